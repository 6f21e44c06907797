import { RawHtml } from '../raw-html.tsx';

type Options = Readonly<Record<string, unknown>>;

/** Macro options that are markup under a name of their own, and the prop that takes their place. */
const markupOptions: Readonly<Record<string, string>> = {
  html: 'children',
  titleHtml: 'titleText',
  summaryHtml: 'summaryText',
  descriptionHtml: 'descriptionText',
  optionsHtml: 'children',
};

/** Macro options that hold attributes, where a value may be `{ value, optional }`. */
const attributeOptions = new Set(['attributes']);

/**
 * Turns the options of a Nunjucks macro into the props of our component: `html` becomes `children` through the
 * one reviewed door for markup, attributes become text. Nothing else is changed.
 */
export function propsOfFixture(component: string, options: Options): Options {
  const props = convert(options);
  return isOptions(props) ? (special[component]?.(props) ?? props) : {};
}

const special: Readonly<Record<string, (props: Options) => Options>> = {
  'service-navigation': (props) => {
    if (!isOptions(props['slots'])) return props;
    const { slots } = props;
    const end = isOptions(slots['end']) ? slots['end'] : undefined;
    const filled = Object.fromEntries(
      Object.entries(slots).map(([name, slot]) => [
        name,
        typeof slot === 'string' ? <RawHtml html={slot} /> : isOptions(slot) ? slot['children'] : slot,
      ]),
    );
    return { ...props, slots: filled, endInline: end?.['align'] === 'inline' };
  },
};

function convert(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(convert);
  if (!isOptions(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, item]): [string, unknown][] => {
      const markup = markupOptions[name];
      if (markup !== undefined && typeof item === 'string') {
        return item ? [[markup, <RawHtml html={item} />]] : [];
      }
      if (markup !== undefined && typeof item !== 'object') return [];
      if (value[`${name.replace('Text', '')}Html`] && name.endsWith('Text')) return [];
      if (attributeOptions.has(name)) return [[name, attributesOf(item)]];
      return [[name, convert(item)]];
    }),
  );
}

function attributesOf(value: unknown): Readonly<Record<string, string>> {
  if (!isOptions(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, item]): [string, string][] => {
      const options = isOptions(item) ? item : { value: item, optional: false };
      const { value: own, optional } = options;
      if (!optional) return [[name, own === undefined || own === null ? '' : String(own)]];
      if (own === true) return [[name, '']];
      return own === undefined || own === null || own === false ? [] : [[name, String(own)]];
    }),
  );
}

function isOptions(value: unknown): value is Options {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads a page as a person would: by its headings, the words on its buttons and the labels of its fields. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

const isElement = (node: Node): node is Element => 'tagName' in node;

/** The value of an attribute; undefined when it is not there. */
export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value;

/** All elements below, in the order of the page. */
export function elementsIn(of: { childNodes: Node[] }): Element[] {
  return of.childNodes.flatMap((node) => (isElement(node) ? [node, ...elementsIn(node)] : []));
}

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The text of an element, without what scripts and styles hold, runs of space made one. */
export function textOf(of: { childNodes: Node[] }): string {
  const raw = (node: Node): string => {
    if ('value' in node) return node.value;
    if (!isElement(node) || ['script', 'style'].includes(node.tagName)) return '';
    const inner = node.childNodes.map(raw).join('');
    return /^(a|span|strong|em|b|i|kbd|code|time|label)$/.test(node.tagName) ? inner : ` ${inner} `;
  };
  return squeeze(of.childNodes.map(raw).join(''));
}

/** The exact text of an element, with every space and line end as it stands. */
export function exactText(of: { childNodes: Node[] }): string {
  return of.childNodes
    .map((node) => ('value' in node ? node.value : isElement(node) ? exactText(node) : ''))
    .join('');
}

export interface FormRead {
  readonly action: string;
  readonly method: string;
  /** The name of its field for files, where it has one. */
  readonly fileField: string | undefined;
  /** What would be sent if nothing were touched. */
  readonly fields: Readonly<Record<string, string>>;
  readonly buttons: readonly { readonly text: string; readonly name?: string; readonly value?: string }[];
}

export interface PageRead {
  readonly status: number;
  readonly html: string;
  readonly title: string;
  readonly h1: string;
  /** All words of the page. */
  readonly text: string;
  /** Words of the error summary, one for each error. */
  readonly errors: readonly string[];
  readonly forms: readonly FormRead[];
  readonly elements: readonly Element[];
  /** The address of the link with these words. */
  link(words: string): string;
  /** The form that holds a button with these words. */
  formWith(button: string): FormRead;
  /** The words of each row of the first table's body. */
  rows(): string[];
  /** The part under the heading with these words: its whole section. */
  section(heading: string): string;
}

/** Reads a document. */
export function readPage(html: string, status = 200): PageRead {
  const elements = elementsIn(parse(html));
  const all = (tag: string) => elements.filter((element) => element.tagName === tag);
  const forms = all('form').map((form) => readForm(form, elements));
  const body = all('body')[0];
  const summary = elements.find((element) =>
    attribute(element, 'class')?.split(' ').includes('govuk-error-summary'),
  );
  return {
    status,
    html,
    title: textOf(all('title')[0] ?? { childNodes: [] }),
    h1: textOf(all('h1')[0] ?? { childNodes: [] }),
    text: body === undefined ? '' : textOf(body),
    errors: (summary === undefined ? [] : elementsIn(summary))
      .filter((element) => element.tagName === 'li')
      .map(textOf),
    forms,
    elements,
    link: (words) => {
      const found = all('a').find((element) => textOf(element) === words);
      const href = found === undefined ? undefined : attribute(found, 'href');
      if (href === undefined) throw new Error(`no link says: ${words}`);
      return href;
    },
    formWith: (button) => {
      const found = forms.find((form) => form.buttons.some((each) => each.text === button));
      if (found === undefined) throw new Error(`no button says: ${button}`);
      return found;
    },
    rows: () =>
      elementsIn(all('tbody')[0] ?? { childNodes: [] })
        .filter((element) => element.tagName === 'tr')
        .map(textOf),
    section: (heading) => {
      const found = all('section').find((section) =>
        elementsIn(section).some((each) => /^h[1-6]$/.test(each.tagName) && textOf(each) === heading),
      );
      if (found === undefined) throw new Error(`no section is headed: ${heading}`);
      return textOf(found);
    },
  };
}

/** A form with its buttons, those that stand elsewhere and name it among them. */
function readForm(form: Element, everything: readonly Element[]): FormRead {
  const inside = elementsIn(form);
  const id = attribute(form, 'id');
  const named = everything.filter((each) => id !== undefined && attribute(each, 'form') === id);
  const buttons = [...inside, ...named]
    .filter((element) => element.tagName === 'button')
    .map((element) => {
      const name = attribute(element, 'name');
      const value = attribute(element, 'value');
      return { text: textOf(element), ...(name ? { name } : {}), ...(value ? { value } : {}) };
    });
  return {
    action: attribute(form, 'action') ?? '',
    method: (attribute(form, 'method') ?? 'get').toLowerCase(),
    fileField: inside.filter(isFileField).map((element) => attribute(element, 'name'))[0],
    fields: Object.fromEntries(inside.flatMap(fieldOf)),
    buttons,
  };
}

const isFileField = (element: Element): boolean =>
  element.tagName === 'input' && attribute(element, 'type') === 'file';

function fieldOf(element: Element): [string, string][] {
  const name = attribute(element, 'name');
  if (name === undefined || attribute(element, 'disabled') !== undefined) return [];
  if (element.tagName === 'textarea') return [[name, exactText(element)]];
  if (element.tagName === 'select') {
    const options = elementsIn(element).filter((each) => each.tagName === 'option');
    const chosen = options.find((each) => attribute(each, 'selected') !== undefined) ?? options[0];
    return chosen === undefined ? [] : [[name, attribute(chosen, 'value') ?? textOf(chosen)]];
  }
  if (element.tagName !== 'input' || isFileField(element)) return [];
  const type = attribute(element, 'type');
  if ((type === 'radio' || type === 'checkbox') && attribute(element, 'checked') === undefined) return [];
  return [[name, attribute(element, 'value') ?? '']];
}

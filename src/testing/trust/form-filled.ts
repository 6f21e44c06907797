/** Fills the forms of a page as somebody would who chooses the first that is offered and writes the same words everywhere. */
import { attribute, type Element, elementsIn, textOf } from '../page.ts';

/** A form with one of its buttons, as it would be sent. */
export interface Filled {
  readonly action: string;
  readonly button: string;
  readonly pairs: readonly (readonly [string, string])[];
  readonly fileField: string | undefined;
}

const inDays = (days: number): Readonly<Record<string, string>> => {
  const [year = '', month = '', day = ''] = new Date(Date.now() + days * 86_400_000)
    .toISOString()
    .slice(0, 10)
    .split('-');
  return { day, month, year };
};

/** What stands in a field of words: what is there already, and more of a title or a reason; a day two weeks on, a time, or words. */
function typedIn(element: Element, name: string): string {
  const there = element.tagName === 'textarea' ? textOf(element) : (attribute(element, 'value') ?? '');
  if (attribute(element, 'type') === 'hidden') return there;
  if (there !== '') return name === 'title' || name === 'why' ? `${there} again` : there;
  const part = /-(day|month|year)$/.exec(name)?.[1];
  if (part !== undefined) return inDays(14)[part] ?? '';
  if (/(^at$|time|from|until)/i.test(name)) return '10:00';
  if (/count|minutes|capacity/i.test(name)) return '20';
  return /phone|number/i.test(name) ? '07700 900461' : 'Andrei Popescu of Zwarteweide Lane';
}

const isChoice = (element: Element): boolean =>
  ['radio', 'checkbox'].includes(attribute(element, 'type') ?? '');

/** Of grounds the last is chosen: a law, which stands whatever somebody agreed to. */
const onGround = (name: string): boolean => /ground|^agency-/.test(name);

/** The first of each choice, whatever is ticked already besides, and every field of words. */
function pairsOf(inside: readonly Element[]): (readonly [string, string])[] {
  const named = inside.filter(
    (each) => attribute(each, 'name') !== undefined && attribute(each, 'disabled') === undefined,
  );
  const nameOf = (each: Element) => attribute(each, 'name') ?? '';
  const choices = [...Map.groupBy(named.filter(isChoice), nameOf)].flatMap(([name, of]) => {
    const ticked = of.filter((each) => attribute(each, 'checked') !== undefined);
    if (onGround(name)) return of.slice(-1);
    return ticked.length > 0 ? ticked : of.slice(0, 1);
  });
  return named.flatMap((each): (readonly [string, string])[] => {
    const name = nameOf(each);
    if (isChoice(each)) return choices.includes(each) ? [[name, attribute(each, 'value') ?? 'on']] : [];
    if (each.tagName === 'select') {
      const options = elementsIn(each).filter(({ tagName }) => tagName === 'option');
      const values = options.map((option) => attribute(option, 'value') ?? textOf(option));
      const chosen = options.findIndex((option) => attribute(option, 'selected') !== undefined);
      if (onGround(name)) return [[name, values.at(-1) ?? '']];
      return [[name, values[chosen] || (values.find((value) => value !== '') ?? '')]];
    }
    if (each.tagName !== 'textarea' && each.tagName !== 'input') return [];
    return attribute(each, 'type') === 'file' ? [] : [[name, typedIn(each, name)]];
  });
}

const buttonsOf = (all: readonly Element[]) => all.filter(({ tagName }) => tagName === 'button');

/** Every form that a page would post, with each of its buttons, in the order of the page. */
export function formsFilled(elements: readonly Element[]): Filled[] {
  const forms = elements.filter(
    (each) => each.tagName === 'form' && attribute(each, 'method')?.toLowerCase() === 'post',
  );
  return forms.flatMap((form) => {
    const inside = elementsIn(form);
    const id = attribute(form, 'id');
    const outside = elements.filter((each) => id !== undefined && attribute(each, 'form') === id);
    const all = [...inside, ...outside];
    const pairs = pairsOf(all);
    const file = inside.find((each) => each.tagName === 'input' && attribute(each, 'type') === 'file');
    const kept = attribute(form, 'data-autosave');
    const rest = { pairs, fileField: undefined };
    return [
      // As its script keeps it while it is typed, and then thrown away.
      ...(kept === undefined
        ? []
        : [
            { ...rest, button: 'keep', action: kept },
            { ...rest, button: 'throw away', action: kept.replace(/\/keep(\?|$)/, '/throw-away$1') },
          ]),
      ...buttonsOf(all).map((button): Filled => {
        const name = attribute(button, 'name');
        return {
          action: attribute(button, 'formaction') ?? attribute(form, 'action') ?? '',
          button: `${name ?? ''} ${attribute(button, 'value') ?? ''} ${textOf(button)}`,
          pairs: name === undefined ? pairs : [...pairs, [name, attribute(button, 'value') ?? '']],
          fileField: file === undefined ? undefined : attribute(file, 'name'),
        };
      }),
    ];
  });
}

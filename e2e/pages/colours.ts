/** Colours, which take half of axe's time, are measured once for all places on all pages that look the same by the style sheets. */
import type { Page } from 'playwright-core';

/** Looks that have been measured and were sound, over all pages that this process has opened. */
const sound = new Set<number>();

/** An element in the document's order: a number for how it looks, and the place of the one that it lies in, -1 for the first. */
type Look = readonly [look: number, within: number];

/**
 * How each element looks: by its tag, classes and attributes, its state, whether it shows words, and all of that of those that it lies in; by
 * the style sheets, the direction and the width of the page. What only names an element does not count.
 */
const looksOn = (page: Page): Promise<Look[]> =>
  page.evaluate(() => {
    const naming =
      /^(id|for|name|value|href|src|srcset|action|title|content|datetime|placeholder|alt)$|^(data|aria-(labelledby|describedby|label|controls|owns))/;
    const states = [':focus', ':checked', ':disabled', ':first-child', ':last-child', ':nth-child(even)'];
    const mixed = (from: number, words: string) => {
      let high = from ^ 0xdeadbeef;
      let low = Math.floor(from / 2 ** 21) ^ 0x41c6ce57;
      for (let at = 0; at < words.length; at += 1) {
        const letter = words.charCodeAt(at);
        high = Math.imul(high ^ letter, 2654435761);
        low = Math.imul(low ^ letter, 1597334677);
      }
      return (((high ^ (low >>> 16)) >>> 0) % 2 ** 21) * 2 ** 32 + ((low ^ (high >>> 13)) >>> 0);
    };
    const sheets = [...document.styleSheets].map(({ href }) => href?.replace(location.origin, ''));
    const places = new Map<Element | null, number>();
    const looks: [number, number][] = [];
    for (const element of document.querySelectorAll('*')) {
      const within = places.get(element.parentElement) ?? -1;
      const shows = [...element.attributes].filter(({ name }) => !naming.test(name));
      const words = [
        element.localName,
        ...shows.map(({ name, value }) => `${name}=${value}`),
        // A form that has a field called "matches" hides its own.
        ...states.map((state) => Element.prototype.matches.call(element, state)),
        [...element.childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim() !== ''),
        element.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
        ...(within < 0 ? [...sheets, innerWidth] : []),
      ].join(' ');
      places.set(element, looks.length);
      looks.push([mixed(looks[within]?.[0] ?? 0, words), within]);
    }
    return looks;
  });

/**
 * The places in the document of the outermost elements whose looks have not been found sound yet: what lies in something new is new as
 * well. `settle` is to be called when axe had nothing against their colours.
 */
export async function newLooks(
  page: Page,
): Promise<{ readonly at: readonly number[]; readonly settle: () => void }> {
  const looks = await looksOn(page);
  const isNew = ([look]: Look) => !sound.has(look);
  const at = looks.flatMap((each, place) => {
    const around = looks[each[1]];
    return isNew(each) && !(around && isNew(around)) ? [place] : [];
  });
  return {
    at,
    settle: () => {
      for (const [look] of looks) sound.add(look);
    },
  };
}

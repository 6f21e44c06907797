import { attribute, type Element, type PageRead } from './page.ts';

const spokenAttribute = /^(aria-label|alt|title|placeholder|data-copied|data-i18n\..*)$/;

/** Stands inside something marked as being in this language. */
function isMarkedAs(lang: string, element: Element): boolean {
  const own = attribute(element, 'lang');
  if (own !== undefined) return own === lang;
  const { parentNode } = element;
  return parentNode !== null && 'attrs' in parentNode && isMarkedAs(lang, parentNode);
}

/**
 * Every run of words that a page says in its own voice, seen or read out: texts, and attributes that are spoken. What is
 * marked as standing in `except` is left out.
 */
export function saidOn(page: PageRead, except?: string): ReadonlySet<string> {
  const said = page.elements
    .filter(({ tagName }) => tagName !== 'script')
    .filter((element) => except === undefined || !isMarkedAs(except, element))
    .flatMap((element) => [
      ...element.childNodes.flatMap((node) => ('value' in node ? [node.value.trim()] : [])),
      ...element.attrs.flatMap(({ name, value }) => (spokenAttribute.test(name) ? [value] : [])),
    ]);
  return new Set(said.filter((words) => /\p{L}{2}/u.test(words)));
}

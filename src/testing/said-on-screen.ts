/** What a screen of a case says, and what leads on from it to something that is changed: for tests that hold two screens beside each other. */
import { attribute, type Element, type PageRead } from './page.ts';

/** What leads on or is pressed, what the page says of itself, and what it says is not shown as it was. */
const leftOut = new Set(['a', 'button', 'form', 'nav', 'summary', 'template']);
const isLeftOut = (element: Element): boolean =>
  leftOut.has(element.tagName) || /\bps-(?:then|measure|ways)\b/.test(attribute(element, 'class') ?? '');
/** All words of an element but of what is left out, and of parts that are no more than a heading yet: these are there for whoever may write. */
function wordsOf(of: Pick<Element, 'childNodes'>, headings = true): string {
  return of.childNodes
    .map((node) => {
      if ('value' in node) return node.value;
      if (!('tagName' in node) || isLeftOut(node) || (!headings && /^h\d$/.test(node.tagName))) return '';
      if (node.tagName === 'section' && wordsOf(node, false).trim() === '') return '';
      return ` ${wordsOf(node, headings)} `;
    })
    .join('');
}
/** All that a page says of the case. */
export const saidOn = ({ elements }: PageRead): string =>
  wordsOf(elements.find(({ tagName }) => tagName === 'main') ?? { childNodes: [] })
    .replace(/\b(?:Now|Then), [^,]+, [\d:]+/, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Where a page is led on from to something that is changed, or to the safety plan of another time; what is pressed on it. */
export function changingOn({ elements }: PageRead): string[] {
  const main = elements.find(({ tagName }) => tagName === 'main');
  const within = (of: Pick<Element, 'childNodes'>): Element[] =>
    of.childNodes.flatMap((node) =>
      // The way back to how it stands now is no part of what was then.
      'tagName' in node && !/\bps-then\b/.test(attribute(node, 'class') ?? '') ? [node, ...within(node)] : [],
    );
  return (main === undefined ? [] : within(main)).flatMap((element) => {
    const href = attribute(element, 'href') ?? '';
    const changes =
      /\/(?:write|hand-over|standing|together|hand-in|missing|new|put)\b|^\/services\?/.test(href) ||
      // What is shown as it was too leads there as it was.
      /^\/cases\/[^/]+\/(?:photograph|transfer|second-look|own-page|safety-plan)$|\/service-referrals\/[^?]+$/.test(
        href,
      ) ||
      (element.tagName === 'form' && attribute(element, 'method') === 'post');
    return changes ? [href || (attribute(element, 'action') ?? 'a form')] : [];
  });
}

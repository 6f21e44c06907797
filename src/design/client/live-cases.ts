import { openLine } from './live-line.ts';

/** What stands in a mark for a case of which its reader may see nothing any more. */
const nothing = 'none';

/**
 * Takes off the screen what a page shows of support cases beside what it is about, each by itself, as soon as that case is open to its reader no more. Where only
 * other parts of it are open by now, what rests on parts goes and what every part carries stays: warnings, and how the person is reached [X8]. What is being
 * written on the page is left alone.
 */
export function startLiveCases(): void {
  if (typeof EventSource === 'undefined') return;
  for (const place of document.querySelectorAll<HTMLElement>('[data-live="cases"]')) follow(place);
}

function follow(place: HTMLElement): void {
  const parts = Array.from(place.querySelectorAll<HTMLElement>('[data-live-case]'));
  const said = place.querySelector<HTMLElement>('[data-live-said]');
  let marks: readonly string[] = [];

  /** Takes these off, and says so once. */
  function take(off: readonly Element[], why: 'gone' | 'changed'): void {
    const words = place.querySelector<HTMLTemplateElement>(`[data-live-words="${why}"]`);
    if (off.length === 0 || !said || !words) return;
    const hadFocus = off.some((each) => each.contains(document.activeElement));
    for (const each of off) each.remove();
    // What was counted over all of them is not so any more.
    for (const sum of document.querySelectorAll('[data-live-sum]')) sum.remove();
    if (said.dataset[why] === undefined) said.append(words.content.cloneNode(true));
    said.dataset[why] = '';
    if (hadFocus) said.focus();
  }
  const standing = (is: (at: number) => boolean) => parts.filter((part, at) => part.isConnected && is(at));

  openLine(place.dataset['liveEvents'] ?? '', () => marks.join('.'), {
    changed: (to) => {
      const before = marks;
      marks = to.split('.');
      take(
        standing((at) => marks[at] === nothing),
        'gone',
      );
      // The first word of a line only says what stands: the page was made a moment ago.
      const changed = standing((at) => before[at] !== undefined && before[at] !== marks[at]);
      take(
        changed.flatMap((part) => Array.from(part.querySelectorAll('[data-live-shut]'))),
        'changed',
      );
    },
    gone: () =>
      take(
        standing(() => true),
        'gone',
      ),
    state: () => undefined,
  });
}

import { openLine } from './live-line.ts';

/** Says on the page of one report, above it, that something there has changed. Nothing moves and nothing typed is lost. */
export function startLiveReport(): void {
  const place = document.querySelector<HTMLElement>('[data-live="report"]');
  const address = place?.dataset['liveEvents'];
  const notice = place?.querySelector<HTMLElement>('[data-live-changed]');
  if (!place || !address || !notice || typeof EventSource === 'undefined') return;
  let mark = place.dataset['liveMark'] ?? '';
  const say = (what: 'changed' | 'gone') => {
    const words = place.querySelector<HTMLTemplateElement>(`[data-live-words="${what}"]`);
    if (words) notice.replaceChildren(words.content.cloneNode(true));
    notice.classList.add('ps-live-notice--said');
  };
  place.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('[data-live-reload]') : null;
    // What is half written stays in this tab; the report as it stands by now opens in another.
    if (link) link.target = isWriting() ? '_blank' : '';
  });
  openLine(address, () => mark, {
    changed: (to) => {
      mark = to;
      say('changed');
    },
    gone: () => say('gone'),
    state: () => undefined,
  });
}

const isWriting = (): boolean =>
  Array.from(document.querySelectorAll('textarea')).some((field) => field.value !== field.defaultValue);

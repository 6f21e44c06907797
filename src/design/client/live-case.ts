import { openLine } from './live-line.ts';

/**
 * Takes what a page shows of a case off the screen as soon as it is open to its reader no more: the person took their consent back, the share
 * ended, the case moved. Where other parts are open by now, the page is fetched anew [X8].
 */
export function startLiveCase(): void {
  const place = document.querySelector<HTMLElement>('[data-live="case"]');
  const address = place?.dataset['liveEvents'];
  const gone = place?.querySelector<HTMLTemplateElement>('[data-live-words="gone"]');
  const main = document.getElementById('main-content');
  if (!place || !address || !gone || !main || typeof EventSource === 'undefined') return;
  const words = gone.content.cloneNode(true);
  const title = place.dataset['goneTitle'] ?? '';
  let mark = '';
  openLine(address, () => mark, {
    changed: (to) => {
      // The first word of a line only says what stands: the page was made a moment ago.
      if (mark !== '' && to !== mark) location.reload();
      mark = to;
    },
    gone: () => {
      const heading = document.createElement('h1');
      heading.className = 'govuk-heading-l';
      heading.tabIndex = -1;
      heading.textContent = title;
      main.replaceChildren(heading, words);
      document.title = title;
      heading.focus();
    },
    state: () => undefined,
  });
}

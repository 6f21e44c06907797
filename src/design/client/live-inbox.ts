import { openLine } from './live-line.ts';
import { hasRows, mergeRows, type NewRows } from './live-rows.ts';

/** Milliseconds between two fetches of the list, however much happens; a page that just became due is fetched at once. */
const fetchEvery = 4000;
/** Milliseconds after the pointer's last move for which somebody is taken to be at work in the list. */
const atWork = 4000;

/**
 * Lets an open inbox follow what happens [C1]. The list is fetched anew when the server says that it has changed, and put in place
 * without moving the focus, the page or anything half typed. New rows come in by themselves unless somebody is at work in the list:
 * then a button says how many there are.
 */
export function startLiveInbox(): void {
  const place = document.querySelector<HTMLElement>('[data-live="inbox"]');
  const address = place?.dataset['liveEvents'];
  const listAddress = place?.dataset['liveList'];
  const show = place?.querySelector<HTMLButtonElement>('[data-live-show]');
  const said = place?.querySelector<HTMLElement>('[data-live-said]');
  if (!place || !address || !listAddress || !show || !said || typeof EventSource === 'undefined') return;

  let mark = place.dataset['liveMark'] ?? '';
  let fetchedAt = Number.NEGATIVE_INFINITY;
  let timer = 0;
  let held: Element | undefined;
  let movedAt = Number.NEGATIVE_INFINITY;
  let on = false;

  const part = (name: string, within: ParentNode = place) =>
    within.querySelector<HTMLElement>(`[data-live-part="${name}"]`);
  const words = (one: 'oneNew' | 'showOne', many: 'manyNew' | 'showMany', { count, urgent }: NewRows) => {
    const plain =
      count === 1 ? (place.dataset[one] ?? '') : (place.dataset[many] ?? '').replace('NUMBER', String(count));
    return urgent ? `${plain}, ${place.dataset['urgentToo'] ?? ''}` : plain;
  };

  /** Somebody reads or acts in the list just now: rows must not move under their eyes or hands. */
  function isBusy(): boolean {
    const list = part('list');
    if (!list || !hasRows(list)) return false;
    const chosen = document.getSelection();
    return (
      list.contains(document.activeElement) ||
      performance.now() - movedAt < atWork ||
      list.getBoundingClientRect().top < 0 ||
      (chosen !== null &&
        !chosen.isCollapsed &&
        chosen.anchorNode !== null &&
        list.contains(chosen.anchorNode))
    );
  }

  function put(fragment: Element, all: boolean): void {
    if (!place || !show || !said) return;
    const list = part('list');
    const next = part('list', fragment);
    if (!list || !next) return;
    const since = place.querySelector('[data-live-part="updated"] time')?.getAttribute('datetime') ?? '';
    const hold = !all && isBusy();
    const found = mergeRows(list, next, { hold, since, mark: place.dataset['newMark'] ?? '' });
    held = hold && found.count > 0 ? fragment : undefined;
    show.hidden = held === undefined;
    if (held) show.textContent = words('showOne', 'showMany', found);
    if (found.count > 0) said.textContent = words('oneNew', 'manyNew', found);
    for (const name of ['counts', 'pages']) swap(part(name), part(name, fragment));
    // The time stays that of the rows in place while newer ones are held back, so that these still count as new.
    if (!held) swap(part('updated'), part('updated', fragment));
    tellState(on);
  }

  async function refresh(): Promise<void> {
    timer = 0;
    fetchedAt = performance.now();
    const answer = await fetch(listAddress ?? '', { credentials: 'same-origin' }).catch(() => undefined);
    if (!answer?.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fragment = page.querySelector('[data-live-mark]');
    if (!fragment) return;
    mark = fragment.getAttribute('data-live-mark') ?? mark;
    put(fragment, false);
  }

  function tellState(now: boolean): void {
    on = now;
    const state = part('updated')?.querySelector<HTMLElement>('[data-live-state]');
    if (state) state.textContent = `${(on ? state.dataset['on'] : state.dataset['off']) ?? ''} `;
  }

  place.addEventListener('pointermove', (event) => {
    if (event.target instanceof Node && part('list')?.contains(event.target)) movedAt = performance.now();
  });
  show.addEventListener('click', () => {
    if (!held) return;
    put(held, true);
    part('list')?.querySelector<HTMLElement>('.ps-fresh [data-keyboard-open]')?.focus();
  });
  openLine(address, () => mark, {
    changed: (to) => {
      if (to === mark || timer !== 0) return;
      timer = window.setTimeout(
        () => void refresh(),
        Math.max(0, fetchedAt + fetchEvery - performance.now()),
      );
    },
    gone: () => part('list')?.replaceChildren(place.dataset['gone'] ?? ''),
    state: tellState,
  });
}

function swap(old: Element | null, next: Element | null): void {
  if (!old || !next || old.contains(document.activeElement)) return;
  old.replaceWith(document.importNode(next, true));
}

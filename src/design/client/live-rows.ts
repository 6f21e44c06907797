/** How many rows are new, and whether any of them cannot wait. */
export interface NewRows {
  readonly count: number;
  readonly urgent: boolean;
}

export interface Merging {
  /** Rows that stand stay where they are: none is taken away, none put in. */
  readonly hold: boolean;
  /** Rows placed after this instant are new to whoever looks; ISO 8601. */
  readonly since: string;
  /** The word that marks a new row. */
  readonly mark: string;
}

/** Milliseconds for which a new row is marked. */
const freshFor = 60_000;

const bodyOf = (list: ParentNode) => list.querySelector('tbody');
export const hasRows = (list: ParentNode): boolean => bodyOf(list) !== null;
const rowsIn = (list: ParentNode): HTMLElement[] =>
  Array.from(bodyOf(list)?.querySelectorAll<HTMLElement>(':scope > tr') ?? []);

/** What a row says, without what is made anew each time it is drawn. */
const sense = (element: Element): string =>
  element.innerHTML
    .replace(/name="form-token" value="[^"]*"/g, '')
    .replace(/<span class="ps-new">[^<]*<\/span>/g, '');

/**
 * Puts a newly drawn list in the place of the one that stands, row by row: rows that are in both are mended cell by cell, so that the
 * focus, a choice and the page's place stay as they are. Tells how many rows are new since `since`, put in or not.
 */
export function mergeRows(list: Element, next: Element, merging: Merging): NewRows {
  const standing = new Map(rowsIn(list).map((row) => [row.id, row]));
  const arriving = rowsIn(next);
  const fresh = arriving.filter(
    (row) => !standing.has(row.id) && (row.dataset['placedDatetime'] ?? '') > merging.since,
  );
  for (const row of arriving) {
    const old = standing.get(row.id);
    if (old) mend(old, row);
  }
  if (!merging.hold) {
    unmark(list);
    if (!hasRows(list) || !hasRows(next))
      list.replaceChildren(...Array.from(document.importNode(next, true).childNodes));
    else settle(list, arriving, standing);
    for (const { id } of fresh) markNew(list.querySelector<HTMLElement>(`[id="${id}"]`), merging.mark);
  }
  return { count: fresh.length, urgent: fresh.some((row) => row.dataset['urgent'] !== undefined) };
}

/** Brings a row's cells up to date. A control that had the focus and is no more leaves it to the row's own link. */
function mend(old: HTMLElement, row: HTMLElement): void {
  const classes = ['ps-chosen', 'ps-fresh'].filter((name) => old.classList.contains(name));
  old.className = row.className;
  old.classList.add(...classes);
  const cells = Array.from(old.children);
  Array.from(row.children).forEach((cell, index) => {
    const standing = cells[index];
    if (!standing || sense(standing) === sense(cell)) return;
    const hadFocus = standing.contains(document.activeElement);
    const word = standing.querySelector('.ps-new');
    const made = document.importNode(cell, true);
    if (word) made.append(word);
    standing.replaceWith(made);
    if (!hadFocus) return;
    const again =
      made.querySelector<HTMLElement>('button, a') ?? old.querySelector<HTMLElement>('[data-keyboard-open]');
    again?.focus({ preventScroll: true });
  });
}

/** The rows of the new list in its order, those that stood being moved only where they have to be. */
function settle(
  list: Element,
  arriving: readonly HTMLElement[],
  standing: ReadonlyMap<string, HTMLElement>,
): void {
  const body = bodyOf(list);
  if (!body) return;
  const staying = new Set(arriving.map((row) => row.id));
  for (const [id, row] of standing) if (!staying.has(id)) row.remove();
  let at = body.firstElementChild;
  for (const row of arriving) {
    const wanted = standing.get(row.id) ?? document.importNode(row, true);
    if (at === wanted) at = at.nextElementSibling;
    else body.insertBefore(wanted, at);
  }
}

function markNew(row: HTMLElement | null, word: string): void {
  if (!row) return;
  row.classList.add('ps-fresh');
  row.dataset['freshAt'] = String(performance.now());
  const mark = document.createElement('span');
  mark.className = 'ps-new';
  mark.textContent = word;
  row.querySelector('.ps-cell-report')?.append(mark);
}

/** Takes the mark off rows that have borne it long enough to be seen. */
function unmark(list: Element): void {
  for (const row of Array.from(list.querySelectorAll<HTMLElement>('.ps-fresh'))) {
    if (performance.now() - Number(row.dataset['freshAt'] ?? 0) < freshFor) continue;
    row.classList.remove('ps-fresh');
    row.querySelector('.ps-new')?.remove();
  }
}

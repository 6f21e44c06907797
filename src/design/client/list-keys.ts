const chosenClass = 'ps-chosen';
const itemSelector = '[data-keyboard-item], tr, li';

/**
 * Keys for long lists on the staff site. A list carries `data-keyboard-list`; the link of each item (a table row, a
 * list item or `data-keyboard-item`) `data-keyboard-open`, its claim button `data-keyboard-claim`; the page's search
 * box `data-keyboard-search`. j and k move, Enter opens, c claims, / goes to the search box. Keys typed into a field
 * are the field's.
 */
export function startListKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (event.key === '/') {
      const search = document.querySelector<HTMLInputElement>('[data-keyboard-search]');
      if (!search) return;
      event.preventDefault();
      search.focus();
      search.select();
      return;
    }
    // Looked for each time: a list that follows what happens may be another by now.
    const list = document.querySelector('[data-keyboard-list]');
    if (!list) return;
    if (event.key === 'j') choose(list, 1);
    else if (event.key === 'k') choose(list, -1);
    else if (event.key === 'c')
      chosenItem(list)?.querySelector<HTMLElement>('[data-keyboard-claim]')?.click();
  });
}

/** Moves the choice; the item's link takes the focus, so Enter opens it and a screen reader says where one is. */
function choose(list: Element, step: 1 | -1): void {
  const links = [...list.querySelectorAll<HTMLElement>('[data-keyboard-open]')];
  const now = chosenItem(list);
  const from = links.findIndex((link) => link.closest(itemSelector) === now);
  const at = now && from >= 0 ? from + step : step === 1 ? 0 : links.length - 1;
  const next = links[Math.min(Math.max(at, 0), links.length - 1)];
  if (!next) return;
  now?.classList.remove(chosenClass);
  const item = next.closest(itemSelector);
  item?.classList.add(chosenClass);
  next.focus();
  item?.scrollIntoView({ block: 'nearest' });
}

/** The item that holds the focus, else the one last chosen. */
function chosenItem(list: Element): Element | null {
  const focused = list.contains(document.activeElement)
    ? document.activeElement?.closest(itemSelector)
    : undefined;
  return focused ?? list.querySelector(`.${chosenClass}`);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  );
}

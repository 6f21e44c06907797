const chosenClass = 'ps-chosen';

/**
 * Keys for long lists on the staff site. A list carries `data-keyboard-list`; each item `data-keyboard-item`, its
 * link `data-keyboard-open`, its claim button `data-keyboard-claim`; the page's search box `data-keyboard-search`.
 * j and k move, Enter opens, c claims, / goes to the search box. Keys typed into a field are the field's.
 */
export function startListKeys(): void {
  const list = document.querySelector('[data-keyboard-list]');
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
    if (!list) return;
    if (event.key === 'j') choose(list, 1);
    else if (event.key === 'k') choose(list, -1);
    else if (event.key === 'c') chosen(list)?.querySelector<HTMLElement>('[data-keyboard-claim]')?.click();
  });
}

/** Moves the choice; the item's link takes the focus, so Enter opens it and a screen reader says where one is. */
function choose(list: Element, step: 1 | -1): void {
  const items = [...list.querySelectorAll<HTMLElement>('[data-keyboard-item]')];
  const now = chosen(list);
  const at = now ? items.indexOf(now) + step : step === 1 ? 0 : items.length - 1;
  const next = items[Math.min(Math.max(at, 0), items.length - 1)];
  if (!next) return;
  now?.classList.remove(chosenClass);
  next.classList.add(chosenClass);
  next.querySelector<HTMLElement>('[data-keyboard-open]')?.focus();
  next.scrollIntoView({ block: 'nearest' });
}

/** The item that holds the focus, else the one last chosen. */
function chosen(list: Element): HTMLElement | null {
  return (
    document.activeElement?.closest<HTMLElement>('[data-keyboard-item]') ??
    list.querySelector<HTMLElement>(`.${chosenClass}`)
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  );
}

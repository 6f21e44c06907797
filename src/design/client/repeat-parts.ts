/** Most of one kind that a form takes. */
const mostOfEach = 50;

/**
 * "Add another" without a page in between: a list carries `data-repeat` with its name, each of its items `data-repeat-item`, its button
 * `data-repeat-add`. Fields are named `<list>-<number>-<field>`. Beyond the limit, and without script, the button sends the form.
 */
export function startRepeats(): void {
  for (const list of document.querySelectorAll<HTMLElement>('[data-repeat]')) {
    list.querySelector('[data-repeat-add]')?.addEventListener('click', (event) => {
      const items = list.querySelectorAll<HTMLElement>('[data-repeat-item]');
      const last = items[items.length - 1];
      if (!last || items.length >= mostOfEach) return;
      event.preventDefault();
      const next = isEmpty(last) ? last : addAfter(last, list.dataset['repeat'] ?? '', items.length);
      next.querySelector<HTMLElement>('textarea, input, select')?.focus();
    });
  }
}

const fieldsOf = (item: Element) =>
  Array.from(
    item.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(
      'input, textarea, select',
    ),
  );

const isEmpty = (item: Element): boolean => fieldsOf(item).every((field) => field.value.trim() === '');

function addAfter(last: HTMLElement, list: string, index: number): HTMLElement {
  const next = last.cloneNode(true);
  if (!(next instanceof HTMLElement)) return last;
  const numbered = new RegExp(`^${list}-\\d+-`);
  for (const element of Array.from(next.querySelectorAll('*')))
    for (const name of ['id', 'name', 'for', 'aria-describedby']) {
      const value = element.getAttribute(name);
      if (value !== null) element.setAttribute(name, value.replace(numbered, `${list}-${index}-`));
    }
  for (const field of fieldsOf(next)) field.value = '';
  for (const button of Array.from(next.querySelectorAll('button'))) button.remove();
  for (const details of Array.from(next.querySelectorAll('details'))) details.open = false;
  const number = next.querySelector('[data-repeat-number]');
  if (number) number.textContent = (number.textContent ?? '').replace(/\d+$/, String(index + 1));
  last.after(next);
  return next;
}

/**
 * A long form's list of parts, each marked as soon as something is written in it: a part carries `data-part` with its name, its link
 * `data-part-link`. A field that begins with something carries that in `data-begins`. What belongs to one choice only carries
 * `data-shown-for`, as `name=value` or `name=one|another`, and is hidden while none of these is chosen.
 */
export function startFormParts(): void {
  const links = Array.from(document.querySelectorAll<HTMLElement>('[data-part-link]'));
  const dependent = Array.from(document.querySelectorAll<HTMLElement>('[data-shown-for]'));
  if (links.length === 0 && dependent.length === 0) return;
  const look = () => {
    for (const link of links) mark(link);
    for (const element of dependent) {
      const [name = '', value = ''] = (element.dataset['shownFor'] ?? '').split('=');
      const chosen = document.querySelectorAll<HTMLInputElement>(`input[name="${name}"]:checked`);
      element.hidden = !Array.from(chosen).some((each) => value.split('|').includes(each.value));
    }
  };
  document.addEventListener('input', look);
  document.addEventListener('change', look);
  look();
}

function mark(link: HTMLElement): void {
  const part = document.querySelector(`[data-part="${link.dataset['partLink'] ?? ''}"]`);
  if (!part) return;
  const fields = part.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(
    'input, textarea, select',
  );
  const filled = Array.from(fields).some(isSaid);
  link.classList.toggle('ps-filled', filled);
  const state = link.querySelector<HTMLElement>('[data-filled]');
  if (state) state.textContent = `, ${(filled ? state.dataset['filled'] : state.dataset['empty']) ?? ''}`;
}

function isSaid(field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement): boolean {
  const begins = field.closest<HTMLElement>('[data-begins]')?.dataset['begins'] ?? '';
  if (field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox'))
    return field.checked && field.value !== begins;
  return field.value.trim() !== '' && field.value !== begins;
}

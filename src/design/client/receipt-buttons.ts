/** Buttons that need script stand hidden in the page until it runs: some copy a code, one prints the page. */
export function startReceiptButtons(): void {
  for (const copy of document.querySelectorAll<HTMLButtonElement>('[data-copies]')) startCopying(copy);
  const print = document.querySelector<HTMLButtonElement>('[data-prints]');
  if (print) {
    print.hidden = false;
    print.addEventListener('click', () => window.print());
  }
}

function startCopying(copy: HTMLButtonElement): void {
  if (typeof navigator.clipboard?.writeText !== 'function') return;
  copy.hidden = false;
  copy.addEventListener('click', () => {
    navigator.clipboard.writeText(copy.dataset['copies'] ?? '').then(
      () => {
        copy.textContent = copy.dataset['copied'] ?? copy.textContent;
      },
      () => {
        copy.hidden = true;
      },
    );
  });
}

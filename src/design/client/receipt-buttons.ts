/** Buttons that need script stand hidden in the page until it runs: one copies the code, one prints the page. */
export function startReceiptButtons(): void {
  const copy = document.querySelector<HTMLButtonElement>('[data-copies]');
  if (copy && typeof navigator.clipboard?.writeText === 'function') {
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
  const print = document.querySelector<HTMLButtonElement>('[data-prints]');
  if (print) {
    print.hidden = false;
    print.addEventListener('click', () => window.print());
  }
}

/** Shows the page's warning when its answers are about to be deleted; without script the page says so from the start. */
export function warnBeforeTimeout(): void {
  const warning = document.querySelector<HTMLElement>('[data-shown-after-minutes]');
  if (!warning) return;
  const minutes = Number(warning.dataset['shownAfterMinutes']);
  setTimeout(() => {
    warning.hidden = false;
  }, minutes * 60_000);
}

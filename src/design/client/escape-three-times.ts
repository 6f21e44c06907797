const pressesNeeded = 3;
/** The same time the Design System gives for pressing Shift three times. */
const withinMilliseconds = 5000;

/** Leaves the page when Esc is pressed three times, by the page's own exit button. */
export function exitOnEscapeThreeTimes(): void {
  const button = document.querySelector<HTMLAnchorElement>('.govuk-js-exit-this-page-button');
  if (!button) return;
  let presses: number[] = [];
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') {
      presses = [];
      return;
    }
    if (event.repeat) return;
    presses = [...presses.filter((at) => event.timeStamp - at < withinMilliseconds), event.timeStamp];
    if (presses.length >= pressesNeeded) button.click();
  });
}

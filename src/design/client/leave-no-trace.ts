import { ExitThisPage } from 'govuk-frontend';

/**
 * The exit button as the Design System makes it, but that the page left behind gives up its place in the browser's
 * history: "back" from where it leads does not return to it [A10].
 */
export class LeaveNoTrace extends ExitThisPage {
  override exitPage(): void {
    const href = this.$root.querySelector<HTMLAnchorElement>('.govuk-js-exit-this-page-button')?.href;
    if (href === undefined) return;
    document.body.classList.add('govuk-exit-this-page-hide-content');
    document.title = '';
    window.location.replace(href);
  }
}

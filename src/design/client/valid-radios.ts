import { Radios } from 'govuk-frontend';

/**
 * The Design System's radios, without the `aria-expanded` they set on a radio that reveals more: ARIA does not
 * allow it there (https://www.w3.org/TR/wai-aria-1.2/#radio). What is revealed follows its radio in reading order.
 */
export class ValidRadios extends Radios {
  override syncConditionalRevealWithInputState(input: HTMLInputElement): void {
    super.syncConditionalRevealWithInputState(input);
    input.removeAttribute('aria-expanded');
  }
}

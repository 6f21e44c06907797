import { createAll } from 'govuk-frontend';

type Part = Parameters<typeof createAll>[0];

/**
 * Tells the stylesheet that script runs, then starts the parts of this page. A part that fails is left as it was
 * without script: every page works without.
 */
export function start(parts: readonly Part[]): void {
  for (const element of [document.documentElement, document.body]) {
    element.classList.add('js-enabled', 'govuk-frontend-supported');
  }
  for (const part of parts) createAll(part, undefined, { onError: () => undefined });
}

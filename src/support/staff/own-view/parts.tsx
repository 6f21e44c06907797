import type { ComponentChildren } from 'preact';
import { Button } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';

/** A part with its head. */
export function Part({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section class="ps-case-part" aria-labelledby={id}>
      <div class="ps-part-head">
        <h2 class="govuk-heading-m" id={id}>
          {title}
        </h2>
      </div>
      {children}
    </section>
  );
}

interface PressProps {
  readonly of: { readonly caseId: string; readonly formToken: string };
  readonly what: string;
  readonly id?: string;
  readonly text: string;
  /** What it is about, for whoever does not see the page. */
  readonly hidden?: string;
}
export function Press({ of, what, id, text, hidden }: PressProps) {
  return (
    <form method="post" action={staffPaths.caseOwnPage(of.caseId)}>
      <input type="hidden" name="form-token" value={of.formToken} />
      <input type="hidden" name="do" value={what} />
      {id === undefined ? null : <input type="hidden" name="of" value={id} />}
      <Button classes="govuk-button--secondary ps-small-button" preventDoubleClick>
        {text}
        {hidden === undefined ? null : <span class="govuk-visually-hidden">: {hidden}</span>}
      </Button>
    </form>
  );
}

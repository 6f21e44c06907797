import type { ComponentChildren } from 'preact';
import { InsetText } from '../../../design/index.ts';
import { catalogue } from '../../../platform/words/index.ts';
import { Errors, type FormError } from './parts.tsx';
import en from './words/en.json' with { type: 'json' };

const t = catalogue({ en })('en');

/** A page of a member's own account. */
export function OwnPage(props: { title: string; errors: readonly FormError[]; children: ComponentChildren }) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <Errors errors={props.errors} />
        <h1 class="govuk-heading-l">{props.title}</h1>
        {props.children}
      </div>
    </div>
  );
}

/** An invented member has nothing to sign in with, and so nothing to change. */
export function NoAccountOfOwn() {
  return <InsetText text={t('invented')} />;
}

import type { ComponentChildren } from 'preact';
import { Button, InsetText, NotificationBanner } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
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

/** A change is made: what it was, and the way on. */
export function Changed({ text }: { text: string }) {
  return (
    <>
      <NotificationBanner type="success" titleText={t('done')}>
        <p class="govuk-notification-banner__heading">{text}</p>
      </NotificationBanner>
      <Button href={staffPaths.home()} text={t('goOn')} />
    </>
  );
}

/** The staff site's pages that stand in for the one asked for. They show nothing of anybody, so they are the same for everyone. */
import type { VNode } from 'preact';
import { sessionLimits } from '../../access/index.ts';
import { Button, ButtonGroup } from '../../design/index.ts';
import { staffPaths } from '../../paths.ts';
import { isSecretField, type StandInPages, type Visit } from '../../platform/web/index.ts';
import { catalogue } from '../../platform/words/index.ts';
import type { StaffFrames } from '../staff-pages/frame.tsx';
import { fieldsToKeep, TypedFields } from './typed-fields.tsx';
import en from './words/staff.en.json' with { type: 'json' };

const t = catalogue({ en })('en');

/** Makes the stand-in pages inside the site's frame. */
export function staffStandIns(frames: StaffFrames): StandInPages {
  const { forAnyone } = frames;
  return {
    notFound: () =>
      forAnyone({
        title: t('notFound.title'),
        children: (
          <Plain title={t('notFound.title')} lead={t('notFound.lead')}>
            <p class="govuk-body">{t('notFound.text')}</p>
            <HomeLink />
          </Plain>
        ),
      }),
    fault: (visit, reference) =>
      forAnyone({
        title: t('fault.title'),
        children: (
          <Plain title={t('fault.title')} lead={t('fault.lead')}>
            <p class="govuk-body">{t('fault.reference', { reference })}</p>
            <p class="govuk-body">{t('fault.tryAgain')}</p>
            <Again visit={visit} />
          </Plain>
        ),
      }),
    formExpired: (visit) =>
      forAnyone({
        title: t('expired.title'),
        children: (
          <Plain title={t('expired.title')} lead={t('expired.lead')}>
            <Again visit={visit} />
          </Plain>
        ),
      }),
    slowDown: (visit, seconds) =>
      forAnyone({
        title: t('slow.title'),
        children: (
          <Plain title={t('slow.title')} lead={t('slow.lead', { seconds })}>
            <Again visit={visit} />
          </Plain>
        ),
      }),
    unreadable: () =>
      forAnyone({
        title: t('unreadable.title'),
        children: (
          <Plain title={t('unreadable.title')} lead={t('unreadable.lead')}>
            <HomeLink />
          </Plain>
        ),
      }),
    signedOut: (visit) => forAnyone({ title: t('signedOut.title'), children: <SignedOut visit={visit} /> }),
  };
}

function Plain(props: { title: string; lead: string; children?: preact.ComponentChildren }) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{props.title}</h1>
        <p class="govuk-body-l">{props.lead}</p>
        {props.children}
      </div>
    </div>
  );
}

function HomeLink() {
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={staffPaths.home()}>
        {t('notFound.home')}
      </a>
    </p>
  );
}

const whySignedOut = () =>
  t('signedOut.lead', { idle: sessionLimits.idleMinutes, absolute: sessionLimits.absoluteHours });

/** A form came too late, and waits for its member to sign in again: one press then sends it. */
export const lateForm = ({ forAnyone }: StaffFrames, visit: Visit): VNode =>
  forAnyone({
    title: t('signedOut.title'),
    children: (
      <Plain title={t('signedOut.title')} lead={whySignedOut()}>
        <h2 class="govuk-heading-m">{t('late.title')}</h2>
        <p class="govuk-body">{t('late.text', { hours: sessionLimits.unsentHours })}</p>
        <Button href={staffPaths.signIn()} text={t('signedOut.signIn')} />
        <TypedFields fields={fieldsToKeep(visit.form)} />
      </Plain>
    ),
  });

function SignedOut({ visit }: { visit: Visit }) {
  const lead = whySignedOut();
  if (visit.method === 'GET')
    return (
      <Plain title={t('signedOut.title')} lead={lead}>
        <Button href={staffPaths.signIn()} text={t('signedOut.signIn')} />
      </Plain>
    );
  return (
    <Plain title={t('signedOut.title')} lead={lead}>
      <h2 class="govuk-heading-m">{t('signedOut.keptTitle')}</h2>
      <p class="govuk-body">{t('signedOut.keptText')}</p>
      <Again visit={visit}>
        <a class="govuk-link" href={staffPaths.signIn()} target="_blank" rel="noopener noreferrer">
          {t('signedOut.newTab')}
        </a>
      </Again>
    </Plain>
  );
}

/**
 * The form that was sent, to be sent again on one press: what was typed is shown, all else is carried along. Nothing after a GET;
 * and a form that holds a password or a code is typed anew, since neither is ever put into a page.
 */
function Again({ visit, children }: { visit: Visit; children?: preact.ComponentChildren }) {
  if (visit.method === 'GET') return null;
  if (Object.keys(visit.form).some(isSecretField))
    return (
      <>
        <p class="govuk-body">{t('secret.text')}</p>
        <Button href={visit.path} text={t('secret.goBack')} />
      </>
    );
  return (
    <form action={visit.path} method="post">
      <input type="hidden" name="form-token" value={visit.formToken()} />
      <TypedFields fields={fieldsToKeep(visit.form)} />
      <ButtonGroup>
        <Button text={t('expired.send')} preventDoubleClick />
        {children}
      </ButtonGroup>
    </form>
  );
}

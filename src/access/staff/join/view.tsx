import { Button, WarningText } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { catalogue } from '../../../platform/words/index.ts';
import { linkLimits } from '../../accounts/limits.ts';
import {
  AccountForm,
  CodeField,
  Errors,
  type FormProps,
  NewAuthenticator,
  NewPassword,
  OwnEmail,
  RecoveryCodes,
} from '../account-form/parts.tsx';
import type { Joining } from './steps.ts';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');

interface StepProps extends FormProps {
  readonly joining: Joining;
}

/** Which step a form is of. */
const StepName = ({ step }: { step: 'password' | 'authenticator' | 'codes' }) => (
  <input type="hidden" name="step" value={step} />
);

/** One step: which it is, what it is for, and the one thing to do. */
function Step(props: {
  step: 'password' | 'authenticator' | 'codes';
  number: number;
  errors: StepProps['errors'];
  children: preact.ComponentChildren;
}) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <Errors errors={props.errors} />
        <span class="govuk-caption-l">{t('step', { number: props.number })}</span>
        <h1 class="govuk-heading-l">{t(`${props.step}.title`)}</h1>
        {props.children}
      </div>
    </div>
  );
}

export function PasswordStep({ visit, joining, errors }: StepProps) {
  const { name, agencyName, email } = joining.link;
  return (
    <Step step="password" number={1} errors={errors}>
      <p class="govuk-body-l">{t('password.lead', { name, agency: agencyName })}</p>
      <p class="govuk-body">{t('password.text')}</p>
      <AccountForm visit={visit} action={staffPaths.join(joining.token)} button={t('goOn')}>
        <StepName step="password" />
        <OwnEmail email={email} />
        <NewPassword errors={errors} label={t('password.label')} />
      </AccountForm>
    </Step>
  );
}

export function AuthenticatorStep({ visit, joining, errors, secret }: StepProps & { secret: Buffer }) {
  return (
    <Step step="authenticator" number={2} errors={errors}>
      <p class="govuk-body">{t('authenticator.lead')}</p>
      <ol class="govuk-list govuk-list--number govuk-list--spaced">
        <li>{t('authenticator.app')}</li>
        <li>{t('authenticator.scan')}</li>
        <li>{t('authenticator.type')}</li>
      </ol>
      <NewAuthenticator secret={secret} email={joining.link.email} />
      <AccountForm visit={visit} action={staffPaths.join(joining.token)} button={t('goOn')}>
        <StepName step="authenticator" />
        <CodeField errors={errors} label={t('authenticator.label')} hint={t('authenticator.hint')} />
      </AccountForm>
    </Step>
  );
}

export function CodesStep({ visit, joining, errors, codes }: StepProps & { codes: readonly string[] }) {
  return (
    <Step step="codes" number={3} errors={errors}>
      <p class="govuk-body-l">{t('codes.lead')}</p>
      <WarningText text={t('codes.once')} iconFallbackText={t('warning')} />
      <RecoveryCodes codes={codes} />
      <p class="govuk-body">{t('codes.where')}</p>
      <AccountForm visit={visit} action={staffPaths.join(joining.token)} button={t('codes.kept')}>
        <StepName step="codes" />
      </AccountForm>
    </Step>
  );
}

/** A link that does not work, whatever the reason. */
export function DeadLink() {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{t('dead.title')}</h1>
        <p class="govuk-body-l">{t('dead.lead', { days: linkLimits.joinDays })}</p>
        <p class="govuk-body">{t('dead.another')}</p>
        <Button href={staffPaths.signIn()} text={t('dead.signIn')} />
      </div>
    </div>
  );
}

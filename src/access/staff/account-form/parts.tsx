/** What the forms of accounts have in common. What was typed is kept and shown again, but never a password or a code. */
import type { ComponentChildren } from 'preact';
import { Button, Details, ErrorSummary, Input, PasswordInput, QrCode } from '../../../design/index.ts';
import type { Visit } from '../../../platform/web/index.ts';
import { catalogue } from '../../../platform/words/index.ts';
import { passwordLimits } from '../../accounts/limits.ts';
import type { PasswordFault } from '../../accounts/password-rules.ts';
import { authenticatorLink, secretInWords } from '../../accounts/second-factor.ts';
import { Slowed } from '../../accounts/tries.ts';
import en from './words/en.json' with { type: 'json' };

const t = catalogue({ en })('en');

/** What is wrong with a form, at the field where it can be mended. */
export interface FormError {
  readonly field: string;
  readonly text: string;
}

export const passwordError = (fault: PasswordFault, field = 'new-password'): FormError => ({
  field,
  text: t(`fault.${fault}`, { fewest: passwordLimits.fewest, most: passwordLimits.most }),
});
export const slowedError = (slowed: Slowed, field: string): FormError => ({
  field,
  text: t('slowed', { minutes: slowed.waitMinutes }),
});
export const codeError = (typed: string, field = 'code'): FormError => ({
  field,
  text: typed.trim() === '' ? t('codeMissing') : t('codeWrong'),
});
export const ownNotRight = (): FormError => ({ field: 'password', text: t('ownNotRight') });

/** Runs work that guesses may slow; gives the error that says how long to wait. */
export async function unlessSlowed<T>(field: string, work: () => Promise<T>): Promise<T | FormError> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Slowed) return slowedError(error, field);
    throw error;
  }
}
export const isFormError = (value: unknown): value is FormError =>
  typeof value === 'object' && value !== null && 'field' in value && 'text' in value;

export interface FormProps {
  readonly visit: Visit;
  readonly errors: readonly FormError[];
}

/** The summary of what is wrong, first on the page. */
export function Errors({ errors }: { errors: readonly FormError[] }) {
  if (errors.length === 0) return null;
  return (
    <ErrorSummary
      titleText={t('problem')}
      errorList={errors.map(({ field, text }) => ({ text, href: `#${field}` }))}
    />
  );
}

/** The message of one field, for its component. */
export const errorAt = (errors: readonly FormError[], field: string) => {
  const found = errors.find((error) => error.field === field);
  return found === undefined ? undefined : { text: found.text };
};

/** A form that is sent to its own page. */
export function AccountForm(props: {
  visit: Visit;
  action: string;
  button: string;
  children: ComponentChildren;
}) {
  return (
    <form action={props.action} method="post" noValidate>
      <input type="hidden" name="form-token" value={props.visit.formToken()} />
      {props.children}
      <Button text={props.button} preventDoubleClick />
    </form>
  );
}

/** Whose password it is, so that a password manager keeps the two together. */
export function OwnEmail({ email }: { email: string }) {
  return (
    <Input
      name="email"
      type="email"
      label={{ text: t('email') }}
      value={email}
      autocomplete="username"
      spellcheck={false}
      attributes={{ readonly: '' }}
    />
  );
}

export function PresentPassword({ errors, own }: { errors: readonly FormError[]; own?: boolean }) {
  return (
    <PasswordInput
      name="password"
      label={{ text: own === true ? t('presentPassword') : t('password') }}
      errorMessage={errorAt(errors, 'password')}
      autocomplete="current-password"
    />
  );
}

export function NewPassword({ errors, label }: { errors: readonly FormError[]; label?: string }) {
  return (
    <PasswordInput
      name="new-password"
      label={{ text: label ?? t('newPassword') }}
      hint={{ text: t('newPasswordHint', { fewest: passwordLimits.fewest }) }}
      errorMessage={errorAt(errors, 'new-password')}
      autocomplete="new-password"
    />
  );
}

/** A code of the second factor: letters are taken, since a recovery code is typed here too. */
export function CodeField(props: {
  errors: readonly FormError[];
  name?: string;
  label?: string;
  hint?: string;
}) {
  const name = props.name ?? 'code';
  return (
    <Input
      name={name}
      label={{ text: props.label ?? t('code') }}
      hint={{ text: props.hint ?? t('codeHint') }}
      errorMessage={errorAt(props.errors, name)}
      autocomplete="one-time-code"
      autocapitalize="none"
      spellcheck={false}
      classes="govuk-input--width-20 ps-ltr"
    />
  );
}

/** A new authenticator: its picture, and the key in letters for whoever cannot use that. */
export function NewAuthenticator({ secret, email }: { secret: Buffer; email: string }) {
  const link = authenticatorLink(secret, email);
  return (
    <>
      <p class="ps-qr-frame">
        <QrCode text={link} label={t('qrLabel')} />
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={link}>
          {t('appLink')}
        </a>
      </p>
      <Details summaryText={t('secretTitle')}>
        <p class="govuk-body">{t('secretText')}</p>
        <p class="govuk-body">
          <span class="govuk-visually-hidden">{t('secretLabel')}: </span>
          <code class="ps-setup-key" translate={false}>
            {secretInWords(secret)}
          </code>
        </p>
      </Details>
    </>
  );
}

/** Recovery codes, to be written down or printed. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  return (
    <>
      <ol class="ps-recovery-codes govuk-list" aria-label={t('codesLabel')} translate={false}>
        {codes.map((code) => (
          <li>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <Button
        text={t('print')}
        type="button"
        classes="govuk-button--secondary"
        attributes={{ hidden: '', 'data-prints': '' }}
      />
    </>
  );
}

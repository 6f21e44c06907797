/** `/account/recovery-codes`: how many are left, and a new set, which is shown once. */
import { Button, WarningText } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { type Answer, field, get, page, post, type Route, type Visit } from '../../../platform/web/index.ts';
import { catalogue } from '../../../platform/words/index.ts';
import { changeOwnRecoveryCodes } from '../../accounts/account-store.ts';
import { makeRecoveryCodes, recoveryDigest } from '../../accounts/second-factor.ts';
import type { AccountDoor } from '../account-door.ts';
import { changeOwn, findOwn, type Own } from '../account-form/change-own.ts';
import { NoAccountOfOwn, OwnPage } from '../account-form/own-page.tsx';
import {
  AccountForm,
  CodeField,
  type FormError,
  isFormError,
  OwnEmail,
  ownNotRight,
  PresentPassword,
  RecoveryCodes,
  unlessSlowed,
} from '../account-form/parts.tsx';
import en from './words/en.json' with { type: 'json' };

const t = catalogue({ en })('en');

function show(
  door: AccountDoor,
  visit: Visit,
  own: Own,
  errors: readonly FormError[] = [],
  status = 200,
): Answer {
  const children = (
    <OwnPage title={t('title')} errors={errors}>
      {own.account === undefined ? (
        <NoAccountOfOwn />
      ) : (
        <>
          <p class="govuk-body-l">{t('left', { codes: own.account.recoveryCodesLeft })}</p>
          <p class="govuk-body">{t('lead')}</p>
          <AccountForm visit={visit} action={staffPaths.ownRecoveryCodes()} button={t('make')}>
            <OwnEmail email={own.email} />
            <PresentPassword errors={errors} own />
            <CodeField errors={errors} />
          </AccountForm>
        </>
      )}
    </OwnPage>
  );
  return frame(door, visit, own, errors.length > 0, children, status);
}

const frame = (
  door: AccountDoor,
  visit: Visit,
  own: Own,
  hasErrors: boolean,
  children: preact.ComponentChildren,
  status: number,
): Answer =>
  page(
    door.frameFor(own.member, {
      visit,
      title: t('title'),
      hasErrors,
      backHref: staffPaths.account(),
      children,
    }),
    { status },
  );

async function change(door: AccountDoor, visit: Visit): Promise<Answer> {
  const own = await findOwn(door, visit);
  if (own.account === undefined) return show(door, visit, own);
  const codes = makeRecoveryCodes();
  const typed = { password: field(visit.form, 'password'), code: field(visit.form, 'code') };
  const changed = await unlessSlowed('password', () =>
    changeOwn(door, visit, typed, {
      member: own.member,
      act: 'member.change-recovery-codes',
      notice: 'recovery-codes-changed',
      work: (act, proved) =>
        changeOwnRecoveryCodes(
          act,
          proved,
          codes.map((code) => recoveryDigest(door.keys, own.member.memberId, code)),
        ),
    }),
  );
  if (isFormError(changed)) return show(door, visit, own, [changed], 429);
  if (!changed) return show(door, visit, own, [ownNotRight()], 422);
  const children = (
    <OwnPage title={t('newTitle')} errors={[]}>
      <WarningText text={t('once')} iconFallbackText={t('warning')} />
      <RecoveryCodes codes={codes} />
      <p class="govuk-body">{t('where')}</p>
      <Button href={staffPaths.account()} text={t('kept')} />
    </OwnPage>
  );
  return frame(door, visit, own, false, children, 200);
}

export const ownRecoveryCodesRoutes = (door: AccountDoor): readonly Route[] => [
  get(staffPaths.ownRecoveryCodes(), 'account.recovery-codes', async (visit) =>
    show(door, visit, await findOwn(door, visit)),
  ),
  post(staffPaths.ownRecoveryCodes(), 'account.recovery-codes.change', (visit) => change(door, visit)),
];

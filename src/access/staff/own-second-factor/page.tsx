/** `/account/second-factor`: another authenticator, proved by the password, a code of the one before (or a recovery code), and its own. */
import { randomBytes } from 'node:crypto';
import { staffPaths } from '../../../paths.ts';
import {
  type Answer,
  field,
  get,
  page,
  post,
  type Route,
  redirect,
  type Visit,
} from '../../../platform/web/index.ts';
import { catalogue } from '../../../platform/words/index.ts';
import { changeOwnSecondFactor } from '../../accounts/account-store.ts';
import { totpShape } from '../../accounts/limits.ts';
import { sealTotp } from '../../accounts/proofs.ts';
import { stepOfCode } from '../../accounts/second-factor.ts';
import type { AccountDoor } from '../account-door.ts';
import { changeOwn, findOwn, type Own } from '../account-form/change-own.ts';
import { Changed, NoAccountOfOwn, OwnPage } from '../account-form/own-page.tsx';
import {
  AccountForm,
  CodeField,
  codeError,
  type FormError,
  isFormError,
  NewAuthenticator,
  OwnEmail,
  ownNotRight,
  PresentPassword,
  unlessSlowed,
} from '../account-form/parts.tsx';
import en from './words/en.json' with { type: 'json' };

const t = catalogue({ en })('en');

/** The secret that is being set up: made from the session and the form's own number, so that nothing is kept before it is proved. */
const newSecret = (door: AccountDoor, visit: Visit, setup: string): Buffer =>
  door.keys.deskDigest('new-totp', `${visit.token ?? ''}\0${setup}`).subarray(0, totpShape.secretBytes);

function show(
  door: AccountDoor,
  visit: Visit,
  own: Own,
  errors: readonly FormError[] = [],
  status = 200,
): Answer {
  const setup = field(visit.form, 'setup') || randomBytes(16).toString('hex');
  const children = (
    <OwnPage title={t('title')} errors={errors}>
      {own.account === undefined ? (
        <NoAccountOfOwn />
      ) : visit.query['changed'] === 'yes' ? (
        <Changed text={t('changed')} />
      ) : (
        <>
          <p class="govuk-body">{t('since', { at: own.account.secondFactorSetAt })}</p>
          <h2 class="govuk-heading-m">{t('another')}</h2>
          <p class="govuk-body">{t('lead')}</p>
          <NewAuthenticator secret={newSecret(door, visit, setup)} email={own.email} />
          <AccountForm visit={visit} action={staffPaths.ownSecondFactor()} button={t('change')}>
            <input type="hidden" name="setup" value={setup} />
            <CodeField errors={errors} name="new-code" label={t('newCode')} hint={t('newCodeHint')} />
            <OwnEmail email={own.email} />
            <PresentPassword errors={errors} own />
            <CodeField errors={errors} label={t('oldCode')} hint={t('oldCodeHint')} />
          </AccountForm>
        </>
      )}
    </OwnPage>
  );
  return page(
    door.frameFor(own.member, {
      visit,
      title: t('title'),
      hasErrors: errors.length > 0,
      backHref: staffPaths.account(),
      children,
    }),
    { status },
  );
}

async function change(door: AccountDoor, visit: Visit): Promise<Answer> {
  const own = await findOwn(door, visit);
  if (own.account === undefined) return show(door, visit, own);
  const { memberId } = own.member;
  const secret = newSecret(door, visit, field(visit.form, 'setup'));
  const newCode = field(visit.form, 'new-code');
  const step = stepOfCode(secret, newCode, await door.lookAs(visit, async (look) => look.now));
  if (step === null) return show(door, visit, own, [codeError(newCode, 'new-code')], 422);
  const typed = { password: field(visit.form, 'password'), code: field(visit.form, 'code') };
  const changed = await unlessSlowed('password', () =>
    changeOwn(door, visit, typed, {
      member: own.member,
      act: 'member.change-second-factor',
      notice: 'second-factor-changed',
      work: (act, proved) =>
        changeOwnSecondFactor(act, proved, { sealedTotp: sealTotp(door.keys, memberId, secret), step }),
    }),
  );
  if (isFormError(changed)) return show(door, visit, own, [changed], 429);
  if (!changed) return show(door, visit, own, [ownNotRight()], 422);
  return redirect(`${staffPaths.ownSecondFactor()}?changed=yes`);
}

export const ownSecondFactorRoutes = (door: AccountDoor): readonly Route[] => [
  get(staffPaths.ownSecondFactor(), 'account.second-factor', async (visit) =>
    show(door, visit, await findOwn(door, visit)),
  ),
  post(staffPaths.ownSecondFactor(), 'account.second-factor.change', (visit) => change(door, visit)),
];

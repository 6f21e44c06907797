/** `/account/password`: another password, proved by the present one and a code. */
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
import { changeOwnPassword } from '../../accounts/account-store.ts';
import { keepPassword } from '../../accounts/password-proof.ts';
import { passwordFault } from '../../accounts/password-rules.ts';
import type { AccountDoor } from '../account-door.ts';
import { changeOwn, findOwn, type Own } from '../account-form/change-own.ts';
import { Changed, NoAccountOfOwn, OwnPage } from '../account-form/own-page.tsx';
import {
  AccountForm,
  CodeField,
  type FormError,
  isFormError,
  NewPassword,
  OwnEmail,
  ownNotRight,
  PresentPassword,
  passwordError,
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
      ) : visit.query['changed'] === 'yes' ? (
        <Changed text={t('changed')} />
      ) : (
        <>
          <p class="govuk-body">{t('since', { at: own.account.passwordSetAt })}</p>
          <p class="govuk-body">{t('lead')}</p>
          <AccountForm visit={visit} action={staffPaths.ownPassword()} button={t('change')}>
            <OwnEmail email={own.email} />
            <PresentPassword errors={errors} own />
            <NewPassword errors={errors} />
            <CodeField errors={errors} />
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
  const typed = { password: field(visit.form, 'password'), code: field(visit.form, 'code') };
  const wanted = field(visit.form, 'new-password');
  const about = { name: own.member.name, email: own.email, agencyName: own.member.agencyName };
  const fault = await passwordFault(wanted, about);
  if (fault !== undefined) return show(door, visit, own, [passwordError(fault)], 422);
  const changed = await unlessSlowed('password', async () => {
    const kept = await keepPassword(door.keys, own.member.memberId, wanted);
    return changeOwn(door, visit, typed, {
      member: own.member,
      act: 'member.change-password',
      notice: 'password-changed',
      work: (act, proved) => changeOwnPassword(act, proved, kept),
    });
  });
  if (isFormError(changed)) return show(door, visit, own, [changed], 429);
  if (!changed) return show(door, visit, own, [ownNotRight()], 422);
  return redirect(`${staffPaths.ownPassword()}?changed=yes`);
}

export const ownPasswordRoutes = (door: AccountDoor): readonly Route[] => [
  get(staffPaths.ownPassword(), 'account.password', async (visit) =>
    show(door, visit, await findOwn(door, visit)),
  ),
  post(staffPaths.ownPassword(), 'account.password.change', (visit) => change(door, visit)),
];

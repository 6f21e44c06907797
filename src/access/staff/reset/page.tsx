/** `/reset/:code`: another password, by a mailed link and a code of the second factor. Mail alone never opens an account. */
import { randomUUID } from 'node:crypto';
import { Button } from '../../../design/index.ts';
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
import { countTry, findLink, finishReset, type LiveLink } from '../../accounts/account-store.ts';
import { linkLimits } from '../../accounts/limits.ts';
import { linkDigest } from '../../accounts/mailed-link.ts';
import { announceChange } from '../../accounts/news.ts';
import { keepPassword } from '../../accounts/password-proof.ts';
import { passwordFault } from '../../accounts/password-rules.ts';
import { codeProofs } from '../../accounts/proofs.ts';
import { tryKeys } from '../../accounts/tries.ts';
import { newSessionToken } from '../../session-store.ts';
import type { AccountDoor } from '../account-door.ts';
import {
  AccountForm,
  CodeField,
  codeError,
  Errors,
  type FormError,
  isFormError,
  NewPassword,
  OwnEmail,
  passwordError,
  unlessSlowed,
} from '../account-form/parts.tsx';
import en from './words/en.json' with { type: 'json' };

const t = catalogue({ en })('en');
const tokenOf = (visit: Visit): string => visit.params['code'] ?? '';

function show(
  door: AccountDoor,
  visit: Visit,
  link: LiveLink,
  errors: readonly FormError[] = [],
  status = 200,
): Answer {
  return page(
    door.frame({
      visit,
      title: t('title'),
      hasErrors: errors.length > 0,
      children: <Reset visit={visit} link={link} errors={errors} />,
    }),
    { status },
  );
}

/** The same for a link that was used, is too old, or never was. */
const dead = (door: AccountDoor, visit: Visit): Answer =>
  page(door.frame({ visit, title: t('dead.title'), children: <DeadLink /> }), { status: 404 });

/** Undoes a reset whose code did not hold. */
class NotRight extends Error {}

async function reset(door: AccountDoor, visit: Visit): Promise<Answer> {
  const digest = linkDigest(door.keys, tokenOf(visit));
  const link = await door.look((look) => findLink(look, 'reset', digest));
  if (link === undefined) return dead(door, visit);
  const typed = { password: field(visit.form, 'new-password'), code: field(visit.form, 'code') };
  const fault = await passwordFault(typed.password, link);
  const missing = typed.code.trim() === '' ? [codeError('')] : [];
  if (fault !== undefined || missing.length > 0)
    return show(door, visit, link, [...(fault === undefined ? [] : [passwordError(fault)]), ...missing], 422);
  const session = await unlessSlowed('code', () => change(door, visit, { link, digest, typed }));
  if (isFormError(session)) return show(door, visit, link, [session], 429);
  if (session === undefined) return show(door, visit, link, [codeError(typed.code)], 422);
  return redirect(`${staffPaths.ownPassword()}?changed=yes`, { cookie: { set: session } });
}

/** Gives the first session's token; undefined when the code did not hold. @throws {Slowed} */
async function change(
  door: AccountDoor,
  visit: Visit,
  by: { link: LiveLink; digest: Buffer; typed: { password: string; code: string } },
): Promise<string | undefined> {
  const { memberId } = by.link;
  const about = { record: { kind: 'member', id: memberId } } as const;
  const tries = tryKeys(door.keys, { code: memberId });
  const proofs = await door.act({ act: 'member.try-reset', detail: { member: memberId } }, async (act) => {
    await countTry(act, tries);
    const sealedTotp = (await findLink(act, 'reset', by.digest))?.sealedTotp ?? null;
    return codeProofs(door.keys, { memberId, sealedTotp }, by.typed.code, act.now);
  });
  const password = await keepPassword(door.keys, memberId, by.typed.password);
  const session = { token: newSessionToken(), device: visit.device };
  try {
    await door.act({ act: 'member.reset-password', ...about }, async (act) => {
      const of = { password, proofs: { ...proofs, password: Buffer.alloc(0) }, tries, session };
      if (!(await finishReset(act, by.digest, of))) throw new NotRight();
      await announceChange(act, { memberId, mailId: randomUUID(), kind: 'password-changed' });
    });
    return session.token;
  } catch (error) {
    if (error instanceof NotRight) return undefined;
    throw error;
  }
}

export const resetRoutes = (door: AccountDoor): readonly Route[] => [
  get(staffPaths.reset(':code'), 'reset', async (visit) => {
    const link = await door.look((look) => findLink(look, 'reset', linkDigest(door.keys, tokenOf(visit))));
    return link === undefined ? dead(door, visit) : show(door, visit, link);
  }),
  post(staffPaths.reset(':code'), 'reset.change', (visit) => reset(door, visit)),
];

function Reset(props: { visit: Visit; link: LiveLink; errors: readonly FormError[] }) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <Errors errors={props.errors} />
        <h1 class="govuk-heading-l">{t('title')}</h1>
        <p class="govuk-body">{t('lead')}</p>
        <AccountForm visit={props.visit} action={staffPaths.reset(tokenOf(props.visit))} button={t('change')}>
          <OwnEmail email={props.link.email} />
          <NewPassword errors={props.errors} />
          <CodeField errors={props.errors} />
        </AccountForm>
      </div>
    </div>
  );
}

function DeadLink() {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{t('dead.title')}</h1>
        <p class="govuk-body-l">{t('dead.lead', { minutes: linkLimits.resetMinutes })}</p>
        <Button href={staffPaths.forgotten()} text={t('dead.another')} />
      </div>
    </div>
  );
}

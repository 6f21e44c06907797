/** Members with a password and a second factor, made by the same acts as joining makes them. */
import { randomBytes, randomUUID } from 'node:crypto';
import { joinCompletely, joinWithCode, joinWithPassword } from '../access/accounts/account-store.ts';
import { browserDigest, linkDigest } from '../access/accounts/mailed-link.ts';
import { keepPassword } from '../access/accounts/password-proof.ts';
import { sealTotp } from '../access/accounts/proofs.ts';
import { codeAt, makeRecoveryCodes, recoveryDigest, stepAt } from '../access/accounts/second-factor.ts';
import { addMember, openLink, type Role } from '../access/index.ts';
import type { Clock } from '../platform/clock.ts';
import type { Browsing } from './browse.ts';
import type { PageRead } from './page.ts';
import type { Partnership } from './partnership.ts';

export interface TestAccount {
  readonly memberId: string;
  readonly email: string;
  readonly password: string;
  readonly secret: Buffer;
  readonly recoveryCodes: readonly string[];
}

export const staffUrl = 'http://desk.test';

/** Somebody who is invited and has not joined, and the path of their link. */
export async function inviteOne(
  { worker }: Pick<Partnership, 'worker'>,
  of: { roles?: readonly Role[]; agencyId?: string; name?: string } = {},
): Promise<{ memberId: string; email: string; path: string; token: string }> {
  const memberId = randomUUID();
  const email = `${memberId}@account.example`;
  return worker.act({}, { act: 'member.invite' }, async (act) => {
    await addMember(act, {
      memberId,
      agencyId: of.agencyId ?? 'cheshire-police',
      name: of.name ?? 'Joan Larkspur',
      email,
      state: 'invited',
      roles: of.roles ?? ['duty-desk'],
    });
    const link = await openLink(act, { linkId: randomUUID(), purpose: 'join', memberId }, staffUrl);
    const path = link.slice(staffUrl.length);
    return { memberId, email, path, token: path.split('/').at(-1) ?? '' };
  });
}

/** Somebody who has joined; none of their authenticator's codes of this hour is used up. */
export async function accountIn(
  given: Pick<Partnership, 'worker' | 'staff'>,
  of: Parameters<typeof inviteOne>[1] = {},
): Promise<TestAccount> {
  const { memberId, email, token } = await inviteOne(given, of);
  const password = `violet ${randomBytes(4).toString('hex')} ladder`;
  const secret = randomBytes(20);
  const recoveryCodes = makeRecoveryCodes();
  await given.staff.act({}, { act: 'member.join' }, async (act) => {
    const link = linkDigest(act.keys, token);
    const browser = browserDigest(act.keys, 'a browser');
    await joinWithPassword(act, link, browser, await keepPassword(act.keys, memberId, password));
    await joinWithCode(act, link, browser, stepAt(act.now) - 120);
    const joined = await joinCompletely(act, link, browser, {
      sealedTotp: sealTotp(act.keys, memberId, secret),
      recovery: recoveryCodes.map((code) => recoveryDigest(act.keys, memberId, code)),
      session: { token: randomBytes(32).toString('hex'), device: '' },
    });
    if (!joined) throw new Error('nobody joined');
  });
  return { memberId, email, password, secret, recoveryCodes };
}

/** The database's time in a test whose own clock stands still until it is moved. Call it when the clock is made. */
export function timeOver(clock: Clock): () => Date {
  const began = Date.now();
  return () => new Date(clock.now().getTime() + Date.now() - began);
}

/** The code that an authenticator shows at a time, or some half minutes away from it. */
export const codeOf = (account: Pick<TestAccount, 'secret'>, now: Date, away = 0): string =>
  codeAt(account.secret, stepAt(now) + away);

/** Types into the form of sign-in and presses its button. */
export async function typeSignIn(
  visitor: Browsing,
  { email, password, code }: { email: string; password: string; code: string },
): Promise<PageRead> {
  const page = await visitor.open('/sign-in');
  const form = page.forms.find((each) => 'password' in each.fields);
  if (form === undefined) throw new Error('no form asks for a password');
  return visitor.send(form.action, { ...form.fields, email, password, code });
}

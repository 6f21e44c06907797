/**
 * The steps of joining. Opening the link changes nothing, so that scanners of mail may look at it; the browser that chooses the
 * password is the one that goes on, and nothing but that password is kept before the last step.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import type { Visit } from '../../../platform/web/index.ts';
import {
  findLink,
  joinCompletely,
  joinWithCode,
  joinWithPassword,
  type LiveLink,
} from '../../accounts/account-store.ts';
import { browserDigest, joinSecrets, linkDigest } from '../../accounts/mailed-link.ts';
import { announceChange } from '../../accounts/news.ts';
import { keepPassword } from '../../accounts/password-proof.ts';
import { type PasswordFault, passwordFault } from '../../accounts/password-rules.ts';
import { sealTotp } from '../../accounts/proofs.ts';
import { recoveryDigest, stepOfCode } from '../../accounts/second-factor.ts';
import { newSessionToken } from '../../session-store.ts';
import type { AccountDoor } from '../account-door.ts';

/** A link that works, and what this browser is to see of it. */
export interface Joining {
  readonly link: LiveLink;
  readonly token: string;
  /** Undefined until this browser has chosen the password. */
  readonly secrets: { readonly totp: Buffer; readonly codes: readonly string[] } | undefined;
}

const tokenOf = (visit: Visit): string => visit.params['code'] ?? '';
const lineAbout = (link: LiveLink, step: string) =>
  ({ act: 'member.join', record: { kind: 'member', id: link.memberId }, detail: { step } }) as const;

/** How far this browser has got; undefined when the link does not work. */
export async function findJoining(door: AccountDoor, visit: Visit): Promise<Joining | undefined> {
  const token = tokenOf(visit);
  const browser = visit.token === undefined ? null : browserDigest(door.keys, visit.token);
  const link = await door.look((look) => findLink(look, 'join', linkDigest(door.keys, token), browser));
  if (link === undefined) return undefined;
  const chosen = link.passwordChosen && visit.token !== undefined;
  return { link, token, secrets: chosen ? joinSecrets(door.keys, token, visit.token ?? '') : undefined };
}

/** Step 1. Gives the new browser's cookie, or why the password is not taken; undefined when the link works no more. */
export async function choosePassword(
  door: AccountDoor,
  { link, token }: Joining,
  typed: string,
): Promise<{ browser: string } | { fault: PasswordFault } | undefined> {
  const fault = await passwordFault(typed, link);
  if (fault !== undefined) return { fault };
  const password = await keepPassword(door.keys, link.memberId, typed);
  const browser = randomBytes(32).toString('hex');
  const digest = browserDigest(door.keys, browser);
  const done = await door.act(lineAbout(link, 'password'), (act) =>
    joinWithPassword(act, linkDigest(door.keys, token), digest, password),
  );
  return done ? { browser } : undefined;
}

/** Step 2. Tells whether the code was of the authenticator that was just set up. */
export async function proveAuthenticator(
  door: AccountDoor,
  visit: Visit,
  { link, token, secrets }: Joining,
  typed: string,
): Promise<boolean> {
  if (secrets === undefined) return false;
  return door.act(lineAbout(link, 'authenticator'), async (act) => {
    const step = stepOfCode(secrets.totp, typed, act.now);
    if (step === null) return false;
    return joinWithCode(act, linkDigest(door.keys, token), browserDigest(door.keys, visit.token ?? ''), step);
  });
}

/** Step 3. Makes the account and gives the token of its first session; undefined when the link works no more. */
export async function finishJoining(
  door: AccountDoor,
  visit: Visit,
  { link, token, secrets }: Joining,
): Promise<string | undefined> {
  if (secrets === undefined || !link.codeProved) return undefined;
  const session = { token: newSessionToken(), device: visit.device };
  const { memberId } = link;
  const done = await door.act(lineAbout(link, 'recovery-codes'), async (act) => {
    const joined = await joinCompletely(
      act,
      linkDigest(door.keys, token),
      browserDigest(door.keys, visit.token ?? ''),
      {
        sealedTotp: sealTotp(door.keys, memberId, secrets.totp),
        recovery: secrets.codes.map((code) => recoveryDigest(door.keys, memberId, code)),
        session,
      },
    );
    if (joined) await announceChange(act, { memberId, mailId: randomUUID(), kind: 'joined' });
    return joined;
  });
  return done ? session.token : undefined;
}

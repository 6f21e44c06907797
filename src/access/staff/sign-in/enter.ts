/**
 * Signing in by address, password and code. Whatever is wrong, the same statements run, the same work is done and the answer is the
 * same: nothing tells whether the account, the password or the code was right. The try is counted first, in a transaction of its own.
 */
import { randomUUID } from 'node:crypto';
import { Refusal } from '../../../platform/refusal.ts';
import type { Visit } from '../../../platform/web/index.ts';
import { beginSignIn, finishSignIn } from '../../accounts/account-store.ts';
import { addressOf } from '../../accounts/mailed-link.ts';
import { announceChange } from '../../accounts/news.ts';
import { proofsOf } from '../../accounts/proofs.ts';
import { signInTry } from '../../accounts/tries.ts';
import { newSessionToken } from '../../session-store.ts';
import type { AccountDoor } from '../account-door.ts';

export interface TypedSignIn {
  readonly email: string;
  readonly password: string;
  readonly code: string;
}

/** Undoes a sign-in that did not hold, with its line. */
class NotRight extends Error {}

/**
 * Gives a new session's token, or undefined when something was not right.
 * @throws {Slowed} after too many tries @throws {Refusal} too-many when the house is full
 */
export async function enter(
  door: AccountDoor,
  visit: Visit,
  typed: TypedSignIn,
): Promise<string | undefined> {
  const email = addressOf(typed.email);
  const tries = signInTry(door.keys, email, visit.source);
  const { challenge, now } = await door.act({ act: 'member.try-sign-in' }, async (act) => ({
    challenge: await beginSignIn(act, email, tries),
    now: act.now,
  }));
  const { memberId } = challenge;
  const about = memberId === null ? {} : { record: { kind: 'member', id: memberId } as const };
  const proofs = await proofsOf(door.keys, challenge, typed, now);
  const session = { token: newSessionToken(), device: visit.device };
  try {
    await door.act({ act: 'member.sign-in', ...about }, async (act) => {
      if (!(await finishSignIn(act, memberId, proofs, { tries, session }))) throw new NotRight();
      if (proofs.step === null && memberId !== null)
        await announceChange(act, { memberId, mailId: randomUUID(), kind: 'recovery-code-used' });
    });
    return session.token;
  } catch (error) {
    if (!(error instanceof NotRight)) throw error;
    await door.act({ act: 'member.sign-in-refused', ...about }, async () => undefined);
    return undefined;
  }
}

/** An invented member's id out of the form of the practice page; undefined when the form is the other one. */
export function practiceMemberIn(typed: string): string | undefined {
  if (typed === '') return undefined;
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(typed)) throw new Refusal('bad-request');
  return typed;
}

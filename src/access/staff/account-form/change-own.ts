/** A member changes how they sign in: the present password and a code are asked for again, and counted like a sign-in. */
import { randomUUID } from 'node:crypto';
import type { Visit } from '../../../platform/web/index.ts';
import {
  beginOwnChange,
  findOwnAccount,
  type OwnAccount,
  type Proofs,
} from '../../accounts/account-store.ts';
import { announceChange, type Notice } from '../../accounts/news.ts';
import { proofsOf } from '../../accounts/proofs.ts';
import { type TryKeys, tryKeys } from '../../accounts/tries.ts';
import type { StaffAct } from '../../context.ts';
import type { SignedIn } from '../../roles.ts';
import type { AccountDoor, AccountLine } from '../account-door.ts';

/** Whose page it is, and what they have; no account for the invented, who sign in by one press. */
export interface Own {
  readonly member: SignedIn;
  readonly email: string;
  readonly account: OwnAccount | undefined;
}

export const findOwn = (door: AccountDoor, visit: Visit): Promise<Own> =>
  door.lookAs(visit, async (look) => {
    const account = await findOwnAccount(look);
    return { member: look.actor, email: account?.email ?? '', account };
  });

export interface OwnProofs {
  readonly proofs: Proofs;
  readonly tries: TryKeys;
}

/** Undoes a change whose proofs did not hold. */
class NotRight extends Error {}

/**
 * Runs one change of a member's own, with the proofs of what they typed; tells whether these held.
 * @throws {Slowed} after too many tries
 */
export async function changeOwn(
  door: AccountDoor,
  visit: Visit,
  typed: { readonly password: string; readonly code: string },
  of: {
    readonly member: SignedIn;
    readonly act: AccountLine['act'];
    readonly notice: Notice;
    work(act: StaffAct, own: OwnProofs): Promise<boolean>;
  },
): Promise<boolean> {
  const { memberId } = of.member;
  const tries = tryKeys(door.keys, { code: memberId });
  const { challenge, now } = await door.actAs(visit, { act: 'member.try-own-change' }, async (act) => ({
    challenge: await beginOwnChange(act, tries),
    now: act.now,
  }));
  const proofs = await proofsOf(door.keys, { ...challenge, memberId }, typed, now);
  try {
    await door.actAs(visit, { act: of.act }, async (act) => {
      if (!(await of.work(act, { proofs, tries }))) throw new NotRight();
      await announceChange(act, { memberId, mailId: randomUUID(), kind: of.notice });
    });
    return true;
  } catch (error) {
    if (error instanceof NotRight) return false;
    throw error;
  }
}

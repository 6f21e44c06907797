/** News of accounts that the worker answers with mail. Ids only: no address and no token stands in the queue. */
import { randomUUID } from 'node:crypto';
import type { DeskRing } from '../../platform/keys/index.ts';
import type { Act } from '../context.ts';
import { addressDigest } from './mailed-link.ts';

/** What a member is told of by mail, in case it was somebody else. */
export const notices = [
  'joined',
  'password-changed',
  'second-factor-changed',
  'recovery-codes-changed',
  'recovery-code-used',
] as const;
export type Notice = (typeof notices)[number];

/** The notice of this name. @throws for any other */
export function noticeOf(name: string): Notice {
  const found = notices.find((each) => each === name);
  if (found === undefined) throw new Error('news of an unknown kind');
  return found;
}

/** Lets a member be told of a change to their account. */
export const announceChange = (
  act: Act,
  change: { readonly memberId: string; readonly mailId: string; readonly kind: Notice },
): Promise<void> => act.announce('accountChanged', change);

/** Asks for a link for whoever has this address. The same for addresses that nobody has: only the worker looks. */
export const askForReset = (act: Act<DeskRing>, email: string): Promise<void> =>
  act.announce('resetAsked', { emailDigest: addressDigest(act.keys, email), requestId: randomUUID() });

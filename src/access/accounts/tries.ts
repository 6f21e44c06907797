/** Whose try it is, as keyed digests: the database counts without knowing an address or a source. */
import type { DeskRing } from '../../platform/keys/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { type TryScope, triesForgottenAfterHours, tryLimits } from './limits.ts';

/** The keys that one try counts for, in one order everywhere: two tries then never wait for each other crosswise. */
export interface TryKeys {
  readonly scopes: readonly TryScope[];
  readonly keys: readonly Buffer[];
  readonly free: readonly number[];
  /** Seconds. */
  readonly longest: readonly number[];
  readonly forgetHours: number;
}

/** Thrown when there were too many tries of late; the try did not count. */
export class Slowed extends Refusal {
  /** At least 1. */
  readonly waitMinutes: number;
  constructor(waitSeconds: number) {
    super('too-many');
    this.waitMinutes = Math.ceil(waitSeconds / 60);
  }
}

const order: readonly TryScope[] = ['source', 'account', 'pair', 'code', 'ask-source', 'ask-account'];

/** The keys of a try by what it is known by in each scope. */
export function tryKeys(ring: DeskRing, by: Readonly<Partial<Record<TryScope, string>>>): TryKeys {
  const scopes = order.filter((scope) => by[scope] !== undefined);
  return {
    scopes,
    keys: scopes.map((scope) => ring.deskDigest(`try-${scope}`, by[scope] ?? '')),
    free: scopes.map((scope) => tryLimits[scope].free),
    longest: scopes.map((scope) => tryLimits[scope].longest),
    forgetHours: triesForgottenAfterHours,
  };
}

/** A sign-in counts for its source, for the account that was named whether it exists or not, and for the two together. */
export const signInTry = (ring: DeskRing, email: string, source: string): TryKeys =>
  tryKeys(ring, { source, account: email, pair: `${email}\0${source}` });

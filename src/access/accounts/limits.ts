/**
 * The written limits of accounts (OWASP ASVS 5.0, V6 at level 2, and NIST SP 800-63B-4, section 3.1.1): every number that decides
 * how long a password is, how often somebody may guess and how long a link works stands here and nowhere else.
 */

export const passwordLimits = {
  /** Characters after NFKC; what NIST asks of a password. No composition rules, no forced change (ASVS 6.2.5, 6.2.10). */
  fewest: 15,
  /** ASVS 6.2.9 asks for at least 64. */
  most: 128,
  /** Guesses that a password must withstand, as a power of ten, by zxcvbn's estimate: its highest class. */
  guessesLog10: 10,
  /** Characters that the estimate looks at: its time grows with the square of the length. */
  estimated: 64,
} as const;

/** Argon2id as OWASP's password storage sheet has it; 11.5 ms on two cores. A salt has 16 bytes, what comes out 32. */
export const hashingCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 } as const;

/** Passwords hashed at once, 19 MiB each, and how many more may wait for that: beyond them the answer is to try later. */
export const hashingRoom = { atOnce: 2, waiting: 40 } as const;

/** RFC 6238 as every authenticator app has it: HMAC-SHA-1, 6 digits, 30 seconds; one step early or late is taken. */
export const totpShape = { digits: 6, seconds: 30, window: 1, secretBytes: 20 } as const;

/** Recovery codes: 24 letters of Crockford's base 32 are 120 bits, above the 112 from which ASVS 6.5.2 asks for no slow hash; ours is keyed besides. */
export const recoveryShape = { codes: 10, groups: 4, letters: 6 } as const;

/** How long mailed links work. */
export const linkLimits = { joinDays: 7, resetMinutes: 60 } as const;

export interface TryLimit {
  /** Tries before the first wait, which is a minute; each try after that doubles it. */
  readonly free: number;
  /** The longest wait, in seconds: nobody is shut out for good. */
  readonly longest: number;
}

/**
 * How guesses are slowed. With its longest wait an account takes about 24 tries a day from strangers, so that a code (three of a
 * million hold at a time) is guessed with a chance of 1 in 14,000 a day by somebody who has the password.
 */
export const tryLimits = {
  /** One source: an agency's whole building may stand behind one address. */
  source: { free: 60, longest: 900 },
  /** One account, from wherever; not its own sources of the day. */
  account: { free: 10, longest: 3600 },
  /** One account from one source. */
  pair: { free: 5, longest: 1800 },
  /** A code of somebody who is signed in or holds a mailed link. */
  code: { free: 5, longest: 3600 },
  /** Asking for a link by mail. */
  'ask-source': { free: 20, longest: 3600 },
  'ask-account': { free: 3, longest: 3600 },
} as const satisfies Readonly<Record<string, TryLimit>>;
export type TryScope = keyof typeof tryLimits;

/** A count begins anew after this long without a try. */
export const triesForgottenAfterHours = 24;

/** How long the worker keeps what has been dealt with: mails that were sent, links that no longer work. */
export const keptDays = { mails: 90, links: 30 } as const;

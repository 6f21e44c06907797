/** SQL for what members sign in with. Functions of the database's own do it all: this room brings proofs, and they decide. */
import { hash, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act, Look } from '../context.ts';
import { sessionLimits } from '../session-store.ts';
import type { LinkPurpose } from './mailed-link.ts';
import type { KeptPassword } from './password-proof.ts';
import { Slowed, type TryKeys } from './tries.ts';

const bytes = z.instanceof(Buffer);

const counted = ({ scopes, keys, free, longest, forgetHours }: TryKeys) =>
  sql`${[...scopes]}::text[], ${[...keys]}::bytea[], ${[...free]}::integer[], ${[...longest]}::integer[],
    make_interval(hours => ${forgetHours})`;
const forgiven = ({ scopes, keys }: TryKeys) => sql`${[...scopes]}::text[], ${[...keys]}::bytea[]`;

/** The session that a sign-in, a joining or a reset begins. */
export interface NewSession {
  /** 64 hexadecimal digits. */
  readonly token: string;
  /** Browser and system in plain words. */
  readonly device: string;
}
const begun = ({ token, device }: NewSession) =>
  sql`${randomUUID()}, ${hash('sha256', Buffer.from(token, 'hex'), 'buffer')}, make_interval(mins => ${sessionLimits.idleMinutes}),
    make_interval(hours => ${sessionLimits.absoluteHours}), ${device}`;

/** What was proved: the password, where one is asked for, and a code of either kind. */
export interface Proofs {
  readonly password: Buffer;
  /** The step of an authenticator's code; null when it was none. */
  readonly step: number | null;
  /** The digest of what was typed, as a recovery code. */
  readonly recovery: Buffer;
}
const proved = ({ password, step, recovery }: Proofs) => sql`${password}, ${step}::bigint, ${recovery}`;

const answer = z.object({ done: z.boolean() });
const isDone = async (act: Act, call: ReturnType<typeof sql>): Promise<boolean> =>
  (await act.db.one(answer, sql`select ${call} as done`)).done;

/** Throws when there were too many tries of late. @throws {Slowed} */
function goOn(waitSeconds: number): void {
  if (waitSeconds > 0) throw new Slowed(waitSeconds);
}

/** What a proof is made with; nothing for whoever has no account that is open. */
export interface Challenge {
  readonly memberId: string | null;
  readonly salt: Buffer | null;
  readonly sealedTotp: Buffer | null;
}

const challengeShape = z.object({
  wait: z.number(),
  member_id: z.string().nullable().default(null),
  password_salt: bytes.nullable(),
  sealed_totp: bytes.nullable(),
});
function challengeOf(row: z.infer<typeof challengeShape>): Challenge {
  goOn(row.wait);
  return { memberId: row.member_id, salt: row.password_salt, sealedTotp: row.sealed_totp };
}

/** Counts a try to sign in by this address and gives what its proof is made with. @throws {Slowed} */
export const beginSignIn = async (act: Act, email: string, tries: TryKeys): Promise<Challenge> =>
  challengeOf(
    await act.db.one(challengeShape, sql`select * from access.begin_sign_in(${email}, ${counted(tries)})`),
  );

/** Checks the proofs, uses the code up and starts the session; tells whether it did. */
export const finishSignIn = (
  act: Act,
  memberId: string | null,
  proofs: Proofs,
  of: { tries: TryKeys; session: NewSession },
): Promise<boolean> =>
  isDone(
    act,
    sql`access.finish_sign_in(${memberId}::uuid, ${proved(proofs)}, ${forgiven(of.tries)}, ${begun(of.session)})`,
  );

/** A mailed link that works. */
export interface LiveLink {
  readonly memberId: string;
  readonly name: string;
  readonly email: string;
  readonly agencyName: string;
  /** How far this browser has got with joining. */
  readonly passwordChosen: boolean;
  readonly codeProved: boolean;
  /** With a reset's, in an act. */
  readonly sealedTotp: Buffer | null;
}

const linkShape = z
  .object({
    member_id: z.string(),
    name: z.string(),
    email: z.string(),
    agency_name: z.string(),
    password_chosen: z.boolean(),
    code_proved: z.boolean(),
    sealed_totp: bytes.nullable(),
  })
  .transform(
    (row): LiveLink => ({
      memberId: row.member_id,
      name: row.name,
      email: row.email,
      agencyName: row.agency_name,
      passwordChosen: row.password_chosen,
      codeProved: row.code_proved,
      sealedTotp: row.sealed_totp,
    }),
  );

/** A link by its token's digest; undefined when it is unknown, used or too old, which nobody outside can tell apart. */
export const findLink = (
  look: Look,
  purpose: LinkPurpose,
  digest: Buffer,
  browser: Buffer | null = null,
): Promise<LiveLink | undefined> =>
  look.db.maybe(linkShape, sql`select * from access.find_link(${purpose}, ${digest}, ${browser}::bytea)`);

/** Joining, step 1. Tells whether the link still worked. */
export const joinWithPassword = (
  act: Act,
  link: Buffer,
  browser: Buffer,
  password: KeptPassword,
): Promise<boolean> =>
  isDone(act, sql`access.join_choose_password(${link}, ${browser}, ${password.salt}, ${password.verifier})`);

/** Joining, step 2. Tells whether the link still worked for this browser. */
export const joinWithCode = (act: Act, link: Buffer, browser: Buffer, step: number): Promise<boolean> =>
  isDone(act, sql`access.join_prove_code(${link}, ${browser}, ${step}::bigint)`);

/** Joining, step 3: makes the account and its first session. Tells whether it did. */
export const joinCompletely = (
  act: Act,
  link: Buffer,
  browser: Buffer,
  of: { sealedTotp: Buffer; recovery: readonly Buffer[]; session: NewSession },
): Promise<boolean> =>
  isDone(
    act,
    sql`access.join_complete(${link}, ${browser}, ${of.sealedTotp}, ${[...of.recovery]}::bytea[], ${begun(of.session)})`,
  );

/** Puts another password in place by a link and a code, ends every session and starts one. Tells whether it did. */
export const finishReset = (
  act: Act,
  link: Buffer,
  of: { password: KeptPassword; proofs: Proofs; tries: TryKeys; session: NewSession },
): Promise<boolean> =>
  isDone(
    act,
    sql`access.finish_reset(${link}, ${of.password.salt}, ${of.password.verifier}, ${of.proofs.step}::bigint, ${of.proofs.recovery},
      ${forgiven(of.tries)}, ${begun(of.session)})`,
  );

/** Counts a try that the database compares nothing for. @throws {Slowed} */
export async function countTry(act: Act, tries: TryKeys): Promise<void> {
  const row = await act.db.one(
    z.object({ wait: z.number() }),
    sql`select access.count_try(${counted(tries)}) as wait`,
  );
  goOn(row.wait);
}

/** What a member may know of their own account. */
export interface OwnAccount {
  readonly email: string;
  readonly passwordSetAt: Date;
  readonly secondFactorSetAt: Date;
  readonly recoveryCodesLeft: number;
}

const ownShape = z.object({
  email: z.string().nullable(),
  password_set_at: z.date().nullable(),
  totp_set_at: z.date().nullable(),
  codes_left: z.number().nullable(),
});

/** The account of the member asking; undefined for an invented one, who signs in by one press. */
export async function findOwnAccount(look: Look): Promise<OwnAccount | undefined> {
  const row = await look.db.one(ownShape, sql`select * from access.own_account()`);
  if (row.password_set_at === null || row.totp_set_at === null) return undefined;
  return {
    email: row.email ?? '',
    passwordSetAt: row.password_set_at,
    secondFactorSetAt: row.totp_set_at,
    recoveryCodesLeft: row.codes_left ?? 0,
  };
}

/** Counts a member's try to prove themselves and gives what the proof is made with. @throws {Slowed} */
export const beginOwnChange = async (act: Act, tries: TryKeys): Promise<Challenge> =>
  challengeOf(
    await act.db.one(challengeShape, sql`select * from access.begin_own_change(${counted(tries)})`),
  );

interface OwnChange {
  readonly proofs: Proofs;
  readonly tries: TryKeys;
}

/** Changes the password of the member asking; ends their other sessions. Tells whether the proofs held. */
export const changeOwnPassword = (
  act: Act,
  { proofs, tries }: OwnChange,
  to: KeptPassword,
): Promise<boolean> =>
  isDone(
    act,
    sql`access.change_own_password(${proved(proofs)}, ${forgiven(tries)}, ${to.salt}, ${to.verifier})`,
  );

/** Changes the second factor of the member asking, whose new authenticator has shown the code of `step`; ends their other sessions. */
export const changeOwnSecondFactor = (
  act: Act,
  { proofs, tries }: OwnChange,
  to: { sealedTotp: Buffer; step: number },
): Promise<boolean> =>
  isDone(
    act,
    sql`access.change_own_second_factor(${proved(proofs)}, ${forgiven(tries)}, ${to.sealedTotp}, ${to.step}::bigint)`,
  );

/** Gives the member asking another set of recovery codes; those before it stop working. */
export const changeOwnRecoveryCodes = (
  act: Act,
  { proofs, tries }: OwnChange,
  to: readonly Buffer[],
): Promise<boolean> =>
  isDone(
    act,
    sql`access.change_own_recovery_codes(${proved(proofs)}, ${forgiven(tries)}, ${[...to]}::bytea[])`,
  );

/** SQL for shares: what makes a record open to another agency, for how long and why. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act, Look } from './context.ts';

export interface ShareGrant {
  readonly shareId: string;
  readonly recordId: string;
  readonly sections: readonly string[];
  readonly fromAgency: string;
  readonly toAgency: string;
  readonly purpose: string;
  readonly basis: string;
  readonly grantedBy: string | null;
  readonly until: Date;
}

/** Keeps a share. The database refuses unless the member's agency owns the record. */
export async function saveShare(act: Act, share: ShareGrant): Promise<void> {
  await act.db.run(sql`insert into access.shares
      (share_id, record_id, sections, from_agency, to_agency, purpose, basis, granted_by, granted_at, until)
    values (${share.shareId}, ${share.recordId}, ${[...share.sections]}::text[], ${share.fromAgency}, ${share.toAgency},
      ${share.purpose}, ${share.basis}, ${share.grantedBy}, ${act.now}, ${share.until})`);
}

/** Ends a live share; tells how many were ended (0 or 1). */
export const closeShare = (act: Act, shareId: string, by: string): Promise<number> =>
  act.db.run(
    sql`update access.shares set ended_at = ${act.now}, ended_by = ${by} where share_id = ${shareId} and ended_at is null`,
  );

/** Is this record, or this section of it, shared with this agency now? */
export async function isSharedWith(
  act: Act<unknown>,
  recordId: string,
  agencyId: string,
  section?: string,
): Promise<boolean> {
  const row = await act.db.one(
    z.object({ shared: z.boolean() }),
    sql`select exists (select from access.shares where record_id = ${recordId} and to_agency = ${agencyId}
      and ended_at is null and until > ${act.now}
      ${section === undefined ? sql`` : sql`and ${section} = any (sections)`}) as shared`,
  );
  return row.shared;
}

const givenShape = z
  .object({
    share_id: z.string(),
    sections: z.array(z.string()),
    to_agency: z.string(),
    purpose: z.string(),
    basis: z.string(),
    granted_by: z.string().nullable(),
    granted_at: z.date(),
    until: z.date(),
    ended_at: z.date().nullable(),
  })
  .transform((row) => ({
    shareId: row.share_id,
    sections: row.sections,
    toAgency: row.to_agency,
    purpose: row.purpose,
    basis: row.basis,
    grantedBy: row.granted_by,
    grantedAt: row.granted_at,
    until: row.until,
    endedAt: row.ended_at,
  }));
/** A share of a record, as those on either side see it. */
export type GivenShare = z.infer<typeof givenShape>;

/** The shares of a record that show to whoever asks, newest first, those that have ended among them. */
export const listSharesOf = (context: Look, recordId: string): Promise<GivenShare[]> =>
  context.db.all(
    givenShape,
    sql`select share_id, sections, to_agency, purpose, basis, granted_by, granted_at, until, ended_at from access.shares
      where record_id = ${recordId} order by granted_at desc, share_id limit 200`,
  );

/** The records that are shared with the agency of whoever asks now: the newest shares first, five hundred at most. */
export async function listSharedWithUs(context: Look): Promise<string[]> {
  const rows = await context.db.all(
    z.object({ record_id: z.string() }),
    sql`select record_id from access.shares where to_agency = access.session_agency() and ended_at is null and until > ${context.now}
      order by granted_at desc limit 500`,
  );
  return rows.map((row) => row.record_id);
}

/** The record that a share is of; undefined where it does not show. */
export async function findSharedRecord(context: Look, shareId: string): Promise<string | undefined> {
  const row = await context.db.maybe(
    z.object({ record_id: z.string() }),
    sql`select record_id from access.shares where share_id = ${shareId}`,
  );
  return row?.record_id;
}

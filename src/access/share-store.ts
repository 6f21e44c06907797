/** SQL for shares: what makes a record open to another agency, for how long and why. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act } from './context.ts';

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

/** Is this record shared with this agency now? */
export async function isSharedWith(act: Act, recordId: string, agencyId: string): Promise<boolean> {
  const row = await act.db.one(
    z.object({ shared: z.boolean() }),
    sql`select exists (select from access.shares where record_id = ${recordId} and to_agency = ${agencyId}
      and ended_at is null and until > ${act.now}) as shared`,
  );
  return row.shared;
}

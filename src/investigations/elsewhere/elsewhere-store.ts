/** SQL for what an investigation may know of a possible victim elsewhere. The walls ask again at every look whether it still may. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act, Look } from '../../access/index.ts';

export const sourceKinds = ['report', 'case', 'referral', 'investigation'] as const;

/** That somebody who is suspected is perhaps a victim in another record. */
export interface Hit {
  readonly investigationId: string;
  readonly person: string;
  readonly sourceRecord: string;
  readonly sourceKind: (typeof sourceKinds)[number];
  readonly strength: 'certain' | 'strong';
}

/** Keeps a hit once. */
export const saveHit = (act: Act<unknown>, hit: Hit): Promise<number> =>
  act.db.run(sql`insert into investigations.elsewhere
      (hit_id, investigation_id, person, source_record, source_kind, strength, found_at)
    values (${randomUUID()}, ${hit.investigationId}, ${hit.person}, ${hit.sourceRecord}, ${hit.sourceKind}, ${hit.strength}, ${act.now})
    on conflict (investigation_id, person, source_record) do nothing`);

/** Was it kept before, whether or not it may be told now? */
export const isKept = async (act: Act<unknown>, hit: Hit): Promise<boolean> =>
  (await act.db.maybe(
    z.object({ hit_id: z.string() }),
    sql`select hit_id from investigations.elsewhere
      where investigation_id = ${hit.investigationId} and person = ${hit.person} and source_record = ${hit.sourceRecord}`,
  )) !== undefined;

const found = z
  .object({ hit_id: z.string(), person: z.string(), found_at: z.date(), of_report: z.boolean() })
  .transform((row) => ({
    hitId: row.hit_id,
    person: row.person,
    foundAt: row.found_at,
    ofReport: row.of_report,
  }));
/** A hit as far as a task goes by it. */
export type Found = z.infer<typeof found>;

const shape = z
  .object({
    hit_id: z.string(),
    person: z.string(),
    found_at: z.date(),
    of_report: z.boolean(),
    report: z.string().nullable(),
    holder: z.string().nullable(),
    investigation: z.string().nullable(),
    reference: z.string().nullable(),
  })
  .transform((row) => ({
    hitId: row.hit_id,
    person: row.person,
    foundAt: row.found_at,
    /** False: of a case or a referral, and which of both is not told. */
    ofReport: row.of_report,
    /** A report that is open to whoever asks; null for all else. */
    report: row.report,
    /** Who holds a report of which they may learn; null of all else. */
    holder: row.holder,
    /** Another investigation, for which whoever asks is named too; null of all else. */
    investigation:
      row.investigation === null ? null : { id: row.investigation, reference: row.reference ?? '' },
  }));
export type Told = z.infer<typeof shape>;

/**
 * What may be told of possible victims elsewhere: of an open report which, of a sealed one whose, of another investigation for which they are named which, of all
 * else that there is something.
 */
export const listElsewhere = (look: Look<unknown>, id: string): Promise<Told[]> =>
  look.db.all(
    shape,
    sql`select hit_id, person, found_at, source_kind = 'report' as of_report,
        case when access.record_class(source_record) = 'open' and source_kind = 'report' then source_record end as report,
        case when source_kind = 'report' then access.holder_of(source_record) end as holder,
        case when source_kind = 'investigation' then source_record end as investigation,
        case when source_kind = 'investigation' then (select i.reference from investigations.investigations i
          where i.investigation_id = source_record) end as reference
      from investigations.elsewhere where investigation_id = ${id} order by found_at, hit_id`,
  );

/** What of that may be told to an agency, without what it is found in: the worker's own word. Of other investigations nothing is told to an agency. */
export const listToldTo = (act: Act<unknown>, id: string, agencyId: string): Promise<Found[]> =>
  act.db.all(
    found,
    sql`select hit_id, person, found_at, source_kind = 'report' as of_report from investigations.elsewhere
      where investigation_id = ${id} and access.tells_of_victim(source_record, ${agencyId}) order by found_at, hit_id`,
  );

/** What a record is to an agency, by the register, its shares and what the person last said of the police: the worker's own word. */
export async function mayBeTold(act: Act<unknown>, recordId: string, agencyId: string): Promise<boolean> {
  const row = await act.db.one(
    z.object({ told: z.boolean() }),
    sql`select access.tells_of_victim(${recordId}::uuid, ${agencyId}) as told`,
  );
  return row.told;
}

/** SQL for services that end: whose funding ends, or that have ended, with the people who are then without, within the reader's scope. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Look } from '../../access/index.ts';
import { day } from '../../entries/index.ts';
import type { Day } from '../../platform/working-days.ts';

const endingShape = z
  .object({
    service_id: z.string(),
    name: z.string(),
    agency_id: z.string(),
    ends_on: day,
    ended: z.boolean(),
    cases: z.array(z.string()),
  })
  .transform((row) => ({
    serviceId: row.service_id,
    name: row.name,
    agencyId: row.agency_id,
    /** The last day of its funding; of one that has ended, its own. */
    endsOn: row.ends_on,
    /** Somebody has said so. Its funding may have ended though nobody has. */
    ended: row.ended,
    /** The cases of whose open referrals to it are open to whoever asks: the persons who are then without. */
    caseIds: row.cases,
  }));
export type ServiceEnd = z.infer<typeof endingShape>;
/** The row after which a list goes on. */
export type EndPlace = Pick<ServiceEnd, 'endsOn' | 'name' | 'serviceId'>;

/**
 * Services that end, a page at a time. `coming`: whose funding ends between today and a day, the next first. `past`: whose funding has ended though nobody has said
 * anything of them since, and those that have ended though somebody is referred to them still; the latest first. Each with the cases that were referred to it and
 * that show to whoever asks. `counted`: those for which whoever asks counts people without seeing who they are.
 */
export const listServiceEnds = (
  look: Look<unknown>,
  asked: {
    readonly which: 'coming' | 'past';
    readonly today: Day;
    readonly until: Day;
    readonly counted?: readonly string[];
    readonly after?: EndPlace | undefined;
    readonly most: number;
  },
): Promise<ServiceEnd[]> => {
  const { which, today, until, counted = [], after, most } = asked;
  const coming = which === 'coming';
  const endsOn = sql`coalesce(s.ended_on, s.funding_ends_on)`;
  return look.db.all(
    endingShape,
    sql`select s.service_id, s.name, s.agency_id, ${endsOn} as ends_on, s.ended_on is not null as ended,
        array(select distinct r.case_id::text from services.referrals r
          where r.service_id = s.service_id and r.state in ('sent', 'accepted') order by 1) as cases
      from services.services s
      where ${
        coming
          ? sql`s.ended_on is null and s.funding_ends_on between ${today}::date and ${until}::date`
          : sql`case when s.ended_on is null then s.funding_ends_on < ${today}::date
              else s.service_id = any (${[...counted]}::uuid[])
                or exists (select from services.referrals r where r.service_id = s.service_id and r.state in ('sent', 'accepted')) end`
      }
      ${
        after === undefined
          ? sql``
          : sql`and (${endsOn} ${coming ? sql`>` : sql`<`} ${after.endsOn}::date
              or ${endsOn} = ${after.endsOn}::date and (s.name, s.service_id) > (${after.name}::text, ${after.serviceId}::uuid))`
      }
      order by ends_on ${coming ? sql`` : sql`desc`}, s.name, s.service_id limit ${most}`,
  );
};

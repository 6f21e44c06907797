/** SQL for counts of who waits and of what is missing, within the reader's scope. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Look } from '../../access/index.ts';
import { day } from '../../entries/index.ts';
import type { Day } from '../../platform/working-days.ts';
import { type NeedDomain, needDomainCodes } from '../../support/index.ts';
import { type UnmetWhy, unmetWhys } from './unmet.ts';

const waitingShape = z
  .object({
    service_id: z.string(),
    name: z.string(),
    agency_id: z.string(),
    waiting: z.int().nullable(),
    first_at: z.date().nullable(),
    begun: z.int().nullable(),
    no_place: z.int().nullable(),
  })
  .transform((row) => ({
    serviceId: row.service_id,
    name: row.name,
    agencyId: row.agency_id,
    /** Null: fewer than five of others', which is not told. */
    waiting: row.waiting,
    firstAt: row.first_at,
    begun: row.begun,
    noPlace: row.no_place,
  }));
export type WaitingCount = z.infer<typeof waitingShape>;

/** By service: who waits and since when, for how many it has begun, and how many it declined since a day for want of a place. */
export const countWaiting = (
  look: Look<unknown>,
  { today, since }: { readonly today: Day; readonly since: Day },
): Promise<WaitingCount[]> =>
  look.db.all(
    waitingShape,
    sql`select c.service_id, s.name, s.agency_id, c.waiting, c.first_at, c.begun, c.no_place
      from services.count_waiting(${today}::date, ${since}::date) c join services.services s on s.service_id = c.service_id
      order by c.waiting desc nulls last, s.name, c.service_id`,
  );

const unmetShape = z.object({
  need: z.enum(needDomainCodes).nullable(),
  why: z.enum(unmetWhys).nullable(),
  people: z.int().nullable(),
  first_on: day.nullable(),
});

/** A need of people for which no service stands, and why, each with how many they are; null: so few of others' that it is not told. */
export interface UnmetCount {
  readonly need: NeedDomain;
  readonly people: number | null;
  readonly firstOn: Day | null;
  readonly whys: readonly { readonly why: UnmetWhy; readonly people: number | null }[];
}

/** How many people have a need for which no service stands: in all, and by need, the commonest first. */
export async function countUnmet(
  look: Look<unknown>,
): Promise<{ readonly people: number | null; readonly needs: readonly UnmetCount[] }> {
  const rows = await look.db.all(
    unmetShape,
    sql`select need, why, people, first_on from services.count_unmet() order by people desc nulls last, need, why`,
  );
  const whole = rows.find((row) => row.need === null);
  return {
    people: whole === undefined ? 0 : whole.people,
    needs: rows.flatMap(({ need, why, people, first_on: firstOn }) =>
      need === null || why !== null
        ? []
        : {
            ...{ need, people, firstOn },
            whys: rows.flatMap((row) =>
              row.need === need && row.why !== null ? { why: row.why, people: row.people } : [],
            ),
          },
    ),
  };
}

/** SQL for what changed for people who used a service, within the reader's scope. Counts alone. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Look } from '../../access/index.ts';
import { coreOutcomes } from '../../support/index.ts';

/** When they answered again: while they are supported, and after support has ended. */
export const momentsSince = ['review', 'after'] as const;

const changeShape = z.object({
  outcome: z.enum(coreOutcomes),
  moment: z.enum(momentsSince),
  /** People who had answered before and have again. Null: a small number of others', which is not told. */
  people: z.int().nullable(),
  /** For how many it has come further, stayed the same, gone back; all null where one of them is a small number of others'. */
  further: z.int().nullable(),
  same: z.int().nullable(),
  back: z.int().nullable(),
});
export type OutcomeChange = z.infer<typeof changeShape>;

export interface ServiceOutcomes {
  /** People for whom the service has begun. Null: a small number of others'. */
  readonly used: number | null;
  readonly changes: readonly OutcomeChange[];
  /** The smallest number of others' people that is told, and below which a reader is warned of small numbers. */
  readonly least: number;
}

/** How the answers of people who used a service changed. */
export async function countOutcomes(look: Look<unknown>, serviceId: string): Promise<ServiceOutcomes> {
  const shape = z.object({ used: z.int().nullable(), least: z.int() });
  const { used, least } = await look.db.one(
    shape,
    sql`select services.count_used(${serviceId}) as used, access.least_told() as least`,
  );
  const changes = await look.db.all(
    changeShape,
    sql`select outcome, moment, people, further, same, back from services.count_outcomes(${serviceId})`,
  );
  return { used, changes, least };
}

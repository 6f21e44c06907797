/** SQL for what stops somebody from being told the outcome: codes alone, of a case that nobody who investigates may open. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Look } from '../../access/index.ts';
import type { Day } from '../../platform/working-days.ts';

/** Why somebody may not be told in a way: the reasons of the safe contact rule, and that consent was taken back. */
export const tellingStops = [
  'not-at-all',
  'not-settled',
  'not-coded',
  'way',
  'shared-phone',
  'time',
  'taken-back',
] as const;
export type TellingStop = (typeof tellingStops)[number];

/** What stops whoever was told of in these reports from being told in this way on this day, as the walls answer; each once. */
export async function listTellingStops(
  look: Look<unknown>,
  id: string,
  asked: { readonly reports: readonly string[]; readonly way: string; readonly on: Day },
): Promise<TellingStop[]> {
  const rows = await look.db.all(
    z.object({ stop: z.enum(tellingStops) }),
    sql`select distinct s.stop from unnest(${[...asked.reports]}::text[]) told_in,
      access.stops_telling(${id}::uuid, told_in, ${asked.way}, ${asked.on}::date) as s (stop)`,
  );
  return rows.map(({ stop }) => stop);
}

/** SQL for the reports that an investigation took in and whose consent was taken back. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Look } from '../../access/index.ts';
import { type Day, isDay } from '../../platform/working-days.ts';
import type { Investigation } from '../investigation/investigation.ts';
import type { TakenBack } from './taken-back.ts';

const day = z.string().transform((text, context): Day => {
  if (isDay(text)) return text;
  context.addIssue('no day');
  return z.NEVER;
});
const shape = z
  .object({ report_id: z.string(), reference: z.string(), said_on: day })
  .transform((row): TakenBack => ({ reportId: row.report_id, reference: row.reference, on: row.said_on }));

/**
 * The reports of an investigation that is open to whoever asks whose consent was taken back, until its agency's desk names a ground in law or the person
 * agrees again; also once a report is open to that agency no more.
 */
export const readTakenBack = (
  context: Look<unknown>,
  { investigationId }: Pick<Investigation, 'investigationId'>,
): Promise<TakenBack[]> =>
  context.db.all(
    shape,
    sql`select report_id, reference, said_on from investigations.consents_taken_back(${investigationId}) order by reference`,
  );

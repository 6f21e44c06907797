/** SQL for what became of the consent on which something was told to us: added to and never changed. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act, Look } from '../../access/index.ts';
import { open, seal } from '../../platform/keys/index.ts';
import { type Day, isDay } from '../../platform/working-days.ts';
import {
  type ConsentStep,
  type DecidedStep,
  decidedSteps,
  type SaidStep,
  saidSteps,
} from './consent-step.ts';

const day = z.string().transform((text, context): Day => {
  if (isDay(text)) return text;
  context.addIssue('no day');
  return z.NEVER;
});
const shape = z.union([
  z
    .object({ step_id: z.string(), what: z.enum(saidSteps), said_on: day, at: z.date() })
    .transform((row): SaidStep => ({ stepId: row.step_id, what: row.what, on: row.said_on, at: row.at })),
  z
    .object({
      step_id: z.string(),
      what: z.enum(decidedSteps),
      agency_id: z.string(),
      basis: z.string().nullable(),
      sealed_why: z.instanceof(Buffer),
      decided_by: z.string(),
      at: z.date(),
    })
    .transform(
      (row): DecidedStep => ({
        stepId: row.step_id,
        what: row.what,
        agencyId: row.agency_id,
        basis: row.basis,
        sealedWhy: row.sealed_why,
        by: row.decided_by,
        at: row.at,
      }),
    ),
]);
const place = (stepId: string) => `consent-step:${stepId}`;

/** What became of the consent to a report, in its order: what the person said, and what whoever asks may read of what was decided. */
export const listConsentSteps = (look: Look<unknown>, reportId: string): Promise<ConsentStep[]> =>
  look.db.all(
    shape,
    sql`select step_id, what, said_on, agency_id, basis, sealed_why, decided_by, at
      from reports.consent_steps where report_id = ${reportId} order by place limit 500`,
  );

/** Holds the report until this transaction ends, so that two who note what was said come one after the other. */
export const holdConsent = (act: Act<unknown>, reportId: string): Promise<unknown> =>
  act.db.all(
    z.object({ report_id: z.string() }),
    sql`select report_id from reports.reports where report_id = ${reportId} for update`,
  );

/** Adds what the person said. */
export async function saveSaid(
  act: Act<unknown>,
  reportId: string,
  said: Pick<SaidStep, 'what' | 'on'>,
): Promise<void> {
  await act.db.run(sql`insert into reports.consent_steps (step_id, report_id, what, said_on, at)
    values (${randomUUID()}, ${reportId}, ${said.what}, ${said.on}, ${act.now})`);
}

/** Adds what an agency decided; why is sealed under the report's key. */
export async function saveDecided(
  act: Act<unknown>,
  reportId: string,
  decided: Pick<DecidedStep, 'what' | 'agencyId' | 'basis' | 'by'> & { readonly why: string },
  dataKey: Buffer,
): Promise<void> {
  const stepId = randomUUID();
  const { what, agencyId, basis, by, why } = decided;
  await act.db.run(sql`insert into reports.consent_steps (step_id, report_id, what, agency_id, basis, sealed_why, decided_by, at)
    values (${stepId}, ${reportId}, ${what}, ${agencyId}, ${basis}, ${seal(dataKey, place(stepId), why)}, ${by}, ${act.now})`);
}

/** Why an agency decided so, in its member's words. */
export const whyDecided = (step: DecidedStep, dataKey: Buffer): string =>
  open(dataKey, place(step.stepId), step.sealedWhy).toString();

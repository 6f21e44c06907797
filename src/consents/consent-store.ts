/** SQL for consents: coded what was asked and answered, sealed what was said. Added to and never changed. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act, Look } from '../access/index.ts';
import { open, seal } from '../platform/keys/index.ts';
import { answersGiven, type Consent, consentTold, interpreting, purposes, subjects } from './consent.ts';

const shape = z.object({
  consent_id: z.string(),
  record_id: z.string(),
  about: z.enum(subjects),
  purpose: z.union([z.literal(''), z.enum(purposes)]),
  agency_id: z.string().nullable(),
  service_id: z.string().nullable(),
  answer: z.enum(answersGiven),
  language: z.string(),
  interpreter: z.enum(interpreting),
  sealed: z.instanceof(Buffer),
  given_at: z.date(),
  recorded_by: z.string().nullable(),
  recorded_at: z.date(),
});
const place = (recordId: string, consentId: string) => `consent:${recordId}:${consentId}`;

/** Writes down one answer; gives its id. One that takes something back counts from this commit in every record of the same person (`consents.carry`). */
export async function addConsent(
  act: Act,
  consent: Omit<Consent, 'consentId' | 'recordedAt'> & { readonly recordedBy: string },
  dataKey: Buffer,
): Promise<string> {
  const consentId = randomUUID();
  const sealed = seal(dataKey, place(consent.recordId, consentId), JSON.stringify(consent.told));
  await act.db.run(sql`insert into consents.consents (consent_id, record_id, about, purpose, agency_id, service_id, answer, language,
      interpreter, sealed, given_at, recorded_by, recorded_at)
    values (${consentId}, ${consent.recordId}, ${consent.about}, ${consent.purpose}, ${consent.agencyId ?? null}, ${consent.serviceId ?? null}, ${consent.answer}, ${consent.language},
      ${consent.interpreter}, ${sealed}, ${consent.givenAt}, ${consent.recordedBy}, ${act.now})`);
  return consentId;
}

/** Everything that was ever answered about a record, newest first. */
export async function listConsents(context: Look, recordId: string, dataKey: Buffer): Promise<Consent[]> {
  const rows = await context.db.all(
    shape,
    sql`select consent_id, record_id, about, purpose, agency_id, service_id, answer, language, interpreter, sealed, given_at, recorded_by,
        recorded_at from consents.consents where record_id = ${recordId} order by place desc limit 500`,
  );
  return rows.map((row) => ({
    consentId: row.consent_id,
    recordId: row.record_id,
    about: row.about,
    purpose: row.purpose,
    ...(row.agency_id === null ? {} : { agencyId: row.agency_id }),
    ...(row.service_id === null ? {} : { serviceId: row.service_id }),
    answer: row.answer,
    language: row.language,
    interpreter: row.interpreter,
    // Carried here from another record, it has no words of its own.
    told:
      row.recorded_by === null
        ? { explained: [], words: '' }
        : consentTold.parse(
            JSON.parse(open(dataKey, place(row.record_id, row.consent_id), row.sealed).toString()),
          ),
    givenAt: row.given_at,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
  }));
}

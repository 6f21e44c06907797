import { sql } from 'kysely';
import { z } from 'zod';
import type { Look } from '../../../access/index.ts';
import { channels } from '../../../reports/index.ts';

const relatedShape = z
  .object({
    report_id: z.string(),
    agency_id: z.string(),
    reference: z.string(),
    channel: z.enum(channels),
    received_at: z.date(),
    ward_code: z.string().nullable(),
    council_code: z.string().nullable(),
  })
  .transform((row) => ({
    reportId: row.report_id,
    agencyId: row.agency_id,
    reference: row.reference,
    channel: row.channel,
    receivedAt: row.received_at,
    wardCode: row.ward_code,
    councilCode: row.council_code,
  }));
/** What a list says of another report that is open to the reader. */
export type RelatedReport = z.infer<typeof relatedShape>;

/** The coded fields of other reports, where they are open to the reader, by id. */
export async function listRelated(
  look: Look,
  reportIds: readonly string[],
): Promise<Map<string, RelatedReport>> {
  if (reportIds.length === 0) return new Map();
  const rows = await look.db.all(
    relatedShape,
    sql`select report_id, agency_id, reference, channel, received_at, ward_code, council_code
      from reports.open_reports where report_id = any(${[...reportIds]}::uuid[])`,
  );
  return new Map(rows.map((row) => [row.reportId, row]));
}

/** SQL for reports in short: what a page about something else says of them. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Look } from '../access/index.ts';
import { readReference } from './receipt.ts';
import { channels } from './report.ts';

const inShortShape = z
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
/** What a list says of a report that is open to the reader. */
export type ReportInShort = z.infer<typeof inShortShape>;

/** The coded fields of these reports, where they are open to the reader, by id. */
export async function listOpenReports(
  look: Look,
  reportIds: readonly string[],
): Promise<Map<string, ReportInShort>> {
  if (reportIds.length === 0) return new Map();
  const rows = await look.db.all(
    inShortShape,
    sql`select report_id, agency_id, reference, channel, received_at, ward_code, council_code
      from reports.open_reports where report_id = any(${[...reportIds]}::uuid[])`,
  );
  return new Map(rows.map((row) => [row.reportId, row]));
}

/** The report that bears this reference, as typed, where it is open to the reader. */
export async function findOpenReport(look: Look, typed: string): Promise<ReportInShort | undefined> {
  const reference = readReference(typed);
  if (reference === undefined) return undefined;
  return look.db.maybe(
    inShortShape,
    sql`select report_id, agency_id, reference, channel, received_at, ward_code, council_code
      from reports.open_reports where report_id = (select reports.open_by_reference(${reference}))`,
  );
}

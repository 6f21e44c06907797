/** SQL for reports: the coded fields, the sealed sections, the receipt. Every row is parsed on the way out. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act, Look } from '../access/index.ts';
import { channels, type Report, type Stage, stages } from './report.ts';

const reportShape = z
  .object({
    report_id: z.string(),
    agency_id: z.string(),
    reference: z.string(),
    channel: z.enum(channels),
    language: z.string(),
    received_at: z.date(),
    danger: z.enum(['yes', 'no', 'unsure', 'not-answered']),
    danger_words: z.boolean(),
    affected: z.enum(['me', 'someone-i-know', 'no', 'prefer-not', 'not-answered']),
    identity_choice: z.enum(['anonymous', 'confidential', 'named']),
    ward_code: z.string().nullable(),
    council_code: z.string().nullable(),
    happened_from: z.string().nullable(),
    how_often: z.enum(['once', 'several', 'daily', 'ongoing', 'unsure', 'not-answered']),
    stage: z.enum(stages),
    taken_by: z.string().nullable(),
    entered_at: z.date().nullable(),
  })
  .transform(
    (row): Report => ({
      reportId: row.report_id,
      agencyId: row.agency_id,
      reference: row.reference,
      channel: row.channel,
      language: row.language,
      receivedAt: row.received_at,
      danger: row.danger,
      dangerWords: row.danger_words,
      affected: row.affected,
      identityChoice: row.identity_choice,
      wardCode: row.ward_code,
      councilCode: row.council_code,
      happenedFrom: row.happened_from,
      howOften: row.how_often,
      stage: row.stage,
      takenBy: row.taken_by,
      enteredAt: row.entered_at,
    }),
  );

const columns = sql`report_id, agency_id, reference, channel, language, received_at, danger, danger_words, affected,
  identity_choice, ward_code, council_code, happened_from, how_often, stage, taken_by, entered_at`;

/** Keeps a report's coded fields and its sealed sections. */
export async function saveReport(
  act: Act,
  report: Report,
  sections: Readonly<Record<string, Buffer>>,
): Promise<void> {
  const names = Object.keys(sections);
  await Promise.all([
    act.db.run(sql`insert into reports.reports (${columns}) values (${report.reportId}, ${report.agencyId},
    ${report.reference}, ${report.channel}, ${report.language}, ${report.receivedAt}, ${report.danger}, ${report.dangerWords},
    ${report.affected}, ${report.identityChoice}, ${report.wardCode}, ${report.councilCode}, ${report.happenedFrom},
    ${report.howOften}, ${report.stage}, ${report.takenBy}, ${report.enteredAt})`),
    act.db.run(sql`insert into reports.contents (report_id, section, sealed)
      select ${report.reportId}::uuid, s.section, s.sealed
      from unnest(${names}::text[], ${names.map((name) => sections[name])}::bytea[]) as s (section, sealed)`),
  ]);
}

/** Keeps the receipt: the hash of its locator, and the data key wrapped for whoever holds the code. */
export async function saveReceipt(
  act: Act,
  reportId: string,
  locatorHash: Buffer,
  wrappedKey: Buffer,
): Promise<void> {
  await act.db.run(sql`insert into reports.receipts (report_id, locator, wrapped_key, made_at)
    values (${reportId}, ${locatorHash}, ${wrappedKey}, ${act.now})`);
}

/** One report's coded fields, where it is open to whoever asks. @throws {Refusal} not-found */
export const getReport = (context: Look, reportId: string): Promise<Report> =>
  context.db.one(reportShape, sql`select ${columns} from reports.reports where report_id = ${reportId}`);

/** The report with this reference, where it is open to the member asking; of one that is not, the time tells nothing either. */
export const findReportByReference = (context: Look, reference: string): Promise<Report | undefined> =>
  context.db.maybe(
    reportShape,
    sql`select ${columns} from reports.reports where report_id = (select reports.open_by_reference(${reference}))`,
  );

/** The coded fields of several reports, in no order; those not open to whoever asks are left out. */
export const listReports = (context: Look, reportIds: readonly string[]): Promise<Report[]> =>
  context.db.all(
    reportShape,
    sql`select ${columns} from reports.reports where report_id = any(${[...reportIds]}::uuid[])`,
  );

const contentsShape = z.object({ section: z.string(), sealed: z.instanceof(Buffer) });

/** The sealed sections that the reader may have, by name. */
export async function listContents(context: Look, reportId: string): Promise<Map<string, Buffer>> {
  const rows = await context.db.all(
    contentsShape,
    sql`select section, sealed from reports.contents where report_id = ${reportId}`,
  );
  return new Map(rows.map((row) => [row.section, row.sealed]));
}

/** Moves the stage that the reporter is shown. */
export const saveStage = (act: Act, reportId: string, stage: Stage): Promise<number> =>
  act.db.run(sql`update reports.reports set stage = ${stage} where report_id = ${reportId}`);

const returningShape = z.object({
  report_id: z.string(),
  received_at: z.date(),
  language: z.string(),
  stage: z.enum(stages),
  wrapped_key: z.instanceof(Buffer),
});

/** What the holder of the receipt may see of their report; undefined when the receipt stands for none. */
export const findReportOfReceipt = (context: Look): Promise<z.infer<typeof returningShape> | undefined> =>
  context.db.maybe(
    returningShape,
    sql`select r.report_id, r.received_at, r.language, r.stage, k.wrapped_key
      from reports.reports r join reports.receipts k on k.report_id = r.report_id`,
  );

/** Keeps the hashed words that a report can be found by, adding to those it has. */
export async function saveSearchWords(act: Act, report: Report, words: readonly bigint[]): Promise<void> {
  await act.db.run(sql`insert into reports.search_words (report_id, agency_id, received_at, words)
    values (${report.reportId}, ${report.agencyId}, ${report.receivedAt}, ${words.map(String)}::bigint[])
    on conflict (report_id) do update set words = (
      select array_agg(distinct w) from unnest(reports.search_words.words || excluded.words) w)`);
}

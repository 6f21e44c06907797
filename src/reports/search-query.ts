/** Searching by word: hashes of the words, through the one function that applies the rights itself. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { StaffAct } from '../access/index.ts';
import { readReference } from './receipt.ts';
import type { Report } from './report.ts';
import { wordsToFind } from './report-rules.ts';
import { findReportByReference, listReports } from './report-store.ts';

export interface SearchPage {
  readonly found: readonly Report[];
  /** Where the next page begins; undefined at the end. */
  readonly next: { readonly at: Date; readonly id: string } | undefined;
}

const hitShape = z.object({ report_id: z.string(), received_at: z.date() });
const pageSize = 25;

/**
 * Reports open to the member that hold every word, or bear the reference, newest first. A search is an act: it is in the
 * book, without its words. Nothing in the answer tells of reports that are not open.
 */
export async function searchReports(
  act: StaffAct,
  typed: string,
  after?: { at: Date; id: string },
): Promise<SearchPage> {
  const reference = readReference(typed);
  if (reference !== undefined) {
    const report = await findReportByReference(act, reference);
    return { found: report === undefined ? [] : [report], next: undefined };
  }
  const { asTyped, joined } = wordsToFind(typed);
  if (asTyped.length === 0 && joined === undefined) return { found: [], next: undefined };
  let hits = await findHits(act, asTyped, after);
  if (hits.length === 0 && joined !== undefined) hits = await findHits(act, [joined], after);
  const shown = hits.slice(0, pageSize);
  const reports = new Map(
    (
      await listReports(
        act,
        shown.map((hit) => hit.report_id),
      )
    ).map((each) => [each.reportId, each]),
  );
  const last = hits.length > pageSize ? shown.at(-1) : undefined;
  return {
    found: shown.flatMap((hit) => reports.get(hit.report_id) ?? []),
    next: last === undefined ? undefined : { at: last.received_at, id: last.report_id },
  };
}

async function findHits(act: StaffAct, words: readonly string[], after?: { at: Date; id: string }) {
  if (words.length === 0) return [];
  const hashes = words.map((word) => String(act.keys.indexHash('word', word)));
  return act.db.all(
    hitShape,
    sql`select report_id, received_at from reports.find_by_words(${hashes}::bigint[], ${after?.at ?? null}, ${after?.id ?? null}::uuid,
      ${pageSize + 1})`,
  );
}

/** SQL for counting reports, of those alone that are open to whoever asks. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { StaffAct } from '../access/index.ts';
import { wordsToFind } from './report-rules.ts';

/** How many reports came in, by month (`2026-11`, London's calendar); a month without any is left out. In an act alone. */
export async function countOpenByMonth(
  act: StaffAct,
  since: Date,
  until: Date,
): Promise<Map<string, number>> {
  const rows = await act.db.all(
    z.object({ month: z.string(), reports: z.bigint() }),
    sql`select month, reports from reports.open_by_month(${since}::timestamptz, ${until}::timestamptz)`,
  );
  return new Map(rows.map(({ month, reports }) => [month, Number(reports)]));
}

/** How many reports one look for words gives at most. */
const mostHits = 5000;

export interface WordHits {
  readonly hits: readonly { readonly reportId: string; readonly receivedAt: Date }[];
  /** The words that every one of them holds. */
  readonly words: readonly string[];
  /** False where there are more, older ones. */
  readonly whole: boolean;
}

/** The reports received since a moment that hold every one of these words, newest first, as a search finds them. In an act alone. */
export async function findByWords(act: StaffAct, typed: string, since: Date): Promise<WordHits> {
  const words = wordsToFind(typed).asTyped;
  if (words.length === 0) return { hits: [], words, whole: true };
  const hashes = words.map((word) => String(act.keys.indexHash('word', word)));
  const rows = await act.db.all(
    z.object({ report_id: z.string(), received_at: z.date() }),
    sql`select report_id, received_at from reports.find_by_words(${hashes}::bigint[], null, null, ${mostHits})`,
  );
  const hits = rows
    .filter((row) => row.received_at >= since)
    .map((row) => ({ reportId: row.report_id, receivedAt: row.received_at }));
  return { hits, words, whole: rows.length < mostHits || hits.length < rows.length };
}

/** The lines that the same reports would have left in the book: sent, assessed, opened and decided, each an act of its own. */
import type pg from 'pg';
import { sealBook } from '../../src/audit/index.ts';
import type { BookRing } from '../../src/platform/keys/index.ts';
import { type PracticeReport, practiceMembers } from '../../src/practice/generate.ts';
import { practiceId } from '../../src/practice/load-people.ts';
import { type Cell, Sheet } from './copy-rows.ts';

export const bookSheet = () =>
  new Sheet(
    'audit.entries',
    'xact, at, door, member_id, agency_id, roles, act, record_kind, record_id, detail',
  );

/** Lines in one transaction: a whole number would be one, but then a million reports would use up four million of them. */
export const linesInTransaction = 40;

/** Adds a report's lines. */
export function addLines(book: Sheet, practice: PracticeReport, reportId: string, xact: number): void {
  const { receivedAt, decision, channel } = practice;
  const nobody: Cell[] = [null, null, []];
  const record: Cell[] = ['report', reportId, '{}'];
  const door = channel === 'public-site' ? 'public' : 'worker';
  book.add(xact, receivedAt, door, ...nobody, 'report.submit', null, null, '{}');
  book.add(xact, receivedAt, 'worker', ...nobody, 'report.assess', ...record);
  const by = practiceMembers.find(({ id }) => id === decision?.memberId);
  if (decision === undefined || by === undefined) return;
  const somebody: Cell[] = [practiceId(by.id), by.agencyId, [...by.roles].sort()];
  book.add(xact, decision.at, 'staff', ...somebody, 'report.open', ...record);
  book.add(xact, decision.at, 'staff', ...somebody, 'report.decide', ...record);
}

/**
 * Uses up so many transaction ids and gives the first: the book is sealed in their order, below the oldest that still runs.
 */
export async function takeTransactions(owner: pg.Client, count: number): Promise<number> {
  const { rows } = await owner.query<{ first: string }>('select pg_current_xact_id()::text as first');
  await owner.query(
    `do $$ begin for i in 1..${count} loop perform pg_current_xact_id(); commit; end loop; end $$`,
  );
  return Number(rows[0]?.first) + 1;
}

/** Seals all there is, and gives how many batches that took. */
export async function sealAll(pool: pg.Pool, keys: BookRing): Promise<number> {
  let batches = 0;
  while ((await sealBook(pool, keys)) !== undefined) batches += 1;
  return batches;
}

import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { asSignedIn } from '../../../audit/index.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { partnershipIn } from '../../../testing/partnership.ts';
import type { InboxFilters } from './inbox-filters.ts';
import { type InboxRow, itemsOnPage, listInbox } from './inbox-query.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const bronwen = await given.member('duty-desk').of('cheshire-police');
const commissioner = await given.member('partnership-manager').of('cheshire-police');

/** Reads the whole inbox page by page, as one follows "next". */
async function pageThrough(filters: InboxFilters): Promise<InboxRow[]> {
  const rows: InboxRow[] = [];
  for (;;) {
    const last = rows.at(-1);
    const after = last && { priority: last.priority, dueAt: last.dueExact, itemId: last.itemId };
    const page = await given.staff.look({ session: bronwen.session }, (look) =>
      listInbox(asSignedIn(look), filters, after),
    );
    rows.push(...page.slice(0, itemsOnPage));
    if (page.length <= itemsOnPage) return rows;
  }
}

test('paging shows each waiting report once, by priority and time limit, whatever the limits are', async () => {
  const reports: string[] = [];
  for (let index = 0; index < 8; index += 1) reports.push((await given.report()).reportId);
  const anyItem = fc.record({
    report: fc.nat(7),
    priority: fc.integer({ min: 1, max: 4 }),
    micros: fc.integer({ min: 0, max: 3 }),
    seconds: fc.integer({ min: 0, max: 2 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(anyItem, { minLength: 8, maxLength: 30 }), async (items) => {
      for (const item of items)
        await given.worker.act({}, { act: 'report.assess' }, async (act) => {
          await act.db.run(sql`update triage.items set priority = ${item.priority},
            due_at = timestamptz '2026-01-01' + make_interval(secs => ${item.seconds}) + ${item.micros} * interval '1 microsecond'
            where report_id = ${reports[item.report] ?? ''}`);
        });
      const rows = await pageThrough({});
      expect(rows.map((row) => row.reportId).toSorted()).toEqual(reports.toSorted());
      const keys = rows.map((row) => `${row.priority} ${row.dueExact} ${row.itemId}`);
      expect(keys).toEqual(keys.toSorted());
    }),
    { numRuns: 15 },
  );
});

test('more than one page holds nothing twice and leaves nothing out, under each filter', async () => {
  await Promise.all(
    Array.from({ length: 60 }, (_, index) => given.report({ danger: index % 2 ? 'no' : 'unsure' })),
  );
  const all = await pageThrough({});
  expect(new Set(all.map((row) => row.itemId)).size).toBe(68);
  expect(all[0]?.waiting).toBe(68);
  const high = await pageThrough({ priority: 2 });
  expect(high.map((row) => row.itemId)).toEqual(
    all.filter((row) => row.priority === 2).map((row) => row.itemId),
  );
  expect(await pageThrough({ owner: 'mine' })).toEqual([]);
  expect(await pageThrough({ council: 'E06000006' })).toEqual([]);
});

test('a member whose roles read no reports gets no rows from the database', async () => {
  const rows = await given.staff.look({ session: commissioner.session }, (look) =>
    listInbox(asSignedIn(look), {}, undefined),
  );
  expect(rows).toEqual([]);
});

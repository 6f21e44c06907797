import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { asSignedIn } from '../../../audit/index.ts';
import { listMatchesOf } from '../../../identities/index.ts';
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

test('[B10] the badge counts what the matches themselves show, whatever each other record is to the reader', async () => {
  const halton = 'halton-borough-council';
  const plates = ['AB12 CDE', 'KX53 PQR', 'MM09 ZZY'];
  const held = fc.record({
    plate: fc.constantFrom(...plates),
    heldBy: fc.constantFrom('cheshire-police', halton),
    othersSee: fc.constantFrom('sealed' as const, 'hidden' as const),
  });
  for (const { plate, ...of } of fc.sample(held, { numRuns: 24, seed: 7 }))
    await given.report({ vehicles: [{ plate }], ...of });
  const yasmin = await given.member('duty-desk').of(halton);
  for (const { session } of [bronwen, yasmin]) {
    const shown = await given.staff.look({ session }, async (look) => {
      const rows = await listInbox(asSignedIn(look), { matches: 'any' }, undefined);
      const matches = await Promise.all(rows.map((row) => listMatchesOf(look, row.reportId)));
      return rows.map((row, index) => ({ row, matches: matches[index] ?? [] }));
    });
    expect(shown.length).toBeGreaterThan(3);
    for (const { row, matches } of shown) {
      expect(row.matchedRecords).toBe(new Set(matches.map((match) => match.otherRecord)).size);
      expect(matches.some((match) => match.strength === row.strongest)).toBe(true);
    }
  }
});

test('what many records are to a reader, asked at once, is what each of them is', async () => {
  const ids = await given.worker.act({}, { act: 'report.assess' }, (act) =>
    act.db.all(z.object({ record_id: z.string() }), sql`select record_id from access.records`),
  );
  const wanted = ids.map((row) => row.record_id);
  const support = await given.member('support-worker').of('cheshire-police');
  for (const caller of [{ session: bronwen.session }, { session: support.session }, {}]) {
    const differing = await given.staff.look(caller, (look) =>
      look.db.all(
        z.object({ id: z.string() }),
        sql`select id from unnest(${wanted}::uuid[]) id left join access.record_classes(${wanted}::uuid[]) c on c.record_id = id
          where coalesce(c.class, 'hidden') <> access.record_class(id)`,
      ),
    );
    expect(differing).toEqual([]);
  }
});

import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { freshDatabase } from '../testing/database.ts';
import { partnershipIn } from '../testing/partnership.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const agencies = ['cheshire-police', 'halton-borough-council', 'warrington-borough-council'] as const;
const words = ['zanzibar', 'tobago', 'madagascar'] as const;
const everySection = ['told', 'conversation', 'mentions', 'files'];

const telling = fc.record({
  heldBy: fc.constantFrom(...agencies),
  othersSee: fc.constantFrom('sealed' as const, 'hidden' as const),
  told: fc.subarray([...words], { minLength: 1 }),
  sharedWith: fc.option(fc.constantFrom(...agencies)),
  sections: fc.constantFrom(everySection, ['told'], ['conversation']),
  days: fc.constantFrom(-1, 1),
});

for (const each of fc.sample(telling, { numRuns: 40, seed: 11 })) {
  const { heldBy, othersSee, told, sharedWith, sections, days } = each;
  const { reportId } = await given.report({ whatSeen: told.join(' '), heldBy, othersSee });
  if (sharedWith !== null && sharedWith !== heldBy)
    await given.worker.act({}, { act: 'practice.load' }, (act) =>
      act.db.run(sql`insert into access.shares (share_id, record_id, sections, from_agency, to_agency, purpose, basis, granted_at, until)
        values (gen_random_uuid(), ${reportId}, ${sections}::text[], ${heldBy}, ${sharedWith}, 'report-passed-on', 'a basis',
          ${act.now}, ${act.now}::timestamptz + make_interval(days => ${days}))`),
    );
}
const readers = await Promise.all(agencies.map((agency) => given.member('investigator').of(agency)));

const hit = z.object({ report_id: z.string(), received_at: z.date() });

/** Every page of a search, as one follows "next": at most three on a page, along the ways that these limits lead. */
async function search(session: string, wanted: readonly string[], limits: readonly [number, number, number]) {
  const found: string[] = [];
  let last: z.infer<typeof hit> | undefined;
  for (;;) {
    const page = await given.staff.act({ session }, { act: 'report.search' }, (act) => {
      const hashes = wanted.map((word) => String(act.keys.indexHash('word', word)));
      return act.db.all(
        hit,
        sql`select * from reports.find_by_words(${hashes}::bigint[], ${last?.received_at ?? null}, ${last?.report_id ?? null}::uuid, 3,
          ${limits[0]}, ${limits[1]}, ${limits[2]})`,
      );
    });
    found.push(...page.map((row) => row.report_id));
    last = page.at(-1);
    if (page.length < 3) return found;
  }
}

test('every way of searching gives the same reports in the same order, to every reader, page by page', async () => {
  const plenty = 1000;
  let shown = 0;
  for (const { session } of readers)
    for (const wanted of [['zanzibar'], ['tobago', 'madagascar'], [...words], ['nowhere']]) {
      const newest = await search(session, wanted, [plenty, plenty, plenty]);
      expect(await search(session, wanted, [0, plenty, plenty])).toEqual(newest);
      expect(await search(session, wanted, [0, 0, plenty])).toEqual(newest);
      expect(await search(session, wanted, [0, 0, 0])).toEqual(newest);
      // From the one newest on through twenty.
      expect(await search(session, wanted, [1, 0, plenty])).toEqual(newest);
      expect(await search(session, wanted, [2, 1, plenty])).toEqual(newest);
      expect(await search(session, wanted, [2, 6, plenty])).toEqual(newest);
      shown += newest.length;
    }
  expect(shown).toBeGreaterThan(40);
});

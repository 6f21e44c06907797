import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freshDatabase } from '../database.ts';
import { anyCounty } from './any-county.ts';
import { clear, liftOwner, plant } from './bare-ground.ts';
import { rowsOf } from './county-rows.ts';
import { rowsOfFiles } from './file-rows.ts';
import { rowsOfMatches } from './match-rows.ts';
import { inOrder, rowsGot, staffAnswers, staffReads } from './rows-got.ts';
import { rowsFor } from './sentences.ts';

const database = await freshDatabase();
const owner = database.pool('owner');
await liftOwner(owner);

test('in any county every member gets from every table what the access sentences say, and nothing else [B18]', async () => {
  const now = new Date();
  let told = 0;
  await fc.assert(
    fc.asyncProperty(anyCounty(now), async (county) => {
      const rows = { ...rowsOf(county, now), ...rowsOfMatches(county, now), ...rowsOfFiles(county, now) };
      await plant(owner, rows);
      try {
        const answers = staffAnswers(
          county.records.map((each) => each.recordId),
          county.members.map((each) => each.memberId),
        );
        const reads = { ...staffReads, ...answers };
        for (const member of county.members)
          for (const acting of [false, true]) {
            const got = await rowsGot(database.pool('staff'), { session: member.token }, acting, reads);
            expect(inOrder(got)).toEqual(inOrder(rowsFor(county, member, now, acting)));
            told += Object.values(got).flat().length;
          }
      } finally {
        await clear(owner, [...Object.keys(rows)]);
      }
    }),
    { numRuns: 60 },
  );
  expect(told).toBeGreaterThan(1000);
}, 60_000);

import { expect, test } from 'vitest';
import { freshDatabase } from '../testing/database.ts';
import { partnershipIn } from '../testing/partnership.ts';
import { noteOf, supportingIn } from '../testing/supporting.ts';
import { liftOwner } from '../testing/trust/bare-ground.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const { begin, write } = supportingIn(given);
const thandiwe = await given.member('support-worker').of('halton-borough-council', 'Thandiwe Rushcombe');
const beatrix = await given.member('support-worker').of('warrington-borough-council', 'Beatrix Colmslow');
const owner = database.pool('owner');
await liftOwner(owner);

/** The places of what was written in a case, in the order in which it was; microseconds. */
async function placesIn(caseId: string): Promise<number[]> {
  const { rows } = await owner.query<{ place: string }>(
    'select place::text from support.entries where case_id = $1 order by at',
    [caseId],
  );
  return rows.map(({ place }) => Number(place));
}

test('a place tells when something was written, and not how much was written elsewhere meanwhile', async () => {
  const [mine, theirs] = [await begin(thandiwe), await begin(beatrix)];
  const before = Date.now() * 1000;
  await write(thandiwe, mine, noteOf('She rang.'));
  await write(beatrix, theirs, ...Array.from({ length: 20 }, (_, at) => noteOf(`Note ${at}`)));
  await write(thandiwe, mine, noteOf('She rang again.'));
  const after = Date.now() * 1000 + 1000;
  const places = await placesIn(mine);
  expect(places).toHaveLength(2);
  for (const place of places) expect(before <= place && place <= after).toBe(true);
});

test('where the clock is put back, places go on rising, so that what was written last stays last', async () => {
  const id = await begin(thandiwe);
  await write(thandiwe, id, noteOf('Before.'));
  const ahead = (Date.now() + 3_600_000) * 1000;
  await owner.query(`select setval('platform.places', $1)`, [ahead]);
  await write(thandiwe, id, noteOf('First.'));
  await write(thandiwe, id, noteOf('Second.'));
  const places = await placesIn(id);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(places.slice(1)).toEqual([ahead + 1, ahead + 2]);
});

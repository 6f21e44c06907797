import { expect, test } from 'vitest';
import { hasPairsToScore, scoreSomeAgain } from '../identities/index.ts';
import { freshDatabase } from '../testing/database.ts';
import { partnershipIn } from '../testing/partnership.ts';
import { liftOwner } from '../testing/trust/bare-ground.ts';
import { scoreMatchesAgain } from './match-errands.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const owner = database.pool('owner');
await liftOwner(owner);

interface Row {
  readonly kind: string;
  readonly found: string;
  readonly state: string;
  readonly model: string;
  readonly weight: number;
}
const pairs = async (): Promise<Row[]> =>
  (
    await owner.query<Row>(
      'select kind, found, state, model, weight::float8 from identities.matches order by kind',
    )
  ).rows;

test('[B11] after a change of the model pairs are scored again: nothing new is joined, nothing that was scored is lost, and a stop loses no work', async () => {
  const people = [{ name: 'Yevhenia Quillfeather', dateOfBirth: '1991-04-17' }];
  const thing = { people, vehicles: [{ plate: 'MX51 KLP' }], phones: [{ number: '07700 900417' }] };
  await given.report(thing);
  await given.report(thing);
  const before = await pairs();
  expect(before.map(({ kind, state }) => [kind, state])).toEqual([
    ['person', 'proposed'],
    ['phone', 'joined'],
    ['vehicle', 'joined'],
  ]);
  expect(await given.worker.look({}, hasPairsToScore)).toBe(false);
  expect(await scoreMatchesAgain(given.worker)).toBe(0);

  // As an earlier model left them: it had joined the vehicles, only proposed the telephones, and made nothing of the people.
  await owner.query(`update identities.matches set model = 'earlier', weight = 1,
    found = case kind when 'vehicle' then 'joined' when 'phone' then 'proposed' else 'none' end,
    state = case kind when 'vehicle' then 'joined' when 'phone' then 'proposed' else 'withdrawn' end`);
  expect(await given.worker.look({}, hasPairsToScore)).toBe(true);
  const first = await given.worker.act({}, { act: 'match.score-again' }, (act) =>
    scoreSomeAgain(act, undefined),
  );
  expect(first).toEqual({ scored: 3, upTo: undefined });
  const after = await pairs();
  expect(after.map(({ kind, state }) => [kind, state])).toEqual([
    ['person', 'proposed'],
    ['phone', 'proposed'],
    ['vehicle', 'joined'],
  ]);
  expect(after.map(({ weight, model }) => [weight, model])).toEqual(
    before.map(({ weight, model }) => [weight, model]),
  );
  const kept = await owner.query(
    'select model, weight::float8, number from identities.earlier_scores group by 1, 2, 3',
  );
  expect(kept.rows).toEqual([{ model: 'earlier', weight: 1, number: 0 }]);

  await owner.query(`update identities.matches set model = 'later' where kind = 'vehicle'`);
  expect(await scoreMatchesAgain(given.worker)).toBe(1);
  expect(await given.worker.look({}, hasPairsToScore)).toBe(false);
});

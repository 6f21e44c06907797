import { expect, test } from 'vitest';
import { asSignedIn } from '../../../audit/index.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { partnershipIn } from '../../../testing/partnership.ts';
import { staffSiteOver } from '../../../testing/staff-site.ts';
import { liftOwner } from '../../../testing/trust/bare-ground.ts';
import { decideMatch } from '../../decide-match.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const owner = database.pool('owner');
await liftOwner(owner);
const desk = await staffSiteOver(database, given.keysDir);
const officer = await given.member('administrator').of('cheshire-police', 'Ottoline Quarrier');
const bronwen = await given.member('duty-desk').of('cheshire-police', 'Bronwen Ashgrove');

/** The pairs found of a plate that so many reports name, in order. */
async function pairsOf(plate: string, reports: number): Promise<string[]> {
  const told = [];
  for (let count = 0; count < reports; count += 1)
    told.push((await given.report({ whatSeen: 'A van.', vehicles: [{ plate }] })).reportId);
  const { rows } = await owner.query<{ match_id: string }>(
    'select match_id from identities.matches where left_record = any ($1::uuid[]) order by match_id',
    [told],
  );
  return rows.map(({ match_id }) => match_id);
}

const answer = (matchId: string, said: 'same' | 'different') =>
  given.staff.act({ session: bronwen.session }, { act: 'match.settle' }, (act) =>
    decideMatch(asSignedIn(act), { matchId, answer: said, seen: 0, reason: 'Seen on the street.' }),
  );

/** As though this pair had been scored so many months ago, with this weight; gives that month's name. */
async function scored(matchId: string | undefined, monthsAgo: number, weight: number): Promise<string> {
  const { rows } = await owner.query<{ name: string }>(
    `update identities.matches set found_at = found_at - make_interval(months => $2), weight = $3 where match_id = $1
      returning to_char(found_at at time zone 'Europe/London', 'FMMonth YYYY') as name`,
    [matchId, monthsAgo, weight],
  );
  return rows[0]?.name ?? 'no pair';
}

test('each month has its own pairs, mean weight and share said to be different, the newest month first', async () => {
  const [one, two, three] = await pairsOf('KX53 PRT', 3);
  const [four] = await pairsOf('MX19 KLP', 2);
  const [old] = await pairsOf('YS65 ZZB', 2);
  await answer(one ?? '', 'different');
  await answer(two ?? '', 'same');
  const earlier = await scored(one, 1, 7.5);
  await scored(two, 1, 11);
  await scored(three, 1, 13);
  const now = await scored(four, 0, 21.3);
  // Before the six months that are counted.
  await scored(old, 6, 30);
  const page = await desk.as(officer).open('/model-health');
  const months = page.section('Month by month');
  expect(months.slice(months.indexOf(now))).toBe(`${now} 1 21.3 no answers ${earlier} 3 10.5 1 of 2`);
});

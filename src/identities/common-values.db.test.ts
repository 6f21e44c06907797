import { expect, test } from 'vitest';
import { freshDatabase } from '../testing/database.ts';
import { partnershipIn } from '../testing/partnership.ts';
import { liftOwner } from '../testing/trust/bare-ground.ts';
import { listCommonOf, listMatchesOf } from './index.ts';
import { listCommonCounts } from './staff/health/health-query.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const owner = database.pool('owner');
await liftOwner(owner);
const { session } = await given.member('duty-desk').of('cheshire-police');
const officer = await given.member('administrator').of('cheshire-police');
const stranger = await given.member('duty-desk').of('halton-borough-council');

/** A helpline, a hostel and a name of thousands, all in one telling. */
const common = {
  whatSeen: 'He lives there.',
  people: [{ name: 'Mohammed Khan' }],
  phones: [{ number: '0800 0121 700' }],
  where: { text: '14 Larkwhistle Street, Crewe', postcode: 'CW1 4AA' },
};
const enough = 61;

const counted = async (text: string): Promise<number> =>
  Number((await owner.query<{ count: string }>(`select count(*) from ${text}`)).rows[0]?.count);
const matchesOf = (recordId: string) =>
  given.staff.look({ session }, (look) => listMatchesOf(look, recordId));

test('a helpline’s number, a hostel and a name of thousands flood no desk, whichever came first; what is rare beside them still matches [B24]', async () => {
  const first = await given.report({ ...common, vehicles: [{ plate: 'MX51 KLP' }] });
  for (let more = 2; more < enough; more += 1) await given.report(common);
  // So far they are few enough to say something.
  expect(await counted(`identities.matches where state = 'joined' and kind = 'phone'`)).toBeGreaterThan(100);
  await given.report({ ...common, heldBy: 'cheshire-east-council', othersSee: 'hidden' });
  expect(await counted('identities.common_values')).toBe(0);
  await given.report(common);
  await given.report(common);
  expect(await counted(`identities.common_values where rule = 'phone:e164'`)).toBe(1);
  for (const state of ['joined', 'proposed'])
    expect([
      state,
      await counted(`identities.matches where state = '${state}' and kind in ('phone', 'place')`),
    ]).toEqual([state, 0]);
  const waiting = await counted(`identities.matches where state = 'proposed' and kind = 'person'`);
  expect(waiting).toBe(0);

  // How many carry each is kept up as they arrive, the hidden one left out.
  const miscounted = `identities.common_values c where c.mentions <>
    (select count(*) from identities.mention_keys k where k.key = c.key and not k.apart)`;
  const last = await given.report({ ...common, vehicles: [{ plate: 'MX51KLP' }] });
  expect(await counted(miscounted)).toBe(0);
  expect(await counted('identities.common_values where mentions = 63')).toBeGreaterThan(5);
  expect(await matchesOf(last.reportId)).toMatchObject([
    { kind: 'vehicle', otherRecord: first.reportId, state: 'joined' },
  ]);

  // Whoever reads the report is told which of its values say nothing, and no number from which one record could be known.
  const commonTo = (session: string) =>
    given.staff.act({ session }, { act: 'report.open' }, (act) => listCommonOf(act, last.reportId));
  const told = (await commonTo(session)).map(({ value, moreThan }) => `${value} ${moreThan}`);
  expect(told.toSorted()).toEqual(['address 50', 'phone 50']);
  expect(await commonTo(stranger.session)).toEqual([]);
  // Administrators are told the true count, of all agencies' records but hidden ones, and not the value.
  const counts = await given.staff.act({ session: officer.session }, { act: 'model.read' }, listCommonCounts);
  expect(counts.filter(({ rule }) => rule === 'phone:e164')).toMatchObject([{ mentions: 63 }]);
  expect(await given.staff.act({ session }, { act: 'model.read' }, listCommonCounts)).toEqual([]);
}, 120_000);

import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { changeMember, endShare, grantShare } from '../../access/index.ts';
import { asSignedIn } from '../../audit/index.ts';
import type { KeptMention } from '../../identities/index.ts';
import { movableClock } from '../../platform/clock.ts';
import { addDays, londonDay, londonInstant } from '../../platform/working-days.ts';
import { listTasksAbout } from '../../tasks/index.ts';
import { freshDatabase } from '../../testing/database.ts';
import { moveClock } from '../../testing/move-clock.ts';
import { conditionOf, orderedOn, orderingIn } from '../../testing/ordering.ts';
import { partnershipIn } from '../../testing/partnership.ts';
import { liftOwner } from '../../testing/trust/bare-ground.ts';
import { plate, watchingIn } from '../../testing/watching.ts';
import { receivePassed, withdrawPassed } from '../../triage/index.ts';
import { handOverOrder } from '../order/hand-over.ts';
import { getOrder } from '../order/order-store.ts';
import { placeOrder } from '../order/place-order.ts';
import { writeInOrder } from '../order/write-in-order.ts';
import { fileEarlierOrders } from './keep-watched.ts';
import { settleTouch } from './settle-touch.ts';
import { watchReport } from './watch-report.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const { as, begin, open, show, write } = orderingIn(given);
const { touchesOf, tasksOf, seen } = watchingIn(given, { as });
const police = 'cheshire-police';
const council = 'cheshire-east-council';
const kirsty = await given.member('investigator').of(police, 'Kirsty Marrowdale');

test('[X11] what bound on the day on which a report was received counts, however much later it is held against orders', async () => {
  const id = await begin(
    kirsty,
    orderedOn('Marku'),
    conditionOf({ what: 'not-use-vehicle', plate: 'TX23 UUV', from: '2026-10-01', until: '2026-10-31' }),
  );
  const saidAt = async (noon: string) => {
    const { reportId } = await seen('TX23 UUW');
    const mention: KeptMention = {
      mentionId: randomUUID(),
      recordId: reportId,
      saidAt: new Date(noon),
      mention: { kind: 'vehicle', value: { plate: 'TX23 UUV' }, source: 'answer', state: 'accepted' },
    };
    await given.worker.act({}, { act: 'report.match-again' }, (act) =>
      watchReport(act, reportId, [mention], { texts: [], saidAt: mention.saidAt }),
    );
    return (await touchesOf(kirsty, id)).some((touch) => touch.reportId === reportId);
  };
  // The first and the last minute of a day in London: summer time in September, none at the end of October.
  expect(await saidAt('2026-09-30T22:59:00Z')).toBe(false);
  expect(await saidAt('2026-09-30T23:00:00Z')).toBe(true);
  expect(await saidAt('2026-10-31T23:59:00Z')).toBe(true);
  expect(await saidAt('2026-11-01T00:00:00Z')).toBe(false);
});

test('[X11] an order outlasts whoever answered for it: what it asks is the team’s once they are suspended, and whoever’s it is handed to', async () => {
  const leaver = await given.member('investigator').of(police);
  const admin = await given.member('administrator').of(police);
  const id = await begin(leaver, orderedOn('Marku'), plate('LV23 AAA'));
  const owners = async () => (await tasksOf(kirsty, id)).map(({ ownerId }) => ownerId);
  await seen('LV23 AAA');
  expect(await owners()).toEqual([leaver.memberId]);
  await given.staff.act({ session: admin.session }, { act: 'member.suspend' }, (act) =>
    changeMember(asSignedIn(act), { memberId: leaver.memberId, revision: 1, change: 'suspend' }),
  );
  // Before anybody has heard of it, and after.
  await seen('LV23 AAA');
  expect(new Set(await owners())).toEqual(new Set([leaver.memberId, null]));
  await given.workerHears();
  expect(await owners()).toEqual([null, null]);
  const handTo = (who: typeof kirsty, to: typeof kirsty) =>
    as(who, 'order.hand-over', id, (act) => handOverOrder(act, id, to.memberId));
  const patrol = await given.member('frontline').of(police);
  const stranger = await given.member('investigator').of(council);
  await expect(handTo(patrol, kirsty)).rejects.toMatchObject({ code: 'not-found' });
  for (const whom of [patrol, stranger, leaver])
    await expect(handTo(kirsty, whom)).rejects.toMatchObject({ code: 'bad-request' });
  // Nor past the act: the walls ask the same.
  await expect(
    as(kirsty, 'order.hand-over', id, (act) =>
      act.db.run(sql`update orders.orders set lead = ${stranger.memberId} where order_id = ${id}`),
    ),
  ).rejects.toThrow();
  // Whoever works on it while nobody answers for it is kept from nothing.
  await as(kirsty, 'order.write', id, (act) => writeInOrder(act, id, plate('LV23 BBB')));
  await handTo(kirsty, kirsty);
  expect((await open(kirsty, id)).one.lead).toBe(kirsty.memberId);
  expect(await owners()).toEqual([kirsty.memberId, kirsty.memberId]);
  await expect(handTo(kirsty, kirsty)).rejects.toMatchObject({ code: 'changed-meanwhile' });
  await seen('LV23 AAA');
  expect(await owners()).toEqual([kirsty.memberId, kirsty.memberId, kirsty.memberId]);
});

test('[X11] what a reporter writes later is held against orders too; a report that was looked into is to be looked at again', async () => {
  const id = await begin(
    kirsty,
    orderedOn('Marku'),
    plate('UX24 VVW'),
    conditionOf({ what: 'not-use-phone', phone: '07700 900477' }),
    conditionOf({ what: 'not-enter', postcode: 'CW2 6QY' }),
  );
  const { reportId, receipt } = await seen('UX24 VVW');
  await as(kirsty, 'order.settle-touch', id, (act) => settleTouch(act, id, reportId));
  expect(await tasksOf(kirsty, id)).toEqual([]);
  await given.reporterAnswers(receipt, 'He rings from 07700 900477 and is at CW2 6QY each night.');
  await given.workerHears();
  const waiting = (await touchesOf(kirsty, id)).filter(({ settledAt }) => settledAt === null);
  expect(waiting.map((touch) => [touch.reportId, touch.thing]).toSorted()).toEqual([
    [reportId, 'phone'],
    [reportId, 'place'],
  ]);
  expect((await tasksOf(kirsty, id)).map(({ state }) => state)).toEqual(['open']);
});

test('[X11 R7] names in what a reporter writes later are found by its words; of a hidden report nothing is told until it is passed on, and then that too', async () => {
  const id = await begin(kirsty, orderedOn('Drazen Mitrovsky'));
  const [own, hidden] = [
    await given.report({ whatSeen: 'A man shouts there.' }),
    await given.report({ whatSeen: 'A man shouts there.', heldBy: council, othersSee: 'hidden' }),
  ];
  for (const { receipt } of [own, hidden])
    await given.reporterAnswers(receipt, 'They call him Drazen, his name is Drazen Mitrovsky.');
  await given.workerHears();
  const touched = async () => (await touchesOf(kirsty, id)).map(({ reportId, thing }) => [reportId, thing]);
  expect(await touched()).toEqual([[own.reportId, 'words']]);
  const officer = await given.member('duty-desk').of(council);
  const pass = async () => {
    const share = await as(officer, 'record.share', hidden.reportId, (act) =>
      grantShare(act, {
        recordId: hidden.reportId,
        toAgency: police,
        sections: ['told', 'mentions'],
        purpose: 'Passed on',
        basis: 'Data Protection Act 2018, Part 3',
      }),
    );
    await given.worker.act({}, { act: 'report.receive-passed' }, (act) =>
      receivePassed(act, hidden.reportId, police),
    );
    return share;
  };
  const share = await pass();
  expect((await touched()).toSorted()).toEqual(
    [own, hidden].map(({ reportId }) => [reportId, 'words']).toSorted(),
  );
  expect(await tasksOf(kirsty, id)).toHaveLength(2);
  // Taken back, neither the touch nor its task goes on telling that there is such a report.
  await as(officer, 'record.share', hidden.reportId, (act) => endShare(act, share));
  await given.worker.act({}, { act: 'report.withdraw-passed' }, (act) =>
    withdrawPassed(act, hidden.reportId, police),
  );
  expect(await touched()).toEqual([[own.reportId, 'words']]);
  expect((await tasksOf(kirsty, id)).map(({ sourceKey }) => sourceKey)).toEqual([`${id} ${own.reportId}`]);
  await pass();
  expect(await tasksOf(kirsty, id)).toHaveLength(2);
});

test('[X11] however many orders name the same thing, each is held against a report', async () => {
  const orders = Array.from({ length: 23 }, () => randomUUID());
  await given.worker.act({}, { act: 'practice.load' }, async (act) => {
    for (const orderId of orders)
      await placeOrder(act, {
        one: {
          orderId,
          agencyId: police,
          reference: `OR-${orderId.slice(0, 12)}`,
          lead: kirsty.memberId,
          begunBy: kirsty.memberId,
          begunAt: act.now,
        },
        entries: [orderedOn('Marku'), plate('VX25 WWY')].map((written) => ({
          written,
          by: kirsty.memberId,
          at: act.now,
        })),
      });
  });
  const { reportId } = await seen('VX25 WWY');
  const { tasks } = await given.worker.act({}, { act: 'report.match-again' }, (act) =>
    act.db.one(
      z.object({ tasks: z.int() }),
      sql`select count(*)::int as tasks from tasks.tasks where source = 'order-watch' and source_key like ${`%${reportId}`}`,
    ),
  );
  expect(tasks).toBe(orders.length);
});

test('[X11] an order that was written before words were watched for is filed by the worker itself, once, and touched by a report’s words from then on', async () => {
  const id = await begin(kirsty, orderedOn('Ozren Tavchar'));
  const owner = database.pool('owner');
  await liftOwner(owner);
  await owner.query('delete from orders.watched');
  await owner.query('update orders.orders set watched_by = 0');
  const told = () => given.report({ whatSeen: 'Tavchar, Ozren I think, drives them there each morning.' });
  const before = await told();
  expect(await touchesOf(kirsty, id)).toEqual([]);
  expect(await fileEarlierOrders(given.worker)).toBeGreaterThan(0);
  const { reportId } = await told();
  expect((await touchesOf(kirsty, id)).map((touch) => [touch.reportId, touch.thing])).toEqual([
    [reportId, 'words'],
  ]);
  expect(reportId).not.toBe(before.reportId);
  expect(await fileEarlierOrders(given.worker)).toBe(0);
});

test('[D7 X11] an order of which the court said that it ends on a day ahead stands, warns and is watched until then; on that day the worker ends it, and its warnings; one that has run out by itself warns no more, and asks no more to be shown on', async () => {
  const written = conditionOf({ what: 'not-use-vehicle', plate: 'TX24 UUV' });
  const clock = movableClock(new Date());
  const on = addDays(londonDay(clock.now()), 150);
  const order = orderedOn('Ozren Tavchar', { kind: 'restraining', expiresOn: addDays(on, 50) });
  const id = await begin(kirsty, order, written);
  const words = 'No longer needed.';
  await write(kirsty, id, { kind: 'change', about: randomUUID(), body: { what: 'discharged', words, on } });
  const old = addDays(on, -30);
  const renewed = await begin(kirsty, orderedOn('Marku', { kind: 'bail', expiresOn: old }));
  await show(kirsty, renewed, council, ['order'], londonInstant(old, 24));
  const body = { what: 'renewed', words: 'As put.', on: londonDay(clock.now()), expiresOn: on } as const;
  await write(kirsty, renewed, { kind: 'change', about: randomUUID(), body });
  const stands = () =>
    given.worker.act({}, { act: 'order.file' }, async (act) => {
      const { state, turnsOn } = await getOrder(act, id);
      const warned = (await listTasksAbout(act, id)).filter(({ source }) => source === 'orders');
      const those = await listTasksAbout(act, renewed);
      const of = (from: string) => those.filter(({ source }) => source === from).length;
      return [state, turnsOn, warned.length, of('order-show-on'), of('orders')];
    });
  await fileEarlierOrders(given.worker);
  expect(await stands()).toEqual(['open', on, 1, 1, 3]);
  await seen('TX24 UUV');
  expect(await touchesOf(kirsty, id)).toHaveLength(1);
  for (const [day, then] of [
    [addDays(on, -1), ['open', on, 1, 1, 3]],
    [on, ['ended', null, 0, 1, 3]],
    [addDays(on, 1), ['ended', null, 0, 0, 0]],
  ] as const) {
    const ahead = Date.parse(`${day}T12:00:00Z`) - clock.now().getTime();
    await moveClock(database, clock, Math.round(ahead / 60_000));
    await fileEarlierOrders(given.worker);
    expect([day, await stands()]).toEqual([day, then]);
    expect(await fileEarlierOrders(given.worker)).toBe(0);
  }
});

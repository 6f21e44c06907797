import { randomUUID } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { grantShare } from '../../access/index.ts';
import { startWorker } from '../../apps/worker-site.ts';
import { readBookRing } from '../../platform/keys/index.ts';
import { openLog } from '../../platform/log.ts';
import { submitReport } from '../../reports/index.ts';
import { freshDatabase } from '../../testing/database.ts';
import { workerFiles } from '../../testing/file-store.ts';
import { conditionOf, orderedOn, orderingIn } from '../../testing/ordering.ts';
import { partnershipIn } from '../../testing/partnership.ts';
import { plate, watchingIn } from '../../testing/watching.ts';
import { receivePassed } from '../../triage/index.ts';
import { settleTouch } from './settle-touch.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const { as, begin, write, show } = orderingIn(given);
const { touchesOf, tasksOf, seen } = watchingIn(given, { as });
const police = 'cheshire-police';
const council = 'cheshire-east-council';
const kirsty = await given.member('investigator').of(police, 'Kirsty Marrowdale');

test('[X11] a report that came in is held against orders by the worker itself: a plate in it makes a task of whoever holds the order', async () => {
  const id = await begin(kirsty, orderedOn('Marku'), plate('KX69 ABZ'));
  const worker = await startWorker({
    pool: database.pool('worker'),
    jobsUrl: database.doors.jobs,
    keys: readBookRing(given.keysDir),
    log: openLog('worker', 'error', { write: () => undefined }),
    checkpointPath: `${given.keysDir}-checkpoints`,
    concurrency: 2,
    post: {
      smtpUrl: undefined,
      mailFrom: 'plainsight@desk.test',
      staffUrl: 'http://desk.test',
      practice: true,
    },
    files: await workerFiles(given.keysDir, undefined),
  });
  try {
    const { reportId } = await given.street.act({}, { act: 'report.submit' }, (act) =>
      submitReport(act, {
        told: {
          whatSeen: 'A van with the plate KX69ABZ stood there again.',
          people: [],
          vehicles: [],
          phones: [],
          businesses: [],
          identity: 'anonymous',
        },
        channel: 'public-site',
        language: 'en',
      }),
    );
    await vi.waitFor(
      async () =>
        expect((await tasksOf(kirsty, id)).map(({ sourceKey }) => sourceKey)).toEqual([`${id} ${reportId}`]),
      { timeout: 20_000, interval: 50 },
    );
  } finally {
    await worker.stop();
  }
  const [task] = await tasksOf(kirsty, id);
  expect(task?.title).toMatch(/^OR-\w{6}: look into a possible breach$/);
});

test('[X11] an address, a phone, a business, somebody not to be contacted and the person bound themselves are found; strangers are not', async () => {
  const id = await begin(
    kirsty,
    orderedOn('Marcel Dravit', { born: '14 March 1984' }),
    conditionOf({ what: 'not-enter', place: '17 Fennel Street', postcode: 'CW1 3AD' }),
    conditionOf({ what: 'not-use-phone', phone: '07700 900461' }),
    conditionOf({ what: 'not-work', business: 'Lacquer Lane Nails Ltd' }),
    conditionOf({ what: 'not-contact', person: 'Thi Mai Nguyen', born: '2 May 1999' }, 'protected-condition'),
  );
  await given.report({
    people: [{ name: 'Mai Nguyen Thi', dateOfBirth: '1999-05-02' }],
    phones: [{ number: '+44 7700 900461' }],
    businesses: [{ name: 'Lacquer Lane Nails' }],
    where: { text: '17 Fennel St', postcode: 'CW1 3AD' },
  });
  await given.report({ people: [{ name: 'Dravit Marcel', dateOfBirth: '1984-03-14' }] });
  expect((await touchesOf(kirsty, id)).map(({ thing }) => thing).toSorted()).toEqual([
    'business',
    'person',
    'person',
    'phone',
    'place',
  ]);
  const before = (await touchesOf(kirsty, id)).length;
  await given.report({
    people: [{ name: 'Andrei Popescu', dateOfBirth: '1984-03-14' }],
    phones: [{ number: '07700 900462' }],
    vehicles: [{ plate: 'KX69 ABC' }],
    where: { text: '18 Larkwhistle Street', postcode: 'CW1 4AA' },
  });
  expect((await touchesOf(kirsty, id)).length).toBe(before);
  // One task for each report, however much of the order it touched.
  expect(await tasksOf(kirsty, id)).toHaveLength(2);
});

test('[X11] a name, a street without a postcode and a trading name are found in the reporter’s own words, as possible; half of one, another house or a trade are not', async () => {
  const id = await begin(
    kirsty,
    orderedOn('Ozren Tavchar'),
    conditionOf({ what: 'not-enter', place: '17 Sedgewick Row' }),
    conditionOf({ what: 'not-work', business: 'Lacquer Lane Nails Ltd' }),
    conditionOf({ what: 'not-work', business: 'nail bar' }),
  );
  const told = async (whatSeen: string) => {
    const { reportId } = await given.report({ whatSeen });
    const all = await touchesOf(kirsty, id);
    return all.filter((touch) => touch.reportId === reportId).map(({ thing, strength }) => [thing, strength]);
  };
  expect(
    await told('Ozren works in a nail bar at 18 Sedgewick Row. His nails are done in Lacquer Lane.'),
  ).toEqual([]);
  const word = ['words', 'possible'];
  expect(
    await told('A man, Tavchar, Ozren I think, runs Lacquer Lane nails; they sleep in Sedgewick row.'),
  ).toEqual([word, word, word]);
  expect(await tasksOf(kirsty, id)).toHaveLength(1);
});

test('[X11] a business that an order binds, and premises that one closes, are found by name, address and words, also where nobody said what they are', async () => {
  const firm = { expiresOn: undefined, kind: 'labour-market', born: { none: 'not-asked' } } as const;
  const shut = { ...firm, kind: 'closure', subjectIs: 'premises' } as const;
  const ids = [
    await begin(kirsty, orderedOn('Pendle Fold Farms Ltd', { ...firm, subjectIs: 'business' })),
    await begin(kirsty, orderedOn('23 Sorrel Walk, Crewe CW1 3AF', shut)),
    await begin(kirsty, orderedOn('Marle Brook Packers Ltd', { ...firm, subjectIs: 'convicted' })),
  ];
  const touched = async (telling: Parameters<typeof given.report>[0]) => {
    const { reportId } = await given.report(telling);
    const all = await Promise.all(ids.map((id) => touchesOf(kirsty, id)));
    return all.map((touches) => touches.find((each) => each.reportId === reportId)?.thing ?? '-').join(' ');
  };
  const businesses = [{ name: 'Pendle Fold Farms' }, { name: 'Marle Brook Packers' }];
  expect(await touched({ businesses })).toBe('business - business');
  expect(await touched({ where: { text: '23 Sorrel Walk', postcode: 'CW1 3AF' } })).toBe('- place -');
  const whatSeen = 'They pick for Pendle Fold Farms and sleep at 23 Sorrel Walk.';
  expect(await touched({ whatSeen })).toBe('words words -');
});

test('[X11] what binds nobody any more is not watched: a condition taken out, one that is over, an order that ended', async () => {
  const [out, over] = [
    plate('DK19 XTA'),
    conditionOf({ what: 'not-use-vehicle', plate: 'DK19 XTB', until: '2026-09-30' }),
  ];
  const id = await begin(kirsty, orderedOn('Marku'), out, over, plate('DK19 XTC'));
  await write(kirsty, id, {
    kind: 'condition',
    about: out.about,
    body: { what: 'not-use-vehicle', words: 'Taken out.', plate: 'DK19 XTA', state: 'ended' },
  });
  await seen('DK19 XTA');
  await seen('DK19 XTB');
  expect(await touchesOf(kirsty, id)).toEqual([]);
  await seen('DK19 XTC');
  expect(await touchesOf(kirsty, id)).toHaveLength(1);
  await write(kirsty, id, {
    kind: 'change',
    about: randomUUID(),
    body: { what: 'discharged', words: 'Not needed any more.', on: '2026-10-01' },
  });
  await seen('DK19 XTC');
  expect(await touchesOf(kirsty, id)).toHaveLength(1);
});

test('[X11 R7] a hidden report tells whoever holds the order nothing; a sealed one that there is one, and whose; passed on, all', async () => {
  const id = await begin(kirsty, orderedOn('Marku'), plate('MX19 KLP'));
  const hidden = await seen('MX19 KLP', { heldBy: council, othersSee: 'hidden' });
  expect(await touchesOf(kirsty, id)).toEqual([]);
  expect(await tasksOf(kirsty, id)).toEqual([]);
  const sealed = await seen('MX19 KLP', { heldBy: council, othersSee: 'sealed' });
  const [touch] = await touchesOf(kirsty, id);
  expect(touch).toMatchObject({ reportId: sealed.reportId, reportAgency: council, strength: 'certain' });
  expect(await tasksOf(kirsty, id)).toHaveLength(1);
  const officer = await given.member('duty-desk').of(council);
  await as(officer, 'record.share', hidden.reportId, async (act) => {
    await grantShare(act, {
      recordId: hidden.reportId,
      toAgency: police,
      sections: ['told', 'mentions'],
      purpose: 'Passed on',
      basis: 'Data Protection Act 2018, Part 3',
    });
  });
  await given.worker.act({}, { act: 'report.receive-passed' }, (act) =>
    receivePassed(act, hidden.reportId, police),
  );
  expect((await touchesOf(kirsty, id)).map(({ reportId }) => reportId).toSorted()).toEqual(
    [hidden.reportId, sealed.reportId].toSorted(),
  );
});

test('[X11] agencies to which an order is shown hear nothing of reports that touch it, and its own desk nothing of what is not its to settle', async () => {
  const id = await begin(kirsty, orderedOn('Marku'), plate('PX20 RRT'));
  await show(kirsty, id, council);
  await seen('PX20 RRT');
  const theirs = await given.member('investigator').of(council);
  expect(await touchesOf(theirs, id)).toEqual([]);
  expect(await tasksOf(theirs, id)).toEqual([]);
});

test('[X11] looked into, it waits no more and its task is done; found again, it stays so', async () => {
  const id = await begin(kirsty, orderedOn('Marku'), plate('RX21 SSV'));
  const { reportId } = await seen('RX21 SSV');
  await seen('RX21 SSV');
  await as(kirsty, 'order.settle-touch', id, (act) => settleTouch(act, id, reportId));
  expect((await tasksOf(kirsty, id)).map(({ sourceKey }) => sourceKey)).not.toContain(`${id} ${reportId}`);
  expect(await tasksOf(kirsty, id)).toHaveLength(1);
  await expect(
    as(kirsty, 'order.settle-touch', id, (act) => settleTouch(act, id, reportId)),
  ).rejects.toMatchObject({ code: 'changed-meanwhile' });
});

test('[X11] a condition that is added is held against reports that are there already, once each, if it bound when they were told and with the same rights', async () => {
  const id = await begin(kirsty, orderedOn('Marku'));
  const [own, over] = [await seen('SX22 TTW'), await seen('SX22 TTX')];
  const hidden = await seen('SX22 TTW', { heldBy: council, othersSee: 'hidden' });
  const sealed = await seen('SX22 TTW', { heldBy: council, othersSee: 'sealed' });
  // Whatever they had to tell when they came in is heard.
  await given.workerHears();
  expect(await touchesOf(kirsty, id)).toEqual([]);
  await write(
    kirsty,
    id,
    plate('SX22 TTW'),
    conditionOf({ what: 'not-use-vehicle', plate: 'SX22 TTX', until: '2026-09-30' }),
  );
  expect(await touchesOf(kirsty, id)).toEqual([]);
  await given.workerHears();
  const found = (await touchesOf(kirsty, id)).map(({ reportId }) => reportId);
  expect(found.toSorted()).toEqual([own.reportId, sealed.reportId].toSorted());
  expect(found).not.toContain(over.reportId);
  expect(found).not.toContain(hidden.reportId);
  expect(await tasksOf(kirsty, id)).toHaveLength(2);
  await as(kirsty, 'order.settle-touch', id, (act) => settleTouch(act, id, own.reportId));
  await write(kirsty, id, plate('SX22 TTY'));
  await given.workerHears();
  expect(await touchesOf(kirsty, id)).toHaveLength(2);
  expect(await tasksOf(kirsty, id)).toHaveLength(1);
});

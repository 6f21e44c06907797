import { expect, test } from 'vitest';
import { roles } from '../../access/index.ts';
import { clockErrands } from '../../apps/clock-errands.ts';
import type { Errand } from '../../apps/errands.ts';
import { evidenceErrands } from '../../apps/evidence-errands.ts';
import { listeners } from '../../apps/listeners.ts';
import { matchErrands } from '../../apps/match-errands.ts';
import { supportErrands } from '../../apps/support-errands.ts';
import { contextsFor } from '../../audit/index.ts';
import { readBookRing } from '../../platform/keys/index.ts';
import { testFileStore } from '../file-store.ts';
import { withoutChance } from './side-door-chance.ts';
import { ask, hide, keysDir, members, staff, twins, visitors } from './side-doors.ts';
import { prepared } from './side-doors-alike.ts';
import { begunMeanwhile, expectSame } from './side-doors-compare.ts';
import { everyStaffAddress, openReportPage } from './side-doors-desk.ts';
import { noteAnswer, pressEverything, routesNotFound } from './side-doors-press.ts';
import { everyStreetAddress, ownPageAsked } from './side-doors-street.ts';

test('with and without a hidden report that matches, an investigation, an order and support cases of others, of a child too, every member gets the same bytes from every staff route, by the same statements [X2, X3, B10]', async () => {
  for (const { session } of members)
    for (const asked of everyStaffAddress())
      noteAnswer(asked.name, (await expectSame(session, asked))[0].status);
  for (const asked of everyStaffAddress()) await expectSame(undefined, asked);
  for (const { faults } of staff) expect(faults).toEqual([]);
}, 600_000);

test('and whoever opens whatever there is and presses whatever it offers gets the same, too', async () => {
  for (const { role, agencyId, session } of members)
    await pressEverything(session, prepared.toPress.get(`${role} of ${agencyId}`) ?? []);
  for (const { faults } of staff) expect(faults).toEqual([]);
}, 600_000);

test('and no route of support, services, conferences, investigations, orders or handing over was walked past: each gave somebody something', () => {
  // A copy is kept of a file that hangs on a report, which nobody here has taken in; somebody whom an earlier holder let in to a conference is
  // left out of a case that moved, and none has here. Their own pages' tests do both.
  expect(routesNotFound()).toEqual(['case.conferences.leave-out', 'investigation.evidence.keep-copy']);
});

/** Rounds of the worker's that go over whatever there is, hidden or not. */
const rounds = [
  'watchCases',
  'watchReferralTasks',
  'scoreMatchesAgain',
  'drawInvestigations',
  'checkEvidence',
  'bringAlong',
];
/** News of referrals to services, of what a case handed in and of what a desk asked of investigators, which others have too. */
const ofOthers = ['serviceReferralChanged', 'policeConsentSaid', 'handingTurned'];
/** News of files and accounts, which need a scanner and a post office, and tell of one file or one account. */
const leftAlone = ['fileReceived', 'memberInvited', 'accountChanged', 'resetAsked'];

/** Everything that was announced is heard as the service hears it, and what that announces too, then comes every round; gives how often each was heard. */
async function hearAll(twin: (typeof twins)[number]): Promise<Map<string, number>> {
  const worker = contextsFor('worker', twin.pool('worker'), readBookRing(keysDir));
  const errands: Readonly<Record<string, Errand>> = {
    ...clockErrands(worker),
    ...supportErrands(worker),
    ...matchErrands(worker),
    ...evidenceErrands({
      contexts: worker,
      store: testFileStore(keysDir),
      log: { warn: () => undefined, error: () => undefined, fault: () => undefined },
    }),
  };
  const heard = new Map<string, number>();
  const go = async (task: string, payload: Readonly<Record<string, string>>) => {
    const [listener, errand] = [listeners[task], errands[task]];
    if (listener !== undefined)
      await worker.act({}, listener.line(payload), (act) => listener.hear(act, payload));
    else if (errand !== undefined) await errand(payload);
    else if (!leftAlone.includes(task)) throw new Error(`nobody hears ${task}`);
  };
  for (let last = '0'; ; ) {
    const { rows } = await twin
      .pool('jobs')
      .query<{ id: string; task: string; payload: Record<string, string> }>(
        `select j.id::text, j.task_identifier as task, p.payload from graphile_worker.jobs j
           join graphile_worker._private_jobs p on p.id = j.id where j.id > $1 order by j.id`,
        [last],
      );
    if (rows.length === 0) break;
    for (const { id, task, payload } of rows) {
      await go(task, payload);
      heard.set(task, (heard.get(task) ?? 0) + 1);
      last = id;
    }
  }
  for (const round of rounds) await go(round, {});
  return heard;
}

test('and so do they after the worker has heard all that was announced, also of what is hidden: suspects and groups looked for elsewhere, people filed, orders held against reports [D1, R7]', async () => {
  const [without, withIt] = [await hearAll(twins[0]), await hearAll(twins[1])];
  // The worker did more in the other: what it did of what is hidden is what must not show.
  for (const task of ['suspectsNamed', 'groupsNamed', 'personSupported', 'orderWritten', 'reportSubmitted'])
    expect([task, withIt.get(task) ?? 0]).not.toEqual([task, 0]);
  for (const task of ['suspectsNamed', 'groupsNamed', 'personSupported', ...ofOthers])
    expect([task, (withIt.get(task) ?? 0) > (without.get(task) ?? 0)]).toEqual([task, true]);
  // Whoever is named was told that the reporters came back.
  const told = await ask(1, prepared.detective.session, { door: 'staff', method: 'GET', url: '/tasks' });
  expect(told.raw.match(/ps-task__title"[^>]*>[^<]*the reporter came back/g)).toHaveLength(2);
  for (const { session } of members)
    for (const asked of everyStaffAddress().filter(({ method }) => method === 'GET'))
      await expectSame(session, asked, begunMeanwhile);
}, 600_000);

test.each(Object.entries(visitors))(
  'and whoever is on the street gets the same from every public route: %s',
  async (_who, token) => {
    for (const asked of await everyStreetAddress()) await expectSame(token, asked);
  },
);

test('and whoever reads what was released to them by a living code gets the same, whatever else is known of them, or was released and taken back [C22]', async () => {
  for (const token of Object.values(visitors))
    for (const asked of ownPageAsked(prepared.own.code)) {
      const [{ status, raw }, withIt] = await expectSame(token, asked);
      expect([asked, status]).toEqual([
        asked,
        asked.form?.['tell'] !== undefined && asked.form['kind'] === undefined ? 422 : 200,
      ]);
      expect(raw).toContain('A room of your own');
      expect(withIt.raw).not.toMatch(/zwarteweide/i);
    }
  for (const asked of ownPageAsked('7'.repeat(24)))
    expect((await expectSame(undefined, asked))[0].status).toBe(422);
});

test('a sealed report in its place would show: the comparison is not blind', async () => {
  await hide(twins[1], 'sealed');
  const [duty] = members
    .filter(({ agencyId }) => agencyId === 'cheshire-police')
    .slice(roles.indexOf('duty-desk'));
  const without = await ask(0, duty?.session, openReportPage);
  const withIt = await ask(1, duty?.session, openReportPage);
  expect([without.status, withIt.status]).toEqual([200, 200]);
  expect(withoutChance(withIt.read)).not.toBe(withoutChance(without.read));
});

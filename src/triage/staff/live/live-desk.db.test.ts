import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, expect, test, vi } from 'vitest';
import { endThisSession } from '../../../access/index.ts';
import { asSignedIn } from '../../../audit/index.ts';
import { shareCase } from '../../../support/index.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { livePagesOf } from '../../../testing/live-pages.ts';
import { partnershipIn, type TestMember } from '../../../testing/partnership.ts';
import { personCalled, supportingIn } from '../../../testing/supporting.ts';
import { liftOwner } from '../../../testing/trust/bare-ground.ts';
import { claimReport, decideReport } from '../../index.ts';
import { nothingToSee, type Watched, watchedBy } from './watched.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const owner = database.pool('owner');
await liftOwner(owner);
const police = 'cheshire-police';
const east = 'cheshire-east-council';
const halton = 'halton-borough-council';
const bronwen = await given.member('duty-desk').of(police);
const tobias = await given.member('duty-desk').of(police);
const yasmin = await given.member('duty-desk').of(halton);
const eastern = await given.member('duty-desk').of(east);
const members = [bronwen, yasmin, await given.member('investigator').of(police), eastern];

const inbox = (): Watched => {
  const watched = watchedBy({ of: 'inbox' });
  if (watched === undefined) throw new Error('an inbox can be watched');
  return watched;
};
const seenBy = (member: TestMember, watched: Watched): Promise<{ mark: string; sign: string }> =>
  given.staff.look({ session: member.session }, async (look) => ({
    mark: await watched.look(asSignedIn(look)),
    sign: await watched.sign(asSignedIn(look)),
  }));
const markFor = async (member: TestMember, watched: Watched): Promise<string> =>
  (await seenBy(member, watched)).mark;

const plates = ['AB12 CDE', 'KX53 PQR'];
const anyHappening = fc.record({
  heldBy: fc.constantFrom(police, east, halton),
  othersSee: fc.constantFrom('sealed' as const, 'hidden' as const),
  plate: fc.constantFrom(...plates),
  next: fc.constantFrom('nothing', 'answer', 'claim', 'pass' as const),
});

test('an event goes to those who see a change, and to nobody else: of a hidden report nobody outside its agency gets any [X2, X3]', async () => {
  const { watch, notice } = livePagesOf(given);
  const watched = inbox();
  const open = await Promise.all(
    members.map(async (member) => {
      const seen = await seenBy(member, watched);
      return { member, known: seen, ...watch(member, watched, seen.mark) };
    }),
  );
  await notice(members.length);
  const owners: Readonly<Record<string, TestMember>> = {
    [police]: bronwen,
    [east]: eastern,
    [halton]: yasmin,
  };
  let events = 0;
  await fc.assert(
    fc.asyncProperty(anyHappening, async ({ heldBy, othersSee, plate, next }) => {
      const before = await Promise.all(members.map((member) => seenBy(member, watched)));
      const counts = open.map(({ events }) => events.length);
      const owner = owners[heldBy] ?? bronwen;
      const { reportId, receipt } = await given.report({ heldBy, othersSee, vehicles: [{ plate }] });
      const line = { act: 'report.claim', record: { kind: 'report', id: reportId } } as const;
      const acting = <T>(work: (act: Parameters<typeof claimReport>[0]) => Promise<T>) =>
        given.staff.act({ session: owner.session }, line, (act) => work(asSignedIn(act)));
      if (next === 'answer') await given.reporterAnswers(receipt, 'One more thing.');
      if (next === 'claim') await acting((act) => claimReport(act, reportId));
      const passed = next === 'pass' && othersSee === 'sealed' && heldBy !== halton;
      if (passed)
        await acting((act) =>
          decideReport(act, reportId, {
            decision: 'pass-to-agency',
            reason: 'Theirs.',
            toAgency: halton,
            basis: 'x',
          }),
        );
      await given.workerHears();
      await notice(members.length);
      const after = await Promise.all(members.map((member) => seenBy(member, watched)));
      for (const [index, one] of open.entries()) {
        const seen = after[index] ?? one.known;
        if (othersSee === 'hidden' && heldBy !== one.member.agencyId) expect(seen).toEqual(before[index]);
        // What changes no item at the desk, such as a match elsewhere, is told when it is time to look again.
        const due = seen.sign !== one.known.sign;
        const told = due && seen.mark !== one.known.mark;
        expect(one.events.length - (counts[index] ?? 0)).toBe(told ? 1 : 0);
        if (due) one.known = seen;
        events += told ? 1 : 0;
      }
    }),
    { numRuns: 25 },
  );
  expect(events).toBeGreaterThan(20);
  for (const { leave } of open) leave();
}, 60_000);

test('a match that changes nothing at the desk itself is told when it is time to look again', async () => {
  const { watch } = livePagesOf(given, { recheck: 40 });
  const watched = inbox();
  const phones = [{ number: '07700 900777' }];
  await given.report({ heldBy: halton, phones });
  const { events, leave } = watch(yasmin, watched, await markFor(yasmin, watched));
  const { sign } = await seenBy(yasmin, watched);
  await given.report({ heldBy: east, othersSee: 'sealed', phones });
  await vi.waitFor(() => expect(events).toEqual(['inbox']));
  expect((await seenBy(yasmin, watched)).sign).toBe(sign);
  leave();
});

test('pages that show the same ask once between them, and each is told', async () => {
  const { watch, notice, listeners } = livePagesOf(given);
  const watched = inbox();
  const open = await Promise.all(
    Array.from({ length: 12 }, async () => watch(bronwen, watched, await markFor(bronwen, watched))),
  );
  expect(listeners()).toBe(1);
  await given.report();
  await notice(1);
  for (const { events } of open) expect(events).toEqual(['inbox']);
  for (const { leave } of open) leave();
  expect(listeners()).toBe(0);
});

test('one report is watched by who may see it: a claim, an answer, a note and a question each show once', async () => {
  const { reportId, receipt } = await given.report({ whatSeen: 'Watched.' });
  const watched = watchedBy({ of: 'report', id: reportId });
  if (watched === undefined) throw new Error('a report can be watched');
  expect(await markFor(yasmin, watched)).toBe(nothingToSee);
  expect(await markFor(await given.member('frontline').of(police), watched)).toBe(nothingToSee);
  expect(watchedBy({ of: 'report', id: "x' or 1" })).toBeUndefined();
  const { watch, notice } = livePagesOf(given);
  const { events } = watch(bronwen, watched, await markFor(bronwen, watched));
  await notice(1);
  const line = { act: 'report.claim', record: { kind: 'report', id: reportId } } as const;
  await given.staff.act({ session: tobias.session }, line, (act) => claimReport(asSignedIn(act), reportId));
  await notice(1);
  expect(events).toEqual(['report']);
  await given.reporterAnswers(receipt, 'Once.');
  await given.workerHears();
  await notice(1);
  await given.reporterAnswers(receipt, 'Twice.');
  await given.workerHears();
  await notice(1);
  expect(events).toEqual(['report', 'report', 'report']);
  await notice(1);
  expect(events).toHaveLength(3);
});

test('a session that has ended, and a member who is suspended, hear so once and then nothing', async () => {
  const watched = [inbox(), watchedBy({ of: 'session' }) ?? inbox()];
  for (const change of [
    `update access.members set state = 'suspended' where member_id = $1`,
    `update access.sessions set ended_at = now() where member_id = $1`,
    `update access.sessions set idle_until = now() - interval '1 second' where member_id = $1`,
  ]) {
    const { watch, notice, listeners } = livePagesOf(given);
    const member = await given.member('duty-desk').of(police);
    const open = await Promise.all(
      watched.map(async (each) => watch(member, each, await markFor(member, each))),
    );
    await notice(1);
    await owner.query(change, [member.memberId]);
    await notice(1);
    expect(open.map(({ events }) => events)).toEqual([['session-ended'], ['session-ended']]);
    expect(listeners()).toBe(0);
  }
});

test('a role that is taken away takes the list with it', async () => {
  const watched = inbox();
  const { watch, notice } = livePagesOf(given);
  const member = await given.member('duty-desk').of(police);
  const { events } = watch(member, watched, await markFor(member, watched));
  await notice(1);
  await owner.query('update access.member_roles set ended_at = now() where member_id = $1', [
    member.memberId,
  ]);
  await notice(1);
  expect(events).toEqual(['gone']);
});

test('[C2 X8] what a person takes back leaves a page of their case at once, and waits for no round; other notices do wait', async () => {
  const { as, begin, write, says } = supportingIn(given);
  const thandiwe = await given.member('support-worker').of(halton, 'Thandiwe Rushcombe');
  const beatrix = await given.member('support-worker').of(east, 'Beatrix Colmslow');
  const id = await begin(thandiwe);
  await write(thandiwe, id, personCalled('Ioana'));
  await says(thandiwe, id, 'yes', east);
  await as(thandiwe, 'record.share', id, (act) =>
    shareCase(act, id, { toAgency: east, sections: ['person'], purpose: 'housing', ground: 'consent' }),
  );
  const watched = watchedBy({ of: 'case', id });
  // Of several cases each has a mark of its own: of one that is hidden, or that there is not, only that nothing is seen.
  const several = watchedBy({ of: 'cases', id: `${id},${await begin(thandiwe)},${randomUUID()}` });
  if (watched === undefined || several === undefined) throw new Error('cases can be watched');
  const marks = (await markFor(beatrix, several)).split('.');
  expect(marks).toEqual([await markFor(beatrix, watched), nothingToSee, nothingToSee]);
  expect(watchedBy({ of: 'cases', id: `${id},x' or 1` })).toBeUndefined();
  // The first round stands a day away.
  const { watch, notice } = livePagesOf(given, { beat: 86_400_000 });
  const list = watch(bronwen, inbox(), 'an older mark');
  const { events } = watch(beatrix, watched, await markFor(beatrix, watched));
  await notice(0);
  await notice(1, 'rights');
  expect(events).toEqual([]);
  await says(thandiwe, id, 'withdrawn', east);
  await notice(1, 'rights');
  expect(events).toEqual(['gone']);
  expect(await markFor(beatrix, several)).toBe(nothingToSee);
  expect(list.events).toEqual([]);
});

test('what a desk shows, and who may look, is told by the database; with nothing in the notice but that somebody may read less', async () => {
  const client = new pg.Client({ connectionString: database.doors.staff });
  afterAll(() => client.end());
  await client.connect();
  const heard: (string | undefined)[] = [];
  client.on('notification', (message) => heard.push(message.payload));
  await client.query('listen plainsight_desk');
  const told = async (work: () => Promise<unknown>, word = '') => {
    heard.length = 0;
    await work();
    await vi.waitFor(() => expect(heard.length).toBeGreaterThan(0));
    expect(new Set(heard)).toEqual(new Set([word]));
  };
  let report = { reportId: '', receipt: '' };
  await told(async () => {
    report = await given.report();
  });
  const line = { act: 'report.claim', record: { kind: 'report', id: report.reportId } } as const;
  await told(() =>
    given.staff.act({ session: bronwen.session }, line, (act) =>
      claimReport(asSignedIn(act), report.reportId),
    ),
  );
  await told(() => given.reporterAnswers(report.receipt, 'More.'));
  await told(() => given.staff.act({ session: tobias.session }, { act: 'member.sign-out' }, endThisSession));
  await told(() => owner.query('update access.shares set until = until'), 'rights');
});

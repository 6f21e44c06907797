import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { findMailWaiting } from '../../access/index.ts';
import { clockErrands, remind } from '../../apps/clock-errands.ts';
import { asSignedIn } from '../../audit/index.ts';
import { addDays, addWorkingDays, type Day, londonDay } from '../../platform/working-days.ts';
import { freshDatabase } from '../../testing/database.ts';
import { partnershipIn, type TestMember } from '../../testing/partnership.ts';
import { referringIn, value } from '../../testing/referring.ts';
import { nameAbsence } from '../hand-on.ts';
import { getReferral } from '../referral-store.ts';
import { absenceRule } from './absence-rule.ts';
import { listEvents, listWhoHasDates, type NewEvent } from './clock-store.ts';
import { ownEvents, planOf, replanOne } from './keep-plan.ts';
import { recordEvent } from './record-event.ts';
import { setRule } from './set-rule.ts';
import { countBoard, listBoard } from './staff/board/board-query.ts';
import { endLink, findCalendar, makeLink } from './staff/calendar/calendar-store.ts';
import { calendarFile } from './staff/calendar/ics.ts';
import { countStages } from './staff/overview/overview-query.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const ada = await given.member('first-responder').of('cheshire-police', 'Ada Firth');
const ben = await given.member('first-responder').of('cheshire-police', 'Ben Second');
const elsewhere = await given.member('first-responder').of('halton-borough-council');
const manager = await given.member('partnership-manager').of('cheshire-police', 'Mia Manager');
const { as, begin, answer } = referringIn(given);
const today = londonDay(new Date());

const acting = <T>(member: TestMember, id: string, work: Parameters<typeof given.staff.act<T>>[2]) =>
  given.staff.act(
    { session: member.session },
    { act: 'referral.record-event', record: { kind: 'referral', id } },
    work,
  );
const record = (member: TestMember, id: string, event: NewEvent) =>
  acting(member, id, (act) => recordEvent(asSignedIn(act), id, event));
const planFor = (member: TestMember, id: string) =>
  acting(member, id, async (act) => planOf(act, await getReferral(act, id)));
const board = (member: TestMember, more: Partial<Parameters<typeof listBoard>[1]> = {}) =>
  given.staff.look({ session: member.session }, (look) =>
    listBoard(asSignedIn(look), { when: 'all', whose: 'team', ...more }, today, undefined),
  );
const stagesOf = async (member: TestMember, id: string) =>
  (await board(member)).filter((row) => row.referralId === id).map((row) => row.stage);

test('[C6] a referral that is begun has its dates on the board; a child’s has the council and the guardian, as tasks of its holder', async () => {
  const id = await begin(ada);
  expect(await stagesOf(ben, id)).toEqual(['draft-review']);
  await answer(ada, id, { 'under-18': value('yes') });
  await given.workerHears();
  expect(await stagesOf(ben, id)).toEqual(expect.arrayContaining(['council', 'guardian', 'draft-review']));
  const titles = await given.staff.look({ session: ada.session }, (look) =>
    look.db.all(
      z.object({ title: z.string() }),
      sql`select title from tasks.tasks where record_id = ${id} and owner_id = ${ada.memberId} and state = 'open'`,
    ),
  );
  expect(titles.some(({ title }) => title.includes('Tell the council’s safeguarding team'))).toBe(true);
  await record(ada, id, { code: 'council-told', on: today });
  expect(await stagesOf(ben, id)).not.toContain('council');
});

test('[C6 X6] the day somebody turns 18 is on the clock with their date of birth, moves when that is corrected, and is kept of no adult', async () => {
  const born = (yearsAgo: number) => value(`${Number(today.slice(0, 4)) - yearsAgo}-03-04`);
  const turns = (inYears: number) => `${Number(today.slice(0, 4)) + inYears}-03-04`;
  const turning = async (id: string) =>
    (await board(ada)).find((row) => row.referralId === id && row.stage === 'turning-18')?.dueOn;
  const source = { kind: 'case', recordId: null, reference: null, at: new Date() } as const;
  const known = await begin(ada, {
    handedIn: [
      { question: 'under-18', said: value('yes'), source },
      { question: 'date-of-birth', said: born(16), source },
    ],
  });
  expect(await turning(known)).toBe(turns(2));
  const id = await begin(ada);
  await answer(ada, id, { 'under-18': value('not-sure') });
  expect(await turning(id)).toBeUndefined();
  await answer(ada, id, { 'date-of-birth': born(17) });
  expect(await turning(id)).toBe(turns(1));
  await answer(ada, id, { 'date-of-birth': born(15) });
  expect(await turning(id)).toBe(turns(3));
  const kept = async () => given.staff.look({ session: ada.session }, (look) => getReferral(look, id));
  expect(ownEvents(await kept())[0]).toMatchObject({ age: 'unsure' });
  await answer(ada, id, { 'under-18': value('no') });
  expect(await kept()).toMatchObject({ age: 'adult', turns18On: null });
  expect(await turning(id)).toBeUndefined();
});

test('[C6 X6] every event plans anew in its own transaction; a correction is another row; what is refused leaves nothing', async () => {
  const id = await begin(ada);
  await record(ada, id, { code: 'received', on: addDays(today, -20) });
  const dueOf = async (stage = 'reasonable-grounds') =>
    (await board(ada)).find((row) => row.referralId === id && row.stage === stage)?.dueOn;
  expect(await dueOf()).toBe(addWorkingDays(addDays(today, -20), 5));
  const [received] = await acting(ada, id, (act) => listEvents(act, id));
  await record(ben, id, { code: 'received', on: today, corrects: received?.eventId });
  expect(await dueOf()).toBe(addWorkingDays(today, 5));
  await expect(record(ada, id, { code: 'withdrawn', on: addDays(today, 1) })).rejects.toMatchObject({
    code: 'bad-request',
  });
  await expect(record(elsewhere, id, { code: 'withdrawn', on: today })).rejects.toMatchObject({
    code: 'not-found',
  });
  expect(await acting(ada, id, (act) => listEvents(act, id))).toHaveLength(2);
  await record(ada, id, { code: 'reasonable-grounds:positive', on: today });
  await record(ada, id, { code: 'conclusive-grounds:positive', on: today });
  expect(await dueOf('recovery')).toBe(addDays(today, 30));
});

test('[C6] the board shows late and near dates of one’s own agency; another agency’s board has none of them', async () => {
  const id = await begin(ben);
  await record(ben, id, { code: 'received', on: addDays(today, -60) });
  const late = await board(ada, { when: 'late' });
  expect(late.some((row) => row.referralId === id && row.stage === 'reasonable-grounds')).toBe(true);
  expect(late.every((row) => row.dueOn < today)).toBe(true);
  const mine = await board(ada, { whose: 'mine' });
  expect(mine.every((row) => row.holder === ada.memberId)).toBe(true);
  expect(await board(elsewhere)).toEqual([]);
  await answer(ben, id, { 'under-18': value('yes') });
  const near = await board(ada, { when: 'near' });
  expect(near.some((row) => row.referralId === id && row.stage === 'council')).toBe(true);
  expect(near.every((row) => row.dueOn >= today && row.nearOn !== null && row.nearOn <= today)).toBe(true);
  const counts = await given.staff.look({ session: ada.session }, async (look) => ({
    board: await countBoard(asSignedIn(look), today),
    stages: await countStages(asSignedIn(look), today),
  }));
  expect(counts.board).toEqual({ late: late.length, near: near.length });
  for (const { stage, late: count } of counts.stages)
    expect([stage, count]).toEqual([stage, late.filter((row) => row.stage === stage).length]);
});

test('[X6] a rule that the partnership sets holds from its day on, with who set it; open stages are planned anew', async () => {
  const id = await begin(ada);
  await record(ada, id, { code: 'extension-asked', on: today });
  const set = (member: TestMember, from: Day) =>
    given.staff.act({ session: member.session }, { act: 'clock.set-rule' }, (act) =>
      setRule(
        asSignedIn(act),
        {
          rule: 'extension-reply',
          from,
          length: { count: 10, unit: 'days' },
          nearDays: 2,
          source: 'Guidance 4.0',
          verified: true,
        },
        'Read in the new guidance',
      ),
    );
  await expect(set(ada, today)).rejects.toMatchObject({ code: 'not-allowed' });
  await set(manager, today);
  const { rows: news } = await database
    .pool('jobs')
    .query<{ payload: Record<string, string> }>(
      `select p.payload from graphile_worker.jobs j join graphile_worker._private_jobs p on p.id = j.id where j.task_identifier = 'clockRuleSet'`,
    );
  expect(news.map(({ payload }) => payload['rule'])).toEqual(['extension-reply']);
  for (const { payload } of news) await clockErrands(given.worker)['clockRuleSet']?.(payload);
  const row = (await board(ada)).find((each) => each.referralId === id && each.stage === 'extension');
  expect(row?.dueOn).toBe(addDays(today, 10));
  const stage = (await planFor(ada, id)).stages.find((each) => each.stage === 'extension');
  expect(stage?.rule?.version).toMatchObject({ source: 'Guidance 4.0', set: { by: manager.memberId } });
});

test('a calendar address gives dates and references and no word more, until it is ended', async () => {
  const id = await begin(ada);
  await record(ada, id, { code: 'received', on: today });
  const act = <T>(work: (act: Parameters<typeof endLink>[0]) => Promise<T>) =>
    given.staff.act({ session: ada.session }, { act: 'calendar.make' }, (opened) => work(asSignedIn(opened)));
  const read = (token: string) => given.staff.look({}, (look) => findCalendar(look, token));
  const token = await act((opened) => makeLink(opened, 'own'));
  const days = (await read(token))?.map(({ dueOn }) => dueOn) ?? [];
  expect(days.length).toBeGreaterThan(2);
  expect(days).toEqual(days.toSorted());
  const file = calendarFile((await read(token)) ?? [], new Date('2026-11-28T12:00:00Z'));
  const { reference } = await given.staff.look({ session: ada.session }, (look) => getReferral(look, id));
  expect(file).toContain(`SUMMARY:${reference}\r\n`);
  expect(file).toContain(`DTSTART;VALUE=DATE:${addWorkingDays(today, 5).replaceAll('-', '')}`);
  expect(file).not.toMatch(/grounds|slavery|referral|police|Firth/i);
  const another = await act((opened) => makeLink(opened, 'own'));
  expect(await read(token)).toBeUndefined();
  await act((opened) => endLink(opened, 'own'));
  expect(await read(another)).toBeUndefined();
  expect(await read('a'.repeat(43))).toBeUndefined();
});

test('the overview counts by stage and agency; a number under five of another agency is told to nobody', async () => {
  const one = await begin(elsewhere);
  await given.worker.act({}, { act: 'referral.plan' }, (act) => replanOne(act, one));
  const counts = (member: TestMember, day = today) =>
    given.staff.look({ session: member.session }, (look) => countStages(asSignedIn(look), day));
  const seen = await counts(manager);
  const sends = (agency: string) =>
    seen.find((each) => each.agencyId === agency && each.stage === 'send')?.running;
  expect(sends('halton-borough-council')).toBeNull();
  expect(sends('cheshire-police')).toBeGreaterThan(0);
  expect((await counts(elsewhere)).map((each) => each.agencyId)).not.toContain('cheshire-police');
  const recovers = async (day: Day) => (await counts(ada, day)).some((each) => each.stage === 'recovery');
  expect([await recovers(addDays(today, 29)), await recovers(addDays(today, 30))]).toEqual([true, false]);
});

test('whoever has something late or near gets one mail a day, and it says only to sign in', async () => {
  const monday = new Date('2026-11-30T07:05:00Z');
  expect(await remind(given.worker, new Date('2026-11-29T07:05:00Z'))).toBe(0);
  const waiting = async () => (await given.worker.look({}, findMailWaiting)).waiting;
  const before = await waiting();
  const reminded = await remind(given.worker, monday);
  expect(reminded).toBeGreaterThan(0);
  expect(await waiting()).toBe(before + reminded);
  await remind(given.worker, monday);
  expect(await waiting()).toBe(before + reminded);
});

test('whoever answers in absence is reminded when the holder does not act, or can sign in no more [X7]', async () => {
  const holder = await given.member('first-responder').of('cheshire-police', 'Cara Holder');
  const absent = await given.member('first-responder').of('cheshire-police', 'Dev Absence');
  const id = await begin(holder);
  await record(holder, id, { code: 'received', on: today });
  await as(holder, 'referral.name-absence', id, (act) => nameAbsence(act, id, absent.memberId));
  const waits = (await planFor(holder, id)).stages.filter(
    ({ doneOn, stoppedOn, nearOn }) =>
      doneOn === undefined && stoppedOn === undefined && nearOn !== undefined,
  );
  const [near] = waits.flatMap(({ nearOn }) => nearOn ?? []).toSorted();
  if (near === undefined) throw new Error('a date that comes near');
  const reminded = async (day: Day) => {
    const who = await given.worker.act({}, { act: 'mail.prepare' }, (act) => listWhoHasDates(act, day));
    return [holder, absent].map(({ memberId }) => who.includes(memberId));
  };
  expect(await reminded(addDays(near, -1))).toEqual([false, false]);
  expect(await reminded(near)).toEqual([true, false]);
  // Two days later nothing has been done.
  expect(await reminded(addDays(near, absenceRule.quietDays))).toEqual([true, true]);
  const end = (state: string) =>
    given.worker.act({}, { act: 'mail.prepare' }, (act) =>
      act.db.run(sql`update access.members set state = ${state} where member_id = ${holder.memberId}`),
    );
  await end('suspended');
  expect(await reminded(near)).toEqual([true, true]);
  await end('active');
  // They find it among their own.
  const theirs = await given.staff.look({ session: absent.session }, (look) =>
    listBoard(asSignedIn(look), { when: 'all', whose: 'mine' }, today, undefined),
  );
  expect(theirs.map(({ referralId }) => referralId)).toContain(id);
});

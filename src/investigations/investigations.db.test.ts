import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { findRecordClass, grantShare, type Role } from '../access/index.ts';
import { createTask, listTasksAbout } from '../tasks/index.ts';
import { freshDatabase } from '../testing/database.ts';
import {
  investigatingIn,
  itemTaken,
  linkOf,
  outlineOf,
  partIn,
  personFound,
  placeFound,
} from '../testing/investigating.ts';
import { partnershipIn, type TestMember } from '../testing/partnership.ts';
import { noteOf, personCalled, supportingIn } from '../testing/supporting.ts';
import { oneOf } from './investigation/story.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const { as, begin, write, open, name, takeOff } = investigatingIn(given);
const at = (agencyId: string, ...roles: Role[]) => given.member(...roles).of(agencyId);
const police = 'cheshire-police';
const kirsty = await at(police, 'investigator');
const imtiaz = await at(police, 'investigator');
const taskOf = (id: string, ownerId: string) => ({
  agencyId: police,
  ownerId,
  dueOn: '2026-12-01' as const,
  title: 'A task',
  aboutPath: null,
  recordId: id,
  source: 'test',
  sourceKey: randomUUID(),
});
const classFor = async (who: TestMember, id: string): Promise<string> =>
  (await given.staff.look({ session: who.session }, (look) => findRecordClass(look, id))).class;

test('[D1] an investigation is open to those who are named, and hidden from every other role and agency, its own too', async () => {
  const id = await begin(kirsty, { handedIn: [outlineOf('Hazel')] });
  expect(oneOf((await open(kirsty, id)).story, 'outline')?.body.name).toBe('Hazel');
  const everyRole: Role[] = [
    'duty-desk',
    'support-worker',
    'first-responder',
    'partnership-manager',
    'data-protection-officer',
    'administrator',
    'frontline',
  ];
  const others = [
    imtiaz,
    await at(police, ...everyRole),
    await at(police, 'investigator', ...everyRole),
    await at('fair-work-agency', 'investigator'),
  ];
  for (const other of others) {
    expect(await classFor(other, id)).toBe('hidden');
    await expect(open(other, id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(write(other, id, outlineOf('Mine'))).rejects.toMatchObject({ code: 'not-found' });
  }
});

test('[D1] named, a colleague opens all of it; taken off, nothing, and their tasks are the colleague’s who took them off', async () => {
  const id = await begin(kirsty);
  await expect(name(kirsty, id, await at(police, 'duty-desk'))).rejects.toMatchObject({
    code: 'bad-request',
  });
  await expect(name(kirsty, id, await at('fair-work-agency', 'investigator'))).rejects.toMatchObject({
    code: 'bad-request',
  });
  await name(kirsty, id, imtiaz);
  await expect(name(kirsty, id, imtiaz)).rejects.toMatchObject({ code: 'changed-meanwhile' });
  await write(imtiaz, id, outlineOf('Hazel'));
  await as(kirsty, 'investigation.write', id, (act) => createTask(act, taskOf(id, imtiaz.memberId)));
  await expect(takeOff(imtiaz, id, imtiaz)).rejects.toMatchObject({ code: 'bad-request' });
  await takeOff(kirsty, id, imtiaz);
  await expect(open(imtiaz, id)).rejects.toMatchObject({ code: 'not-found' });
  const tasks = await as(kirsty, 'investigation.open', id, (act) => listTasksAbout(act, id));
  expect(tasks.map(({ ownerId }) => ownerId)).toEqual([kirsty.memberId]);
});

test('[D1] a task about one goes to nobody who is not named, and it is shared with no agency', async () => {
  const id = await begin(kirsty);
  const taskId = await as(kirsty, 'investigation.write', id, (act) =>
    createTask(act, taskOf(id, imtiaz.memberId)),
  );
  // It is nobody's, and shows to those alone who are named.
  const [made] = await as(kirsty, 'investigation.open', id, (act) => listTasksAbout(act, id));
  expect(made).toMatchObject({ taskId, ownerId: null });
  expect(await given.staff.look({ session: imtiaz.session }, (look) => listTasksAbout(look, id))).toEqual([]);
  await expect(
    as(kirsty, 'investigation.write', id, (act) =>
      grantShare(act, {
        recordId: id,
        toAgency: 'fair-work-agency',
        sections: ['all'],
        purpose: 'Joint work',
        basis: 'Crime and Disorder Act 1998, section 115',
      }),
    ),
  ).rejects.toThrow();
});

test('[D1 R7] the book tells of one only to those who are named for it, who sees it tried included', async () => {
  const officer = await at(police, 'data-protection-officer');
  const named = await at(police, 'data-protection-officer', 'investigator');
  const id = await begin(kirsty);
  await name(kirsty, id, named);
  await expect(open(imtiaz, id)).rejects.toMatchObject({ code: 'not-found' });
  const linesFor = (who: TestMember) =>
    given.staff.act({ session: who.session }, { act: 'book.read' }, async (act) => {
      const rows = await act.db.all(
        z.object({ lines: z.number() }),
        sql`select count(*)::integer as lines from audit.entries where record_id = ${id} or record_kind = 'investigation'`,
      );
      return rows[0]?.lines;
    });
  expect(await linesFor(officer)).toBe(0);
  expect(await linesFor(named)).toBeGreaterThan(2);
});

test('[D2] links and parts speak of what there is; every earlier state opens as it was', async () => {
  const id = await begin(kirsty);
  const [ana, farm] = [personFound('Ana'), placeFound('Bramble Farm')];
  await write(
    kirsty,
    id,
    ana,
    farm,
    partIn(ana.about, 'suspect'),
    partIn(ana.about, 'witness'),
    linkOf(ana.about, farm.about),
  );
  await expect(write(kirsty, id, partIn(farm.about, 'suspect'))).rejects.toMatchObject({
    code: 'bad-request',
  });
  await expect(write(kirsty, id, linkOf(ana.about, randomUUID()))).rejects.toMatchObject({
    code: 'bad-request',
  });
  const before = (await open(kirsty, id)).story;
  await write(kirsty, id, personFound('Anna-Maria', ana.about));
  const place = Math.max(...before.standing.map((entry) => entry.place));
  expect((await open(kirsty, id, place)).story).toEqual(before);
  await expect(
    as(kirsty, 'investigation.write', id, (act) =>
      act.db.run(sql`update investigations.entries set about = 'x'`),
    ),
  ).rejects.toThrow();
});

test('[D12] nothing of a support case is open to whoever investigates, and none begins an investigation', async () => {
  const supporting = supportingIn(given);
  const thandiwe = await at(police, 'support-worker');
  const caseId = await supporting.begin(thandiwe);
  await supporting.write(thandiwe, caseId, personCalled('Ana'), noteOf('She cried about the boy.'));
  await expect(begin(kirsty, { beganFrom: caseId })).rejects.toThrow();
  const id = await begin(kirsty);
  const seen = await as(kirsty, 'investigation.open', id, (act) =>
    act.db.all(
      z.object({ seen: z.number() }),
      sql`select count(*)::integer as seen from support.entries where case_id = ${caseId}`,
    ),
  );
  expect(seen).toEqual([{ seen: 0 }]);
  const both = await at(police, 'support-worker', 'investigator');
  await name(kirsty, id, both);
  const notes = await supporting.as(both, 'case.open', caseId, (act) =>
    act.db.all(
      z.object({ kind: z.string() }),
      sql`select kind from support.entries where case_id = ${caseId}`,
    ),
  );
  expect(notes.map(({ kind }) => kind)).not.toContain('note');
});

test('[D4] the day until which an item is kept is a task of the lead, that follows it and leaves those of other items alone', async () => {
  const id = await begin(kirsty);
  const [phone, ledger] = [itemTaken('A phone'), itemTaken('A ledger')];
  const kept = (item: typeof phone, change: Partial<(typeof phone)['body']>) =>
    write(kirsty, id, { ...item, body: { ...item.body, ...change } });
  const tasks = () =>
    as(kirsty, 'investigation.open', id, async (act) =>
      (await listTasksAbout(act, id)).map(({ dueOn, aboutPath }) => [dueOn, aboutPath]),
    );
  const at = (item: typeof phone) => `/investigations/${id}/evidence/${item.about}`;
  await kept(phone, {});
  expect(await tasks()).toEqual([]);
  await kept(phone, { keepUntil: '2027-03-01' });
  await kept(ledger, { keepUntil: '2027-02-01' });
  expect(await tasks()).toEqual([
    ['2027-02-01', at(ledger)],
    ['2027-03-01', at(phone)],
  ]);
  await kept(ledger, { keepUntil: '2029-02-01' });
  await kept(phone, { keepUntil: '2027-03-01', state: 'returned' });
  expect(await tasks()).toEqual([['2029-02-01', at(ledger)]]);
});

import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { openRecordKey } from '../../access/index.ts';
import { addConsent } from '../../consents/index.ts';
import { londonDay } from '../../platform/working-days.ts';
import { giveTaskFrom, listTasks, listWhoHasTasks } from '../../tasks/index.ts';
import { freshDatabase } from '../../testing/database.ts';
import { partnershipIn } from '../../testing/partnership.ts';
import { staffSiteOver } from '../../testing/staff-site.ts';
import { noteOf, personCalled, supportingIn, warningOf } from '../../testing/supporting.ts';
import { liftOwner } from '../../testing/trust/bare-ground.ts';
import { problemsWithHtml } from '../../testing/valid-html.ts';
import { handOver } from '../case/hand-over.ts';
import { planSource } from '../plan/plan-tasks.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const { as, begin, write, open } = supportingIn(given);
const thandiwe = await given.member('support-worker').of('halton-borough-council', 'Thandiwe Rushcombe');
const beatrix = await given.member('support-worker').of('warrington-borough-council', 'Beatrix Colmslow');
const warrington = 'warrington-borough-council';
const [owner, other] = [desk.as(thandiwe), desk.as(beatrix)];

async function caseOf(name: string): Promise<string> {
  const id = await begin(thandiwe);
  await write(thandiwe, id, personCalled(name), warningOf('He waits outside.'), noteOf('She cried.'));
  return id;
}
const sharing = (id: string) => owner.open(`/cases/${id}/sharing`);
const say = async (id: string, answer: string, agency = warrington) =>
  owner.press(await sharing(id), 'Write it down', {
    purpose: 'housing',
    agency,
    answer,
    words: 'Only them.',
  });
const share = async (id: string, ground = 'consent') =>
  owner.press(await sharing(id), 'Share it', {
    toAgency: warrington,
    sections: 'person',
    shareFor: 'housing',
    ground,
    why: ground === 'consent' ? '' : 'He threatens to burn the flat.',
  });
const partsOf = (id: string) =>
  ['', '/notes', '/history', '/needs', '/safety-plan'].map((part) => `/cases/${id}${part}`);

test('[C2 X8] taken back, consent acts at once: in the other browser no page, list or history has the case any more', async () => {
  const id = await caseOf('Ana');
  const page = await sharing(id);
  expect(problemsWithHtml(page.html)).toEqual([]);
  const unsaid = await share(id);
  expect([unsaid.status, unsaid.errors]).toEqual([
    422,
    [expect.stringContaining('The person has not agreed to this agency and purpose.')],
  ]);
  expect((await other.open(`/cases/${id}`)).status).toBe(404);
  expect((await say(id, 'yes')).text).toContain('Housing, Warrington Borough Council Yes');
  expect((await share(id)).text).toContain('It is shared.');
  const seen = await other.open(`/cases/${id}`);
  expect(seen.text).toContain('Ana');
  expect(seen.text).toMatch(
    /Halton Borough Council shares this with yours. What for: Housing. On what ground: Consent of the person. Until \d/,
  );
  // With every share goes what keeps them safe; nothing goes that was not named.
  expect(seen.text).toContain('He waits outside.');
  expect((await other.open(`/cases/${id}/notes`)).text).not.toContain('She cried.');
  const agreed = await other.open(`/cases/${id}/sharing`);
  expect(problemsWithHtml(agreed.html)).toEqual([]);
  expect(agreed.text).toContain('What they agreed to is not shared with your agency.');
  expect(agreed.text).not.toMatch(/Housing, Warrington|Who else reads it/);
  const { one } = await open(thandiwe, id);
  expect((await other.open('/cases?show=shared')).text).toContain(one.reference);
  const before = performance.now();
  expect((await say(id, 'withdrawn')).text).toContain('Every share that rested on it has ended.');
  for (const path of partsOf(id)) expect([path, (await other.open(path)).status]).toEqual([path, 404]);
  expect((await other.open('/cases?show=shared')).text).not.toContain(one.reference);
  expect(performance.now() - before).toBeLessThan(5000);
});

test('what was said of any agency counts for each, and the last word stands whichever it was of', async () => {
  const id = await caseOf('Bela');
  await say(id, 'yes', '');
  expect((await share(id)).text).toContain('It is shared.');
  await say(id, 'no');
  expect((await other.open(`/cases/${id}`)).status).toBe(404);
  await say(id, 'yes', '');
  expect((await other.open(`/cases/${id}`)).status).toBe(404);
  await share(id);
  expect((await other.open(`/cases/${id}`)).status).toBe(200);
});

test('the walls themselves ask what was last said, also where nobody ended the share', async () => {
  const id = await caseOf('Cora');
  await say(id, 'yes');
  await share(id);
  expect((await other.open(`/cases/${id}`)).status).toBe(200);
  await as(thandiwe, 'consent.record', id, async (act) => {
    await addConsent(
      act,
      {
        recordId: id,
        about: 'sharing',
        purpose: 'housing',
        answer: 'withdrawn',
        language: 'English',
        interpreter: 'not-needed',
        told: { explained: [], words: '' },
        givenAt: act.now,
        recordedBy: thandiwe.memberId,
      },
      await openRecordKey(act, id),
    );
  });
  for (const path of partsOf(id)) expect((await other.open(path)).status).toBe(404);
});

test('without consent only a named law is a ground: it stands with the share and in the book, and is ended by hand', async () => {
  const id = await caseOf('Dara');
  const shared = await share(id, 'vital-interests');
  expect(shared.text).toContain('UK GDPR, Article 6(1)(d)');
  expect((await other.open(`/cases/${id}`)).status).toBe(200);
  const { rows } = await database
    .pool('worker')
    .query(`select detail from audit.entries where act = 'record.share' and record_id = $1`, [id]);
  expect(rows).toEqual([{ detail: { agency: warrington, ground: 'vital-interests' } }]);
  await say(id, 'no');
  expect((await other.open(`/cases/${id}`)).status).toBe(200);
  const ended = await owner.press(await sharing(id), 'End this share Warrington Borough Council');
  expect(ended.text).toContain('The share has ended.');
  expect((await other.open(`/cases/${id}`)).status).toBe(404);
  expect(desk.faults).toEqual([]);
});

test('[C13] what arises in a case whose worker works on cases no more is the team’s, and is written all the same', async () => {
  const viorica = await given.member('support-worker').of('halton-borough-council', 'Viorica Pembroke-Hale');
  const id = await caseOf('Ana');
  const pool = database.pool('owner');
  await liftOwner(pool);
  const [goal, step] = [randomUUID(), randomUUID()];
  const doneBy = (colleague: string) => ({ who: 'colleague' as const, colleague });
  const today = londonDay(new Date());
  await write(
    thandiwe,
    id,
    {
      ...{ kind: 'goal', about: goal },
      body: { domain: 'housing', goal: 'A room', agreed: 'agreed', state: 'open', reviewOn: today },
    },
    {
      ...{ kind: 'step', about: step },
      body: { ...doneBy(viorica.memberId), goal, what: 'Ring', dueOn: today, state: 'open' },
    },
  );
  const due = () => given.worker.act({}, { act: 'mail.prepare' }, (act) => listWhoHasTasks(act, today));
  expect(await due()).toContain(viorica.memberId);
  // The walls say what the list of colleagues says: nobody gets a task of a case that they may not open.
  const officer = await given.member('duty-desk').of('halton-borough-council');
  await expect(
    as(thandiwe, 'task.give', id, (act) => giveTaskFrom(act, planSource, step, officer.memberId)),
  ).rejects.toThrow();
  await as(thandiwe, 'case.hand-over', id, (act) => handOver(act, id, viorica.memberId, ''));
  await pool.query(`update access.member_roles set ended_at = now(), ended_by = $2 where member_id = $1`, [
    viorica.memberId,
    thandiwe.memberId,
  ]);
  await write(thandiwe, id, {
    ...{ kind: 'appointment', about: randomUUID() },
    body: { on: today, what: 'Counsellor', state: 'coming' },
  });
  expect(await due()).not.toContain(viorica.memberId);
  const { reference } = (await open(thandiwe, id)).one;
  const team = (await owner.open('/my-day')).section('For your team: nobody has taken these');
  expect(team).toContain(`${reference}: Appointment`);
  // What is alarming about it is theirs too, and says why it stands here; another agency’s team hears nothing.
  await write(thandiwe, id, {
    ...{ kind: 'missing', about: randomUUID() },
    body: { state: 'missing', since: today, lastPlaces: 'The bus station', searching: 'We are', on: today },
  });
  const day = await owner.open('/my-day');
  expect(day.text).toContain(`Is missing. ${reference}`);
  expect(day.text).toContain('Whoever held this case supports nobody any more.');
  expect((await other.open('/my-day')).text).not.toContain(reference);
  expect(problemsWithHtml(day.html)).toEqual([]);
});

test('[C2 C16] after support has ended, consent is still taken back at once, and the case still handed to a colleague', async () => {
  const id = await caseOf('Ana');
  await say(id, 'yes');
  await share(id);
  await write(thandiwe, id, {
    kind: 'standing',
    about: '',
    body: { state: 'closed', outcome: 'moved-on-safely', why: 'She wished it.', on: londonDay(new Date()) },
  });
  expect((await other.open(`/cases/${id}`)).status).toBe(200);
  expect((await say(id, 'withdrawn')).text).toContain('Every share that rested on it has ended.');
  expect((await other.open(`/cases/${id}`)).status).toBe(404);
  const colleague = await given.member('support-worker').of('halton-borough-council', 'Petra Lindow');
  expect((await owner.open(`/cases/${id}`)).text).toContain('Hand over to a colleague');
  await owner.press(await owner.open(`/cases/${id}/hand-over`), 'Hand over', { to: colleague.memberId });
  expect((await open(thandiwe, id)).one).toMatchObject({ state: 'closed', holder: colleague.memberId });
});

test('[C1] an agency is told by a task that a case is shared with it, without a name, until one of theirs has opened it or it is shared no more', async () => {
  const told = async () => {
    await given.workerHears();
    const tasks = await given.staff.look({ session: beatrix.session }, (look) =>
      listTasks(look, { whose: { agencyId: warrington, memberId: null } }),
    );
    return tasks.filter(({ source }) => source === 'support.shared');
  };
  const before = (await told()).length;
  const [id, second] = [await caseOf('Ana'), await caseOf('Mihaela')];
  for (const each of [id, second]) {
    await say(each, 'yes');
    await share(each);
  }
  const tasks = (await told()).slice(before);
  expect(tasks.map(({ title }) => title)).toEqual(
    Array(2).fill('Read a support case that is shared with your agency'),
  );
  await other.open(`/cases/${id}`);
  expect(await told()).toHaveLength(before + 1);
  await say(second, 'withdrawn');
  expect(await told()).toHaveLength(before);
});

test('[C1 C2] an agency with which what they agreed to is shared reads it on the same page, and changes nothing there', async () => {
  const id = await caseOf('Bea');
  await say(id, 'yes');
  await owner.press(await sharing(id), 'Share it', {
    toAgency: warrington,
    sections: ['person', 'consents'],
    shareFor: 'housing',
    ground: 'consent',
  });
  const agreed = await other.open(`/cases/${id}/sharing`);
  expect(problemsWithHtml(agreed.html)).toEqual([]);
  expect(agreed.text).toContain('Housing, Warrington Borough Council Yes');
  expect(agreed.text).not.toMatch(/Write it down|Who else reads it/);
});

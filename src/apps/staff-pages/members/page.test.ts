import { expect, test } from 'vitest';
import { startPracticeSession } from '../../../access/index.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { attribute } from '../../../testing/page.ts';
import { partnershipIn } from '../../../testing/partnership.ts';
import { staffSiteOver } from '../../../testing/staff-site.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const police = 'cheshire-police';
const east = 'cheshire-east-council';
const gareth = await given.member('administrator').of(police, 'Gareth Lindenhall');
const bronwen = await given.member('duty-desk', 'first-responder').of(police, 'Bronwen Ashgrove');
const parveen = await given.member('duty-desk').of(east, 'Parveen Saltmarsh');

const announced = async () => {
  const { rows } = await database.pool('jobs').query<{ task: string; payload: Record<string, string> }>(
    `select j.task_identifier as task, p.payload from graphile_worker.jobs j
       join graphile_worker._private_jobs p on p.id = j.id order by j.id`,
  );
  return rows;
};

test('an administrator sees the members of their own agency and no others, and what to do first', async () => {
  const browser = desk.as(gareth);
  const page = await browser.open('/members');
  expect(page.h1).toBe('Members');
  expect(page.rows().map((row) => row.split(' ').slice(0, 2).join(' '))).toEqual([
    'Bronwen Ashgrove',
    'Gareth Lindenhall',
  ]);
  expect(page.text).toContain('You are the only administrator of Cheshire Police');
  expect(page.text).toContain('Invite Halton Borough Council’s first administrator');
  expect((await browser.open('/members?role=investigator')).text).toContain('Nobody fits these choices');
  expect((await browser.open(`/members/${parveen.memberId}`)).status).toBe(404);
  expect((await desk.as(bronwen).open('/members')).status).toBe(404);
});

test('inviting somebody adds them with their roles, announces it, and stands in the book', async () => {
  const browser = desk.as(gareth);
  const form = await browser.open('/members/invite');
  const missing = await browser.press(form, 'Send invitation', { name: ' ', email: 'nobody' });
  expect(missing.status).toBe(422);
  expect(missing.text).toContain('Enter their name');
  expect(missing.text).toContain('Enter an e-mail address in the right form');
  expect(missing.text).toContain('Choose at least one role');
  expect(missing.formWith('Send invitation').fields['email']).toBe('nobody');
  const typed = { name: 'Tobias  Fenwright', email: 'Tobias@Police.Example ', roles: 'duty-desk' };
  const invited = await browser.press(missing, 'Send invitation', typed);
  expect(invited.h1).toBe('Tobias Fenwright');
  expect(invited.text).toContain('The invitation is on its way.');
  expect(invited.text).toContain('tobias@police.example');
  expect(invited.section('What changed')).toContain('Invited by Gareth Lindenhall');
  expect(invited.section('What changed')).toContain('Given: Duty desk');
  const news = (await announced()).at(-1);
  expect(news?.task).toBe('memberInvited');
  expect(Object.keys(news?.payload ?? {}).toSorted()).toEqual(['invitationId', 'memberId']);
  const again = await browser.press(await browser.open('/members/invite'), 'Send invitation', typed);
  expect(again.status).toBe(422);
  expect(again.text).toContain('has an account already');
});

test('the agency of the public desk invites the first administrator of another agency, and nobody else there', async () => {
  const browser = desk.as(gareth);
  const form = await browser.open('/members/invite?agency=halton-borough-council');
  expect(form.h1).toBe('Invite the first administrator of Halton Borough Council');
  const typed = { name: 'Yasmin Coldwell-Reyes', email: 'yasmin@halton.example', roles: 'duty-desk' };
  const invited = await browser.press(form, 'Send invitation', typed);
  expect(invited.text).toContain('has no other administrator who could do this');
  expect(invited.forms.flatMap((each) => each.buttons.map(({ text }) => text))).not.toContain('Save roles');
  expect((await browser.open('/members/invite?agency=halton-borough-council')).status).toBe(404);
  const withdrawn = await browser.press(invited, 'Withdraw the invitation', {
    'reason-leave': 'Wrong person',
  });
  expect(withdrawn.text).toContain('The invitation is withdrawn.');
  expect((await browser.open('/members/invite?agency=halton-borough-council')).status).toBe(200);
});

test('roles change with their dates kept, and a form made before somebody else’s change is shown again, not obeyed', async () => {
  const browser = desk.as(gareth);
  const path = `/members/${bronwen.memberId}`;
  const page = await browser.open(path);
  const stale = await browser.open(path);
  const saved = await browser.press(page, 'Save roles', { roles: 'investigator' });
  expect(saved.text).toContain('The roles are saved.');
  expect(saved.section('Roles and their dates')).toContain('Investigator');
  expect(saved.section('Roles and their dates')).toContain('Duty desk');
  expect(saved.section('What changed')).toContain('Given: Investigator');
  expect(saved.section('What changed')).toContain('Taken away: Duty desk, first responder');
  const late = await browser.press(stale, 'Suspend', { 'reason-suspend': 'Lost phone' });
  expect(late.status).toBe(409);
  expect(late.text).toContain('Somebody else changed this member meanwhile');
  expect(late.formWith('Suspend').fields['reason-suspend']).toBe('Lost phone');
  const none = await browser.press(late, 'Save roles', { roles: '' });
  expect(none.status).toBe(422);
  expect(none.text).toContain('Choose at least one role.');
});

test('nobody changes themselves', async () => {
  const browser = desk.as(gareth);
  const page = await browser.open(`/members/${gareth.memberId}`);
  expect(page.text).toContain('This is you');
  const buttons = page.forms.flatMap((form) => form.buttons.map(({ text }) => text));
  for (const button of ['Save roles', 'Suspend', 'Record that they have left', 'Invite them anew'])
    expect(buttons).not.toContain(button);
});

test('suspending asks why, ends every session, and can be taken back; leaving cannot', async () => {
  const browser = desk.as(gareth);
  const kirsty = await given.member('duty-desk').of(police, 'Kirsty Marrowdale');
  const path = `/members/${kirsty.memberId}`;
  expect((await desk.as(kirsty).open('/inbox')).status).toBe(200);
  const silent = await browser.press(await browser.open(path), 'Suspend', { 'reason-suspend': ' ' });
  expect(silent.status).toBe(422);
  expect(silent.text).toContain('Say why in a few words');
  const suspended = await browser.press(silent, 'Suspend', { 'reason-suspend': 'On long leave' });
  expect(suspended.text).toContain('They are suspended and signed out everywhere.');
  expect(suspended.section('What changed')).toContain('Reason: On long leave');
  expect((await announced()).at(-1)).toMatchObject({
    task: 'memberStopped',
    payload: { memberId: kirsty.memberId },
  });
  expect((await desk.as(kirsty).open('/inbox')).status).toBe(401);
  const back = await browser.press(suspended, 'Let them come back', { 'reason-restore': 'Came back' });
  expect(back.text).toContain('They can sign in again.');
  expect((await desk.as(kirsty).open('/inbox')).status).toBe(401);
  const left = await browser.press(back, 'Record that they have left', { 'reason-leave': 'New job' });
  expect(left.text).toContain('It is recorded that they left.');
  expect(left.section('Roles and their dates')).not.toContain('Still held');
  expect(left.forms.filter(({ action }) => action.startsWith('/members'))).toEqual([]);
  expect((await browser.open('/members?state=left')).text).toContain('Kirsty Marrowdale');
  expect((await browser.open('/members')).text).not.toContain('Kirsty Marrowdale');
});

test('for a lost laptop an administrator signs somebody out everywhere: every session ends, and they may sign in again', async () => {
  const browser = desk.as(gareth);
  const piers = await given.member('duty-desk').of(police, 'Piers Umberleigh');
  const signIn = () =>
    given.staff.act({}, { act: 'member.sign-in' }, (act) => startPracticeSession(act, piers.memberId));
  const sessions = [piers.session, await signIn()];
  const inbox = async (session: string) => (await desk.as({ ...piers, session }).open('/inbox')).status;
  expect(await Promise.all(sessions.map(inbox))).toEqual([200, 200]);
  const page = await browser.open(`/members/${piers.memberId}`);
  const out = await browser.press(page, 'Sign them out everywhere');
  expect(out.text).toContain('They are signed out everywhere.');
  expect(await Promise.all(sessions.map(inbox))).toEqual([401, 401]);
  expect(await inbox(await signIn())).toBe(200);
});

test('whoever lost their phone is invited anew: what they signed in with is gone at once', async () => {
  const browser = desk.as(gareth);
  const dewi = await given.member('frontline').of(police, 'Dewi Pritchley');
  const page = await browser.open(`/members/${dewi.memberId}`);
  const anew = await browser.press(page, 'Invite them anew');
  expect(anew.text).toContain('A new invitation is on its way.');
  expect(anew.text).toContain('They have not joined yet.');
  expect((await desk.as(dewi).open('/')).status).toBe(401);
  const again = await browser.press(anew, 'Send the invitation again');
  expect(again.section('What changed')).toContain('Invited again by Gareth Lindenhall');
  expect((await announced()).filter(({ payload }) => payload['memberId'] === dewi.memberId)).toHaveLength(2);
});

test('a list of many members goes on page by page, each member once', async () => {
  const browser = desk.as(gareth);
  for (let count = 0; count < 60; count += 1)
    await given.member('frontline').of(police, `Somebody ${String(count).padStart(2, '0')}`);
  const first = await browser.open('/members?role=frontline');
  const next = first.elements.find((element) => attribute(element, 'rel') === 'next');
  const second = await browser.open(next === undefined ? '' : (attribute(next, 'href') ?? ''));
  const names = [...first.rows(), ...second.rows()].map((row) => row.split(/ (?:Frontline|You)/)[0]);
  expect(names).toEqual([...new Set(names)].toSorted());
  expect(names.filter((name) => name?.startsWith('Somebody'))).toHaveLength(60);
});

test('nothing went wrong out of sight', () => {
  expect(desk.faults).toEqual([]);
});

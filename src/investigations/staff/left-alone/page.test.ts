import { expect, test } from 'vitest';
import { listTasksAbout } from '../../../tasks/index.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { enquiryInto, investigatingIn, outlineOf } from '../../../testing/investigating.ts';
import { partnershipIn } from '../../../testing/partnership.ts';
import { staffSiteOver } from '../../../testing/staff-site.ts';
import { problemsWithHtml } from '../../../testing/valid-html.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const { as, begin, open, name, write } = investigatingIn(given);
const police = 'cheshire-police';
const there = '/investigations/without-anybody';
const admin = await given.member('administrator', 'investigator').of(police, 'Aled Hollins');
const kirsty = await given.member('investigator').of(police, 'Kirsty Marrowdale');
const imtiaz = await given.member('investigator').of(police, 'Imtiaz Quraishy');
/** Whose the open tasks about one are, as whoever is named for it sees them. */
const ownersOf = async (who: typeof admin, id: string) =>
  (await as(who, 'investigation.open', id, (act) => listTasksAbout(act, id))).map(({ ownerId }) => ownerId);
const theirs = await given.member('administrator').of('cheshire-east-council');

/** A member leaves, as their administrator says on their page. */
async function leave(memberId: string): Promise<void> {
  const browser = desk.as(admin);
  const page = await browser.open(`/members/${memberId}`);
  const left = await browser.press(page, 'Record that they have left', { 'reason-leave': 'New job' });
  expect(left.status).toBe(200);
  await given.workerHears();
}

test('an investigation whose only member leaves is told to the agency’s administrator as there being one, without which or how many, and opens to whom they name', async () => {
  const id = await begin(kirsty, { handedIn: [outlineOf('Operation Larkspur')] });
  await write(kirsty, id, enquiryInto('Who rents the field?'));
  const kept = await begin(kirsty);
  await write(kirsty, kept, enquiryInto('Who owns the van?'));
  const second = await begin(kirsty);
  await name(kirsty, kept, imtiaz);
  const browser = desk.as(admin);
  expect((await browser.open(there)).text).toContain(
    'Somebody can open each of your agency’s investigations',
  );
  await leave(kirsty.memberId);
  // What was to be done in one that a colleague is named for waits for whoever is; so does what comes while nobody has taken the lead.
  await write(imtiaz, kept, enquiryInto('Who drives it?'));
  expect(await ownersOf(imtiaz, kept)).toEqual([null, null]);
  const theOne = await desk.as(imtiaz).open(`/investigations/${kept}`);
  expect(theOne.text).toContain('Kirsty Marrowdale leads it and can do nothing for it any more.');
  const team = await desk.as(imtiaz).open('/tasks?whose=team');
  expect(team.text).toContain('a line of enquiry');
  const members = await browser.open('/members');
  expect(members.text).toContain('An investigation of your agency has nobody who can open it');
  const page = await browser.open(members.link('Name somebody for an investigation'));
  for (const told of ['Larkspur', 'Kirsty', id, second]) expect(page.html).not.toContain(told);
  expect(page.text).not.toContain('IN-');
  expect(problemsWithHtml(page.html)).toEqual([]);
  // Neither the one who looks nor anybody of another agency can be chosen, by the page or past it.
  expect(page.html).not.toContain(`value="${admin.memberId}"`);
  const press = 'Name them';
  const unsaid = await browser.press(page, press, {});
  expect(unsaid.errors).toEqual(['Choose who leads it now', 'Write why you name them']);
  for (const stranger of [admin, theirs]) {
    const refused = await browser.press(page, press, { who: stranger.memberId, why: 'Takes it over.' });
    expect([refused.status, refused.text.includes('Somebody has been named')]).toEqual([409, true]);
  }
  const done = await browser.press(unsaid, press, { who: imtiaz.memberId, why: 'Leads the team now.' });
  expect(done.text).toContain('They are named, and lead it.');
  // The first that was begun has somebody; that another waits shows once it does.
  expect((await open(imtiaz, id)).one.lead).toBe(imtiaz.memberId);
  expect(await ownersOf(imtiaz, id)).toEqual([imtiaz.memberId]);
  expect((await browser.open('/tasks?whose=team')).text).not.toContain('line of enquiry');
  await expect(open(imtiaz, second)).rejects.toMatchObject({ code: 'not-found' });
  const last = await browser.press(done, press, { who: imtiaz.memberId, why: 'Leads the team now.' });
  expect(last.text).toContain('Somebody can open each of your agency’s investigations');
  expect((await open(imtiaz, second)).one.lead).toBe(imtiaz.memberId);
  for (const each of [id, second])
    await expect(open(admin, each)).rejects.toMatchObject({ code: 'not-found' });
  // The book says that it was done, for whom and why, and of which investigation to nobody.
  const { rows } = await database
    .pool('worker')
    .query<{ purpose: string; record_id: string | null; detail: object }>(
      `select purpose, record_id, detail from audit.entries where act = 'investigation.give-left-alone' and not detail ? 'refused'`,
    );
  expect(rows.at(-1)).toEqual({
    purpose: 'Leads the team now.',
    record_id: null,
    detail: { member: imtiaz.memberId },
  });
  expect(desk.faults).toEqual([]);
});

test('nobody but an administrator of the agency is told of one', async () => {
  const left = await given.member('investigator').of(police);
  await begin(left);
  await leave(left.memberId);
  expect((await desk.as(imtiaz).open(there)).status).toBe(404);
  expect((await desk.as(theirs).open(there)).text).toContain('Somebody can open each');
  expect((await desk.as(theirs).open('/members')).text).not.toContain('investigation');
  expect((await desk.as(admin).open('/members')).text).toContain('Name somebody for an investigation');
});

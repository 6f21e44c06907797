import { expect, test } from 'vitest';
import { conferringIn } from '../../testing/conferring.ts';
import { freshDatabase } from '../../testing/database.ts';
import { hearNews } from '../../testing/hear-news.ts';
import { partnershipIn } from '../../testing/partnership.ts';
import { staffSiteOver } from '../../testing/staff-site.ts';
import { supportingIn } from '../../testing/supporting.ts';
import { problemsWithHtml } from '../../testing/valid-html.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const { begin, move, open } = supportingIn(given);
const conferring = conferringIn(given);
const { call, accept, put } = conferring;
const [nhs, police] = ['nhs-safeguarding-team', 'cheshire-police'] as const;
const thandiwe = await given.member('support-worker').of('halton-borough-council', 'Thandiwe Rushcombe');
const beatrix = await given.member('support-worker').of('warrington-borough-council', 'Beatrix Colmslow');
const siobhan = await given.member('support-worker').of(nhs, 'Siobhan Larkfield');
const dana = await given.member('duty-desk').of(police, 'Dana Holt');
const [former, holder, nurse, officer] = [thandiwe, beatrix, siobhan, dana].map((who) => desk.as(who));
if (former === undefined || holder === undefined || nurse === undefined || officer === undefined)
  throw new Error('four browsers');
const hear = () => hearNews(database, given.worker);
const task = 'See which agencies were let in to a risk conference before the case came to you';

/** A case of Halton's on the agenda of a conference to which Warrington is not asked; the nurse and the desk are let in on a law. */
async function spoken() {
  const caseId = await begin(thandiwe);
  const conference = await call(thandiwe, [nhs, police]);
  await accept(conference, thandiwe, siobhan, dana);
  const item = await put(thandiwe, conference, caseId, [nhs, police]);
  return { caseId, conference, item, address: `/conference-items/${item}` };
}

test('[C16] of a case that moved the new holder sees who was let in, by which law and why, and ends it at once; the conference is not lost', async () => {
  const { caseId, conference, address } = await spoken();
  await move(thandiwe, caseId, beatrix);
  await hear();
  expect((await former.open(address)).status).toBe(404);
  // The meeting is still to come: whoever was let in prepares it as before.
  for (const who of [nurse, officer]) expect((await who.open(address)).status).toBe(200);
  expect((await holder.open('/tasks')).text).toContain(task);
  const page = await holder.open(`/cases/${caseId}/conferences`);
  expect(problemsWithHtml(page.html)).toEqual([]);
  const before = page.section('Let in before the case came to you');
  expect(before).toMatch(/Cheshire Police .*since .*Risk conference.*It ends with the meeting/);
  expect(before).toContain('NHS');
  // At once, also before the statement of that conference is accepted.
  expect((await holder.open(address)).status).toBe(404);
  const left = await holder.press(page, 'Leave Cheshire Police out now');
  expect(left.text).toContain('it finds no sign of this item any more');
  expect(left.section('Let in before the case came to you')).not.toContain('Cheshire Police');
  expect((await officer.open(address)).status).toBe(404);
  expect((await nurse.open(address)).status).toBe(200);
  // Asked to the conference, they read why and hold it.
  await holder.press(await holder.open(`/conferences/${conference}`), 'I accept this statement');
  const item = await holder.open(address);
  expect(problemsWithHtml(item.html)).toEqual([]);
  expect(item.text).toContain('He will find her otherwise. She was told.');
  expect(item.section('Who may know of it')).toContain(
    'Let in before the case came to you: it ends with the meeting',
  );
  const alone = await holder.press(item, 'Leave NHS Cheshire and Merseyside safeguarding team out');
  expect(alone.text).toContain('it finds no sign of this item any more');
  await hear();
  expect((await holder.open('/tasks')).text).not.toContain(task);
  expect((await holder.open(`/cases/${caseId}/conferences`)).text).not.toContain('Let in before');
});

test('[C16] what a former holder let in ends with the meeting, but for whoever agreed there to do something still', async () => {
  const { caseId, conference, item, address } = await spoken();
  await move(thandiwe, caseId, beatrix);
  await accept(conference, beatrix);
  await conferring.open(thandiwe, conference);
  await conferring.agree(beatrix, item, {
    ...{ what: 'Drive by at night.', agencyId: police, ownerId: null, dueOn: '2030-01-01' },
  });
  await conferring.close(thandiwe, conference);
  await hear();
  expect((await nurse.open(address)).status).toBe(404);
  expect((await officer.open(address)).status).toBe(200);
  const page = await holder.open(`/cases/${caseId}/conferences`);
  expect(page.section('Let in before the case came to you')).toMatch(
    /Cheshire Police.*it stays for what they agreed there to do/,
  );
  expect((await holder.open('/tasks')).text).toContain(task);
});

test('[C16] of a meeting that is over already, or an item that is off, nobody stays let in as the case moves; what the new holder lets in stays', async () => {
  const { caseId, conference, item, address } = await spoken();
  await conferring.open(thandiwe, conference);
  await conferring.close(thandiwe, conference);
  const { caseId: other, address: off, conference: second } = await spoken();
  await move(thandiwe, caseId, beatrix);
  await move(thandiwe, other, beatrix);
  for (const who of [nurse, officer]) expect((await who.open(address)).status).toBe(404);
  expect(item).not.toBe('');
  await accept(second, beatrix);
  await holder.press(await holder.open(off), 'Take it off the agenda');
  for (const who of [nurse, officer]) expect((await who.open(off)).status).toBe(404);
  const third = await call(beatrix, [nhs]);
  await accept(third, beatrix, siobhan);
  const own = await put(beatrix, third, other, [nhs]);
  await conferring.open(beatrix, third);
  await conferring.close(beatrix, third);
  expect((await nurse.open(`/conference-items/${own}`)).status).toBe(200);
  expect((await holder.open(`/cases/${other}/conferences`)).text).not.toContain('Let in before');
  // Nobody ends what is of another's case.
  expect((await open(beatrix, caseId)).one.agencyId).toBe('warrington-borough-council');
  const stranger = await former.send(`/cases/${other}/conferences/leave-out`, {
    'form-token': (await former.open('/tasks')).html.match(/name="form-token" value="([^"]+)"/)?.[1] ?? '',
    ...{ item: own, agency: nhs },
  });
  expect(stranger.status).toBe(404);
  expect(desk.faults).toEqual([]);
});

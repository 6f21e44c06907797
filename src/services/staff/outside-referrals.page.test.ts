import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { freshDatabase } from '../../testing/database.ts';
import type { PageRead } from '../../testing/page.ts';
import { partnershipIn } from '../../testing/partnership.ts';
import { pagesOfPdf } from '../../testing/pdf-text.ts';
import { servingIn } from '../../testing/serving.ts';
import { staffSiteOver } from '../../testing/staff-site.ts';
import { personToRefer, supportingIn } from '../../testing/supporting.ts';
import { problemsWithHtml } from '../../testing/valid-html.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const { begin, write, says, open } = supportingIn(given);
const { add } = servingIn(given);
const halton = 'halton-borough-council';
const thandiwe = await given.member('support-worker').of(halton, 'Thandiwe Rushcombe');
const siobhan = await given.member('support-worker').of('nhs-safeguarding-team', 'Siobhan Larkfield');
const beatrix = await given.member('support-worker').of('warrington-borough-council', 'Beatrix Colmslow');
const [owner, receiver, stranger] = [desk.as(thandiwe), desk.as(siobhan), desk.as(beatrix)];

async function caseOf(name: string): Promise<string> {
  const id = await begin(thandiwe);
  await write(thandiwe, id, ...personToRefer(name));
  return id;
}
const filled = { what: 'Somebody to talk to, in the mornings.', worker: 'woman', purpose: 'health' };
const linkIn = (html: string) => /href="(\/service-referrals\/[0-9a-f-]{36})"/.exec(html)?.[1] ?? 'none';

const lantern = await add(siobhan, { name: 'Lantern line', provider: 'Lantern Listening' });
const outsideForm = (id: string) => owner.open(`/cases/${id}/services/refer?service=${lantern}`);
/** The bytes of a letter, as Word or PDF. */
async function letterOf(page: PageRead, format: 'word' | 'pdf') {
  const { fields, action } = page.formWith('Make a PDF');
  const answer = await desk.site.inject({
    method: 'POST',
    url: action,
    headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: owner.cookie ?? '' },
    payload: String(new URLSearchParams({ ...fields, reply: 'thandiwe@halton.example', format })),
  });
  return { status: answer.statusCode, bytes: answer.rawPayload };
}
const inWord = (bytes: Buffer) =>
  strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()).replaceAll(/<[^>]+>/g, ' ');

test('[C14 C15] a body that does not sign in gets a letter: how to reach the person first, what was ticked, and what they said of that body', async () => {
  const id = await caseOf('Sen');
  const service = await owner.open(`/services/${lantern}?case=${id}`);
  expect(service.text).toContain('you get a letter to send');
  const form = await owner.open(service.link('Refer the person here'));
  expect(problemsWithHtml(form.html)).toEqual([]);
  // Notes never go; a yes to the agency that keeps the entry, or to everybody, is none to the body.
  expect(form.text).not.toContain('Notes');
  await says(thandiwe, id, 'yes', 'nhs-safeguarding-team', 'health');
  const said = { ...filled, what: 'Somebody to ring.', ground: 'consent', sections: 'needs' };
  const unsaid = await owner.press(await outsideForm(id), 'Write the referral', said);
  expect(unsaid.errors).toEqual([expect.stringContaining('Write what they said when you asked')]);
  const written = await owner.press(unsaid, 'Write the referral', { agreedWords: 'Yes, the Lantern.' });
  expect(written.text).toContain('Make the letter, send it, and say here that it went.');
  expect(written.text).toContain('Letter not sent yet');
  expect(problemsWithHtml(written.html)).toEqual([]);
  const at = linkIn((await owner.open(`/cases/${id}/services`)).html);
  for (const other of [receiver, stranger]) {
    expect((await other.open(at)).status).toBe(404);
    expect((await other.open('/service-referrals')).text).not.toContain('Lantern line');
  }
  expect((await owner.press(written, 'Make a PDF')).errors).toEqual(['Write where they should answer']);
  const word = inWord((await letterOf(written, 'word')).bytes);
  for (const words of [
    'Before you get in touch with the person',
    'By text first.',
    'He waits outside for Sen.',
    'Somebody to ring.',
    'Vietnamese, Nghe An',
    'I do not sleep.',
    'The person agreed on',
    'In their words: Yes, the Lantern.',
    'thandiwe@halton.example',
  ])
    expect(word).toContain(words);
  expect(word.indexOf('By text first.')).toBeLessThan(word.indexOf('Somebody to ring.'));
  for (const words of ['She cried.', 'Romanian']) expect(word).not.toContain(words);
  const pdf = await letterOf(written, 'pdf');
  expect(pagesOfPdf(pdf.bytes).join()).toContain('OFFICIAL-SENSITIVE');
  const { rows } = await database
    .pool('worker')
    .query(
      `select detail->>'format' as format from audit.entries where act = 'service-referral.letter' and record_id = $1 order by entry_id`,
      [id],
    );
  expect(rows).toEqual([{ format: 'word' }, { format: 'pdf' }]);
});

test('[C14] what the body answers is written down for it once the letter went, and counts as any answer does', async () => {
  const id = await caseOf('Thu');
  const agreed = { ...filled, ground: 'consent', agreedWords: 'Yes.' };
  const written = await owner.press(await outsideForm(id), 'Write the referral', agreed);
  expect(written.text).not.toContain('What Lantern Listening answered');
  await given.workerHears();
  expect((await owner.open('/tasks')).text).toContain('Send the letter to Lantern line');
  expect((await owner.press(written, 'It went')).errors).toEqual([
    'Choose how it went',
    'Write on which day it went',
  ]);
  const went = {
    how: 'email',
    'on-day': '2',
    'on-month': '11',
    'on-year': '2026',
    toWhom: 'Their front desk',
  };
  const sent = await owner.press(written, 'It went', went);
  expect(sent.text).toContain('By e-mail, 2 November 2026, Their front desk');
  await given.workerHears();
  const tasks = (await owner.open('/tasks')).text;
  expect(tasks).toContain('Ask Lantern line what they answer');
  const { reference } = (await open(thandiwe, id)).one;
  expect(tasks).not.toContain(`${reference}: Send the letter`);
  const waiting = async () => (await owner.open('/services/waiting')).text;
  expect(await waiting()).toMatch(/Lantern line.*2/);
  const declined = await owner.press(sent, 'Save the answer', { outcome: 'declined', reason: 'no-capacity' });
  expect(declined.text).toContain('No place: too many wait already');
  expect(problemsWithHtml(declined.html)).toEqual([]);
  const again = await caseOf('Uyen');
  const other = await owner.press(await outsideForm(again), 'Write the referral', agreed);
  const accepted = await owner.press(await owner.press(other, 'It went', went), 'Save the answer', {
    outcome: 'accepted',
  });
  expect(accepted.text).toContain('Accepted, waits for a place');
  const done = await owner.press(accepted, 'Save the answer', { outcome: 'done', result: 'helped' });
  expect(done.text).toContain('They got what was asked for');
});

test('[X8] once the person takes back what they said of the body, no letter is made and nobody waits; the sender is told to tell it', async () => {
  const id = await caseOf('Vy');
  const written = await owner.press(await outsideForm(id), 'Write the referral', {
    ...filled,
    ...{ ground: 'consent', agreedWords: 'Yes.' },
  });
  const sent = await owner.press(written, 'It went', {
    how: 'post',
    'on-day': '2',
    'on-month': '11',
    'on-year': '2026',
  });
  const sharing = await owner.open(`/cases/${id}/sharing`);
  expect(sharing.text).toContain('Health, Lantern Listening Yes');
  await owner.press(sharing, 'Write it down', {
    ...{ purpose: 'health', agency: `service ${lantern}`, answer: 'withdrawn', words: 'No more.' },
  });
  const at = linkIn((await owner.open(`/cases/${id}/services`)).html);
  const page = await owner.open(at);
  expect(page.text).toContain('The person agrees no more that Lantern Listening is told.');
  expect(page.text).not.toContain('Make a PDF');
  for (const stale of [written, sent]) expect((await letterOf(stale, 'word')).status).toBe(409);
  expect((await owner.press(sent, 'Save the answer', { outcome: 'accepted' })).status).toBe(409);
  await given.workerHears();
  expect((await owner.open('/tasks')).text).toContain('Tell Lantern line that the person agrees no more');
  const back = await owner.press(page, 'Take the referral back', { why: 'She said so.' });
  expect(back.text).toContain('Taken back');
  await given.workerHears();
  expect((await owner.open('/tasks')).text).not.toContain('Tell Lantern line');
  // A law needs its reason, and then no word of theirs.
  const other = await caseOf('Xuan');
  const law = await owner.press(await outsideForm(other), 'Write the referral', {
    ...filled,
    ...{ ground: 'safeguarding', why: 'She hurts herself.' },
  });
  const letter = inWord((await letterOf(law, 'word')).bytes);
  expect(letter).toContain('This is told on a ground in law');
  expect(letter).not.toContain('She hurts herself.');
  expect(desk.faults).toEqual([]);
});

test('[X23 C23] a body outside is told by its sender what has changed: a task stays until a new letter went or they were rung, and the letter says it as it is', async () => {
  const id = await caseOf('Hoa');
  const written = await owner.press(await outsideForm(id), 'Write the referral', {
    ...filled,
    ...{ ground: 'safeguarding', why: 'She hurts herself.' },
  });
  const [person, , , contact] = personToRefer('Hoa');
  if (person?.kind !== 'person' || contact?.kind !== 'safe-contact') throw new Error('nobody to refer');
  const at = linkIn((await owner.open(`/cases/${id}/services`)).html);
  const reach = (channels: string) =>
    write(thandiwe, id, { ...contact, body: { ...contact.body, channels } });
  const { reference } = (await open(thandiwe, id)).one;
  const task = `${reference}: Tell Lantern line what has changed`;
  // Before it went, the letter is made anew and nobody else has to be told.
  await reach('Only by letter to her aunt.');
  await given.workerHears();
  expect((await owner.open(at)).text).toContain('A letter that was made before says otherwise.');
  expect((await owner.open('/tasks')).text).not.toContain(task);
  const went = { how: 'post', 'on-day': '2', 'on-month': '11', 'on-year': '2026' };
  const sent = await owner.press(written, 'It went', went);
  expect(sent.text).not.toContain('This has changed since the referral');

  await reach('Never by phone: he has it.');
  await write(thandiwe, id, { ...person, body: { ...person.body, language: 'Hmong' } });
  await given.workerHears();
  expect((await owner.open('/tasks')).text).toContain(task);
  const page = await owner.open(at);
  expect(page.text).toContain('Lantern Listening still has the letter as it was. Tell them');
  expect(page.text).not.toContain('We have read it');
  expect(problemsWithHtml(page.html)).toEqual([]);
  const letter = inWord((await letterOf(page, 'word')).bytes);
  for (const words of ['Never by phone: he has it.', 'Hmong, Nghe An']) expect(letter).toContain(words);
  for (const words of ['By text first.', 'Vietnamese']) expect(letter).not.toContain(words);
  // That it was made tells them nothing yet.
  await given.workerHears();
  expect((await owner.open('/tasks')).text).toContain(task);
  const rung = await owner.press(page, 'It went', { ...went, how: 'phone' });
  expect(rung.text).not.toContain('This has changed since the referral');
  await given.workerHears();
  expect((await owner.open('/tasks')).text).not.toContain(task);
  expect(desk.faults).toEqual([]);
});

import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { freshDatabase } from '../../testing/database.ts';
import { partnershipIn } from '../../testing/partnership.ts';
import { servingIn } from '../../testing/serving.ts';
import { staffSiteOver } from '../../testing/staff-site.ts';
import { personToRefer, supportingIn } from '../../testing/supporting.ts';
import { problemsWithHtml } from '../../testing/valid-html.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const { begin, move, write, open } = supportingIn(given);
const { add, refer } = servingIn(given);
const halton = 'halton-borough-council';
const thandiwe = await given.member('support-worker').of(halton, 'Thandiwe Rushcombe');
const siobhan = await given.member('support-worker').of('nhs-safeguarding-team', 'Siobhan Larkfield');
const beatrix = await given.member('support-worker').of('warrington-borough-council', 'Beatrix Colmslow');
const therapy = await add(siobhan, { name: 'Trauma therapy' });
const [owner, receiver, stranger] = [desk.as(thandiwe), desk.as(siobhan), desk.as(beatrix)];

async function caseOf(name: string): Promise<string> {
  const id = await begin(thandiwe);
  await write(thandiwe, id, ...personToRefer(name));
  return id;
}
const form = (id: string) => owner.open(`/cases/${id}/services/refer?service=${therapy}`);
const filled = { what: 'Somebody to talk to, in the mornings.', worker: 'woman', purpose: 'health' };
const agree = async (id: string, answer = 'yes') =>
  owner.press(await owner.open(`/cases/${id}/sharing`), 'Write it down', {
    purpose: 'health',
    agency: 'nhs-safeguarding-team',
    answer,
    words: 'Yes, them.',
  });
const linkIn = (html: string) => /href="(\/service-referrals\/[0-9a-f-]{36})"/.exec(html)?.[1] ?? 'none';

test('[C15 C23] a referral asks for consent or a law, carries what is ticked and nothing else, and how they want to be spoken with always', async () => {
  const id = await caseOf('Linh');
  const list = await owner.open(`/services?case=${id}`);
  const service = await owner.open(list.link('Trauma therapy'));
  const page = await owner.open(service.link('Refer the person here'));
  expect(problemsWithHtml(page.html)).toEqual([]);
  expect(page.text).toContain(
    'They have not agreed that NHS Cheshire and Merseyside safeguarding team is told anything.',
  );
  expect(page.text).toContain('Language Vietnamese, Nghe An Interpreter Interpreter needed, a woman');
  const unsaid = await owner.press(page, 'Send the referral', { ...filled, ground: 'consent' });
  expect([unsaid.status, unsaid.errors]).toEqual([
    422,
    [expect.stringContaining('They have not agreed to this agency and purpose.')],
  ]);
  expect(unsaid.html).toContain('Somebody to talk to, in the mornings.');
  const noReason = await owner.press(unsaid, 'Send the referral', { ground: 'safeguarding' });
  expect(noReason.errors).toEqual([
    expect.stringContaining('Write why it is needed without their agreement'),
  ]);
  expect((await receiver.open('/service-referrals')).text).toContain('Nothing waits for your agency');
  await agree(id);
  const sent = await owner.press(await form(id), 'Send the referral', {
    ...filled,
    ground: 'consent',
    sections: 'needs',
  });
  expect(sent.text).toContain('The referral is sent.');
  const { one } = await open(thandiwe, id);
  const received = await receiver.open('/service-referrals');
  expect(problemsWithHtml(received.html)).toEqual([]);
  expect(received.text).toContain(one.reference);
  expect(received.text).toContain('Reach them as written');
  const theirs = await receiver.open(linkIn(received.html));
  expect(problemsWithHtml(theirs.html)).toEqual([]);
  for (const words of [
    'Somebody to talk to, in the mornings.',
    'Language Vietnamese, Nghe An',
    'Interpreter needed, a woman',
    'Helped by a woman or a man A woman',
    'He waits outside for Linh.',
    'By text first.',
    'Parts of the case that go along Needs and strengths',
  ])
    expect(theirs.text).toContain(words);
  // As it stands: what is written now shows, of the chosen part alone.
  await write(thandiwe, id, {
    kind: 'need',
    about: 'mental-health',
    body: { level: 'some', words: 'I slept on Sunday.', source: 'person', on: '2026-11-09' },
  });
  expect((await receiver.open(`/cases/${id}/needs`)).text).toContain('I slept on Sunday.');
  const all = await Promise.all(
    ['', '/notes', '/plan', '/risk', '/history', '/services'].map((part) =>
      receiver.open(`/cases/${id}${part}`),
    ),
  );
  for (const { text } of all) {
    expect(text).not.toContain('She cried.');
    expect(text).not.toContain('Nghe An');
  }
  for (const path of ['/service-referrals', '/services'])
    expect((await stranger.open(path)).text).not.toContain(one.reference);
  expect((await stranger.open(linkIn(received.html))).status).toBe(404);
});

test('[C15] with nothing ticked warnings and safe contact go alone', async () => {
  const id = await caseOf('Mai');
  const [on, what] = ['2026-11-02', 'Counsellor'] as const;
  const judged = { level: 'very-high', evidence: 'Seen.', confidence: 'low', asked: 'Mai', on } as const;
  const coming = { on: '2027-03-01', what, where: 'The blue door', state: 'coming' } as const;
  await write(thandiwe, id, { kind: 'risk', about: 'safety', body: judged });
  await write(thandiwe, id, { kind: 'appointment', about: randomUUID(), body: coming });
  const referral = await refer(thandiwe, id, therapy);
  const page = await receiver.open(`/service-referrals/${referral}`);
  expect(page.text).toContain('None. Only warnings and how to reach them safely.');
  expect(page.text).toContain('He waits outside for Mai.');
  const needs = await receiver.open(`/cases/${id}/needs`);
  expect(needs.text).not.toContain('I do not sleep.');
  // Neither how high the risk is, nor when they are next seen.
  const seen = [await receiver.open(`/cases/${id}`), await receiver.open('/cases?show=shared')];
  expect(seen[1]?.text).toContain('Risk is not shared with you');
  // Nor that nobody has judged it.
  expect(seen[0]?.section('Risk')).toContain('Nothing of this is shared with your agency.');
  for (const { text } of seen) expect(text).not.toMatch(/Very high|Highest risk|Judge risk by|Next: /);
});

test('[C14] the receiving agency accepts with the day, says when it is done, and then has nothing of it any more', async () => {
  const id = await caseOf('Nga');
  const at = `/service-referrals/${await refer(thandiwe, id, therapy, { sections: ['person'] })}`;
  const page = await receiver.open(at);
  expect((await receiver.press(page, 'Save the answer')).errors).toEqual(['Choose what you answer']);
  const waiting = await receiver.press(page, 'Save the answer', { outcome: 'accepted' });
  expect(waiting.text).toContain('Accepted, waits for a place');
  const begun = await receiver.press(waiting, 'Save the answer', {
    outcome: 'accepted',
    'beginsOn-day': '2',
    'beginsOn-month': '11',
    'beginsOn-year': '2026',
  });
  expect(begun.text).toContain('Began on 2 November 2026');
  const done = await receiver.press(begun, 'Save the answer', {
    outcome: 'done',
    result: 'helped',
    words: 'Twelve meetings.',
  });
  expect(done.text).toContain('what came with the referral is closed for your agency');
  expect((await receiver.open(at)).status).toBe(404);
  expect((await receiver.open(`/cases/${id}`)).status).toBe(404);
  const seen = await owner.open(at);
  expect(problemsWithHtml(seen.html)).toEqual([]);
  expect(seen.text).toContain('Twelve meetings.');
  expect(seen.text).toContain('They got what was asked for');
  expect(seen.text).not.toContain('Take the referral back');
});

test('[C14] a decline names its reason, and closes the case for the agency that declined', async () => {
  const id = await caseOf('Oanh');
  const at = `/service-referrals/${await refer(thandiwe, id, therapy)}`;
  const page = await receiver.open(at);
  expect((await receiver.press(page, 'Save the answer', { outcome: 'declined' })).errors).toEqual([
    'Choose why you decline',
  ]);
  const said = { outcome: 'declined', reason: 'no-capacity', words: 'Ask again in March.' };
  await receiver.press(page, 'Save the answer', said);
  expect((await receiver.open(`/cases/${id}`)).status).toBe(404);
  // Its own answer it may read again; of the case nothing stands there.
  const over = await receiver.open('/service-referrals?show=over');
  expect(over.section('Answered by your agency')).toContain('Trauma therapy');
  const own = await receiver.open(`${at}/answer`);
  expect([own.text.includes('Ask again in March.'), own.text.includes('Oanh')]).toEqual([true, false]);
  expect(problemsWithHtml(own.html)).toEqual([]);
  for (const other of [owner, stranger]) expect((await other.open(`${at}/answer`)).status).toBe(404);
  const seen = await owner.open(at);
  expect(seen.text).toContain('No place: too many wait already');
  expect((await owner.open(`/cases/${id}/services`)).text).toContain('Trauma therapy');
});

test('[C14] taken back, or agreed to no more, a referral and what came with it are gone at once', async () => {
  const id = await caseOf('Phuong');
  const at = `/service-referrals/${await refer(thandiwe, id, therapy)}`;
  const late = await receiver.open(at);
  const page = await owner.open(at);
  expect((await owner.press(page, 'Take the referral back')).errors).toEqual(['Write why it is taken back']);
  const back = await owner.press(page, 'Take the referral back', { why: 'She found another.' });
  expect(back.text).toContain('The referral is taken back.');
  expect((await receiver.press(late, 'Save the answer', { outcome: 'accepted' })).status).toBe(404);
  for (const path of [at, `/cases/${id}`]) expect((await receiver.open(path)).status).toBe(404);

  const other = await caseOf('Quynh');
  await agree(other);
  await owner.press(await form(other), 'Send the referral', { ...filled, ground: 'consent' });
  const { one } = await open(thandiwe, other);
  const their = linkIn((await owner.open(`/cases/${other}/services`)).html);
  expect((await receiver.open('/service-referrals')).text).toContain(one.reference);
  expect((await receiver.open('/services')).text).toMatch(/: [2-9] wait for your agency’s answer/);
  await agree(other, 'withdrawn');
  expect((await receiver.open('/service-referrals')).text).not.toContain(one.reference);
  expect((await receiver.open(their)).status).toBe(404);
  expect((await owner.open(their)).text).toContain('Not shared any more');
});

test('to a service of one’s own agency nothing is shared; an ended service and another’s case take no referral', async () => {
  const own = await add(thandiwe, { name: 'Our own house', needs: ['housing'] });
  const id = await caseOf('Rut');
  const page = await owner.open(`/cases/${id}/services/refer?service=${own}`);
  expect(page.text).toContain('Your own agency answers here.');
  const sent = await owner.press(page, 'Send the referral', { what: 'A room.' });
  expect(sent.text).toContain('Our own house');
  const one = await owner.open(linkIn(sent.html));
  expect(problemsWithHtml(one.html)).toEqual([]);
  expect((await owner.press(one, 'Save the answer', { outcome: 'accepted' })).text).toContain(
    'Accepted, waits for a place',
  );
  expect((await stranger.open(`/cases/${id}/services/refer?service=${therapy}`)).status).toBe(404);
  expect((await stranger.open(`/service-referrals/${randomUUID()}`)).status).toBe(404);
  expect(desk.faults).toEqual([]);
});

test('[C14 C16] what was sent of a case and is open stands with whoever keeps the case: they read the answer and take it back, and the former owner finds nothing of it', async () => {
  const id = await caseOf('Bea');
  await agree(id);
  const share = { purpose: 'health', ground: 'consent' } as const;
  const waits = `/service-referrals/${await refer(thandiwe, id, therapy, { share })}`;
  const over = `/service-referrals/${await refer(thandiwe, id, therapy, { share })}`;
  await owner.press(await owner.open(over), 'Take the referral back', { why: 'Asked twice.' });
  /** Which of the two stand on the list of what was sent, and of what is over. */
  const listed = async (who: typeof owner) => {
    const pages = ['sent', 'over'].map((show) => who.open(`/service-referrals?show=${show}`));
    return (await Promise.all(pages)).map(({ html }) => [waits, over].filter((at) => html.includes(at)));
  };
  expect(await listed(owner)).toEqual([[waits], [over]]);
  await move(thandiwe, id, beatrix);
  expect(await listed(stranger)).toEqual([[waits], [over]]);
  expect((await listed(owner)).flat()).toEqual([]);
  for (const at of [waits, over]) expect((await owner.open(at)).status).toBe(404);
  // Whoever received it is told where the case is now, and answers them.
  const theirs = await receiver.open(waits);
  expect(theirs.text).toContain('The case is now with Warrington Borough Council');
  expect(problemsWithHtml(theirs.html)).toEqual([]);
  expect((await receiver.open('/service-referrals')).text).toContain('The case is with Warrington');
  await receiver.press(theirs, 'Save the answer', { outcome: 'accepted' });
  const page = await stranger.open(waits);
  expect(page.text).toContain('Accepted, waits for a place');
  await stranger.press(page, 'Take the referral back', { why: 'She moves.' });
  expect((await receiver.open(waits)).status).toBe(404);
  expect(desk.faults).toEqual([]);
});

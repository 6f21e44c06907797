import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { asSignedIn } from '../../audit/index.ts';
import { londonDay } from '../../platform/working-days.ts';
import { freshDatabase } from '../../testing/database.ts';
import { partnershipIn } from '../../testing/partnership.ts';
import { staffSiteOver } from '../../testing/staff-site.ts';
import { personCalled, supportingIn } from '../../testing/supporting.ts';
import { problemsWithHtml } from '../../testing/valid-html.ts';
import { setApprovalRule } from '../approval/set-approval-rule.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const { begin, move, write } = supportingIn(given);
const halton = 'halton-borough-council';
const thandiwe = await given.member('support-worker').of(halton, 'Thandiwe Rushcombe');
const viorica = await given.member('support-worker').of(halton, 'Viorica Pembroke-Hale');
const ingrid = await given.member('support-worker').of(halton, 'Ingrid Hale');
const [worker, senior] = [desk.as(thandiwe), desk.as(viorica)];
const clerk = await given.member('administrator').of(halton, 'Wilfred Ashby');
const administrator = desk.as(clerk);
/** Sets what the agency wants approved from today on. */
const rule = (requires: readonly ('needs' | 'plan' | 'risk' | 'closing')[], supervisors: readonly string[]) =>
  given.staff.act({ session: clerk.session }, { act: 'case.set-approval' }, (act) =>
    setApprovalRule(asSignedIn(act), { from: londonDay(act.now), requires, supervisors }),
  );

test('[C17] a closing that waits for a second look is not closed; whoever was asked approves or sends back, with a task', async () => {
  const id = await begin(thandiwe);
  await write(thandiwe, id, personCalled('Ana'));
  const form = await worker.open((await worker.open(`/cases/${id}`)).link('Ask for a second look'));
  const unsaid = await worker.press(form, 'Ask', { words: 'She has the keys.' });
  expect(unsaid.errors).toEqual(['Choose what is to be looked at', 'Choose the colleague who looks at it']);
  const asked = await worker.press(unsaid, 'Ask', { of: 'closing', to: viorica.memberId });
  expect(asked.text).toContain('Thandiwe Rushcombe asked Viorica Pembroke-Hale');
  expect(asked.html).not.toContain('>Approve<');
  expect(problemsWithHtml(asked.html)).toEqual([]);
  const close = await worker.open(`/cases/${id}/standing`);
  expect(close.text).toContain('has to be approved before it can be saved');
  const refused = await worker.press(close, 'Close the case', { outcome: 'moved-on-safely', why: 'Done.' });
  expect(refused.status).toBe(409);
  const task = await senior.open('/tasks');
  expect(task.text).toContain('A colleague asks you for a second look');
  const look = await senior.open(`/cases/${id}/second-look`);
  const bare = await senior.press(look, 'Send back');
  expect(bare.errors).toEqual(['Say what has to change before it can be approved']);
  const back = await senior.press(bare, 'Send back', { answer: 'Who has the spare key?' });
  expect(back.text).toContain('Who has the spare key?');
  const again = await worker.press(await worker.open(`/cases/${id}/second-look`), 'Ask', {
    of: 'closing',
    to: viorica.memberId,
  });
  expect(again.text).toContain('Waits');
  await senior.press(await senior.open(`/cases/${id}/second-look`), 'Approve');
  const closed = await worker.press(await worker.open(`/cases/${id}/standing`), 'Close the case', {
    outcome: 'moved-on-safely',
    why: 'A flat and work.',
  });
  expect(closed.text).toContain('The case is closed.');
  // Open again, it goes on where it stopped, with everything that was.
  const open = await worker.press(await worker.open(`/cases/${id}/standing`), 'Open it again', {
    why: 'She rang.',
  });
  expect(open.text).toContain('The case is open again');
  expect((await worker.open(`/cases/${id}/second-look`)).text).toContain('Who has the spare key?');
});

test('[C17] what the agency wants approved waits for a supervisor who has not written it: set with a day, said on the case, and no closing without', async () => {
  const id = await begin(thandiwe);
  await write(thandiwe, id, personCalled('Ana'), {
    kind: 'need',
    about: 'housing',
    body: { level: 'much', source: 'person', on: '2026-11-02' },
  });
  const set = await administrator.open('/supervision');
  expect(problemsWithHtml(set.html)).toEqual([]);
  const unsaid = await administrator.press(set, 'Set it', { requires: 'closing', 'from-year': '2025' });
  expect(unsaid.errors).toEqual(['Choose at least one supervisor', 'Give a day from today on']);
  // Both are ticked one after the other, so that what is set last of a day holds.
  await administrator.press(set, 'Set it', { requires: 'closing', supervisors: thandiwe.memberId });
  await rule(['needs', 'closing'], [viorica.memberId, thandiwe.memberId]);
  const holds = (await worker.open('/supervision')).section('What holds now');
  expect(holds).toContain('Needs, Closing the case');
  expect(holds).toContain('Whoever is asked answers within 5 days');

  const page = await worker.open(`/cases/${id}`);
  expect(page.section('Approval')).toContain('Waits for somebody to be asked.');
  const form = await worker.open(page.link('Ask for it: Needs'));
  expect(form.text).toContain('Viorica Pembroke-Hale, supervisor');
  const wrong = await worker.press(form, 'Ask', { to: ingrid.memberId });
  expect(wrong.errors).toEqual([expect.stringContaining('Your agency wants a supervisor')]);
  await worker.press(wrong, 'Ask', { to: viorica.memberId });
  expect((await worker.open(`/cases/${id}`)).section('Approval')).toContain(
    'Waits for Viorica Pembroke-Hale',
  );
  // Changed while she looks: she is shown it again, and does not approve what she has not seen.
  const look = await senior.open(`/cases/${id}/second-look`);
  await write(thandiwe, id, {
    kind: 'need',
    about: 'housing',
    body: { level: 'urgent', source: 'person', on: '2026-11-02' },
  });
  expect((await senior.press(look, 'Approve')).status).toBe(409);
  await senior.press(await senior.open(`/cases/${id}/second-look`), 'Approve');
  expect((await worker.open(`/cases/${id}`)).section('Approval')).toContain('Approved');
  await write(viorica, id, {
    kind: 'need',
    about: 'money',
    body: { level: 'some', source: 'person', on: '2026-11-02' },
  });
  expect((await worker.open(`/cases/${id}`)).section('Approval')).toContain('it was changed since');
  // She wrote of it herself now: of her own words she is no judge.
  const own = await worker.press(await worker.open(`/cases/${id}/second-look?of=needs`), 'Ask', {
    to: viorica.memberId,
  });
  expect(own.errors).toEqual([expect.stringContaining('Your agency wants a supervisor')]);

  const close = await worker.open(`/cases/${id}/standing`);
  const closing = { outcome: 'moved-on-safely', why: 'A flat.' };
  expect((await worker.press(close, 'Close the case', closing)).status).toBe(409);
  await worker.press(await worker.open(close.link('Ask for it, or see how it stands')), 'Ask', {
    to: viorica.memberId,
  });
  await senior.press(await senior.open(`/cases/${id}/second-look`), 'Approve');
  const hers = await senior.open(`/cases/${id}/standing`);
  expect(hers.text).toContain('You approved the closing yourself');
  expect((await senior.press(hers, 'Close the case', closing)).status).toBe(409);
  expect((await worker.press(close, 'Close the case', closing)).text).toContain('The case is closed.');
  await rule([], []);
});

test('[C17] a judgement of risk holds at once, says that it waits, and is approved or sent back with words, also after support has ended', async () => {
  const id = await begin(thandiwe);
  const judge = (about: string) =>
    write(thandiwe, id, {
      ...{ kind: 'risk', about },
      body: { level: 'high', evidence: 'The van.', confidence: 'medium', asked: 'Ana', on: '2026-11-02' },
    });
  await judge('safety');
  expect((await worker.open(`/cases/${id}/risk`)).text).not.toContain('Approval');
  await rule(['risk'], [viorica.memberId]);
  const page = await worker.open(`/cases/${id}/risk`);
  expect(page.text).toContain('High');
  expect(page.section('Approval')).toContain('Judgements of risk Not approved');
  expect(problemsWithHtml(page.html)).toEqual([]);
  const ask = async () =>
    worker.press(await worker.open(`/cases/${id}/second-look?of=risk`), 'Ask', { to: viorica.memberId });
  await ask();
  const back = await senior.press(await senior.open(`/cases/${id}/second-look`), 'Send back', {
    answer: 'What does she say herself?',
  });
  expect(back.text).toContain('What does she say herself?');
  const sent = (await worker.open(`/cases/${id}/risk`)).section('Approval');
  expect(sent).toContain('Viorica Pembroke-Hale sent it back');
  expect((await worker.open('/my-day')).text).toContain('Sent back: see what has to change');
  await ask();
  await senior.press(await senior.open(`/cases/${id}/second-look`), 'Approve');
  expect((await worker.open(`/cases/${id}/risk`)).section('Approval')).toContain('Approved');
  await write(thandiwe, id, {
    ...{ kind: 'standing', about: '' },
    body: { state: 'closed', why: 'A flat and work.', on: '2026-11-02' },
  });
  await judge('money');
  expect((await worker.open(`/cases/${id}/risk`)).section('Approval')).toContain('it was changed since');
  const closed = await worker.open(`/cases/${id}/second-look`);
  expect(closed.html).not.toContain('value="plan"');
  await ask();
  expect((await senior.open('/my-day')).text).toContain('A colleague asks you for a second look');
  await senior.press(await senior.open(`/cases/${id}/second-look`), 'Approve');
  expect((await worker.open(`/cases/${id}`)).section('Approval')).toContain('Judgements of risk Approved');
  await rule([], []);
});

test('the core outcomes are asked at the start, at reviews and after, each beside the time before, with what changed', async () => {
  const id = await begin(thandiwe);
  const page = await worker.open(`/cases/${id}/outcomes`);
  const form = await worker.open(page.link('Ask and write it down: A secure and suitable home'));
  const saved = await worker.press(form, 'Save', { answer: 'a-little', moment: 'start', words: 'A bed.' });
  expect(saved.text).toContain('A bed.');
  const again = await worker.open(saved.link('Ask again: A secure and suitable home'));
  expect(again.text).toContain('Last time');
  const later = await worker.press(again, 'Save', { answer: 'fully', moment: 'review', words: 'My keys.' });
  expect(later.text).toMatch(/better than at first.*A bed\..*My keys\./s);
  expect(problemsWithHtml(later.html)).toEqual([]);
});

test('[C2] without consent a law is the ground only with the typed reason, which stands beside the share', async () => {
  const id = await begin(thandiwe);
  await write(thandiwe, id, personCalled('Ana'), {
    kind: 'note',
    about: randomUUID(),
    body: { words: 'A note.', on: '2026-11-02' },
  });
  const asked = {
    toAgency: 'cheshire-police',
    sections: 'person',
    shareFor: 'police',
    ground: 'vital-interests',
  };
  const bare = await worker.press(await worker.open(`/cases/${id}/sharing`), 'Share it', asked);
  expect(bare.errors).toEqual([
    'Write why it is needed without their agreement: what would happen otherwise',
  ]);
  const shared = await worker.press(bare, 'Share it', { why: 'He said he would burn the flat tonight.' });
  expect(shared.text).toContain('Why: He said he would burn the flat tonight.');
});

test('[C9 C17] an earlier screen of a case that has moved since says what the agency wanted approved that held it then', async () => {
  const beatrix = await given.member('support-worker').of('warrington-borough-council', 'Beatrix Colmslow');
  const id = await begin(thandiwe);
  await rule(['risk'], [viorica.memberId]);
  await write(thandiwe, id, {
    ...{ kind: 'risk', about: 'safety' },
    body: { level: 'high', evidence: 'The van.', confidence: 'medium', asked: 'Ana', on: '2026-11-02' },
  });
  const at = Date.now() * 1000 + 999;
  const waits = 'Judgements of risk Not approved';
  const screens = [`/cases/${id}`, `/cases/${id}/risk`];
  for (const screen of screens) expect((await worker.open(screen)).section('Approval')).toContain(waits);
  await move(thandiwe, id, beatrix);
  const browser = desk.as(beatrix);
  for (const screen of screens) {
    expect((await browser.open(`${screen}?at=${at}`)).section('Approval')).toContain(waits);
    expect((await browser.open(screen)).text).not.toContain(waits);
  }
  await rule([], []);
});

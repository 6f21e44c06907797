import { randomUUID } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { freshDatabase } from '../../testing/database.ts';
import type { PageRead } from '../../testing/page.ts';
import { partnershipIn } from '../../testing/partnership.ts';
import { pagesOfPdf } from '../../testing/pdf-text.ts';
import { staffSiteOver } from '../../testing/staff-site.ts';
import { noteOf, personCalled, supportingIn, warningOf } from '../../testing/supporting.ts';
import { problemsWithHtml } from '../../testing/valid-html.ts';
import { volumeRules } from '../case/notes.ts';
import { shareCase } from '../share/share-case.ts';
import { kindsOfPart } from './export/parts.ts';
import { kindForms } from './write/kind-forms.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const { as, begin, write, open } = supportingIn(given);
const thandiwe = await given.member('support-worker').of('halton-borough-council', 'Thandiwe Rushcombe');
const colleague = await given.member('support-worker').of('halton-borough-council', 'Colin Astbury');
const beatrix = await given.member('support-worker').of('warrington-borough-council', 'Beatrix Colmslow');
const officer = await given.member('data-protection-officer').of('halton-borough-council');
const [owner, partner] = [desk.as(thandiwe), desk.as(beatrix)];

const id = await begin(thandiwe);
await write(
  thandiwe,
  id,
  personCalled('Nguyễn Thị Ánh'),
  warningOf('He waits outside.'),
  noteOf('She cried.'),
  {
    kind: 'need',
    about: 'housing',
    body: { level: 'much', words: 'A door that locks.', source: 'person', on: '2026-11-02' },
  },
);
const { reference } = (await open(thandiwe, id)).one;

/** The bytes that come back when a form is sent with these parts ticked. */
async function made(
  browser: typeof owner,
  page: PageRead,
  format: 'word' | 'pdf',
  ...parts: readonly string[]
) {
  const { fields, action } = page.formWith('Make a PDF');
  const sent = new URLSearchParams({
    ...fields,
    forWhom: 'Their solicitor',
    why: 'To advise on housing',
    format,
  });
  for (const part of parts) sent.append('parts', part);
  const answer = await desk.site.inject({
    method: 'POST',
    url: action,
    headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: browser.cookie ?? '' },
    payload: String(sent),
  });
  return { status: answer.statusCode, headers: answer.headers, bytes: answer.rawPayload };
}
const wordsOf = (bytes: Buffer, part = 'document'): string =>
  strFromU8(unzipSync(bytes)[`word/${part}.xml`] ?? new Uint8Array())
    .replaceAll(/<\/w:p>/g, '\n')
    .replaceAll(/<[^>]+>/g, '');

test('[C21] chosen parts of a case become a marked Word document or PDF, and nothing else of it; the book says for whom and why', async () => {
  const form = await owner.open((await owner.open(`/cases/${id}`)).link('Take parts away as Word or PDF'));
  expect(problemsWithHtml(form.html)).toEqual([]);
  expect(form.html).not.toContain(' checked');
  const unsaid = await owner.press(form, 'Make a Word document');
  expect(unsaid.errors).toEqual(['Tick at least one part', 'Write who it is for', 'Write what it is for']);
  const word = await made(owner, form, 'word', 'needs');
  expect([word.status, word.headers['content-disposition']]).toEqual([
    200,
    expect.stringContaining(`${reference}.docx`),
  ]);
  const text = wordsOf(word.bytes);
  for (const said of [
    'A door that locks.',
    'Their solicitor',
    'To advise on housing',
    'Thandiwe Rushcombe, Halton Borough Council',
    'Nothing else of the case is in this document.',
  ])
    expect(text).toContain(said);
  for (const unasked of ['Nguyễn', 'He waits outside.', 'She cried.']) expect(text).not.toContain(unasked);
  expect(wordsOf(word.bytes, 'header1')).toContain('OFFICIAL-SENSITIVE');
  const pdf = await made(owner, form, 'pdf', 'who', 'warnings', 'notes');
  expect(pdf.headers['content-type']).toBe('application/pdf');
  const pages = pagesOfPdf(pdf.bytes).join('\n');
  for (const said of ['Nguyễn Thị Ánh', 'He waits outside.', 'She cried.', 'OFFICIAL-SENSITIVE'])
    expect(pages).toContain(said);
  expect(pages).not.toContain('A door that locks.');
  const lines = await given.staff.act({ session: officer.session }, { act: 'book.read' }, (act) =>
    act.db.all(
      z.object({ purpose: z.string(), parts: z.string() }),
      sql`select purpose, detail->>'parts' as parts from audit.entries where act = 'case.export' and record_id = ${id} order by entry_id`,
    ),
  );
  expect(lines).toEqual([
    { purpose: 'Their solicitor: To advise on housing', parts: 'needs' },
    { purpose: 'Their solicitor: To advise on housing', parts: 'who warnings notes' },
  ]);
});

test('[C21] whoever a case is shared with takes away only what they may read', async () => {
  await as(thandiwe, 'record.share', id, (act) =>
    shareCase(act, id, {
      toAgency: 'warrington-borough-council',
      sections: ['needs'],
      purpose: 'housing',
      ground: 'safeguarding',
      why: 'A threat.',
    }),
  );
  const form = await partner.open(`/cases/${id}/export`);
  expect(form.text).toContain('Needs and strengths');
  expect(form.text).not.toContain('Working notes');
  const all = await made(partner, form, 'word', 'who', 'warnings', 'needs', 'risk', 'notes', 'consents');
  const text = wordsOf(all.bytes);
  for (const said of [
    'A door that locks.',
    'He waits outside.',
    'Beatrix Colmslow, Warrington Borough Council',
  ])
    expect(text).toContain(said);
  for (const shut of ['Nguyễn', 'She cried.', 'Who they are', 'What they agreed to'])
    expect(text).not.toContain(shut);
  const none = await made(partner, form, 'pdf', 'notes');
  expect(none.status).toBe(422);
});

test('[C21] looks back, a step with the name of the colleague whose it is, services and documents can be taken away too', async () => {
  const other = await begin(thandiwe);
  const goal = randomUUID();
  const step = { goal, what: 'Ring the landlord', who: 'colleague', colleague: colleague.memberId } as const;
  await write(
    thandiwe,
    other,
    {
      kind: 'goal',
      about: goal,
      body: {
        ...{ domain: 'housing', goal: 'A flat of her own', agreed: 'agreed', state: 'open' },
        reviewOn: '2027-01-15',
      },
    },
    { kind: 'step', about: randomUUID(), body: { ...step, dueOn: '2026-12-15', state: 'open' } },
    {
      kind: 'follow-up',
      about: randomUUID(),
      body: { on: '2026-11-02', months: '3', state: 'reached', words: 'She is well.' },
    },
  );
  const form = await owner.open(`/cases/${other}/export`);
  const ticked = ['plan', 'looks-back', 'services', 'documents'];
  const word = await made(owner, form, 'word', ...ticked);
  expect([word.status, desk.faults]).toEqual([200, []]);
  const text = wordsOf(word.bytes);
  for (const said of ['Ring the landlord', 'Colin Astbury', 'She is well.', 'Services they were referred to'])
    expect(text).toContain(said);
  expect(text).not.toContain('A colleague of the support worker');
});

test('[C21] every kind of entry that has a form is in some part that can be taken away', () => {
  const taken: readonly string[] = [...Object.values(kindsOfPart).flat(), 'step'];
  expect(Object.keys(kindForms).filter((kind) => !taken.includes(kind))).toEqual([]);
});

test('[C21] where there are more notes than one document holds, it says how many are not in it and how to get them; together they hold all', async () => {
  const many = await begin(thandiwe);
  const notes = Array.from({ length: 7 }, (_, index) => noteOf(`Note ${index + 1}.`));
  await write(thandiwe, many, ...notes);
  const first = notes[0];
  if (first?.kind !== 'note') throw new Error('no note');
  await write(thandiwe, many, { kind: 'note-added', about: first.about, body: { words: 'She rang again.' } });
  volumeRules.push({ from: '2018-01-02', entries: 3, source: 'This test', verified: false });
  try {
    const form = await owner.open(`/cases/${many}/export`);
    expect(problemsWithHtml(form.html)).toEqual([]);
    expect(form.text).toContain('There are 8 notes and additions, more than one document holds: 3 documents');
    const last = wordsOf((await made(owner, form, 'word', 'notes')).bytes);
    expect(last).toContain('notes and additions 7 to 8 of 8');
    expect(last).toContain('6 are not in it');
    for (const said of ['Note 7.', 'She rang again.', 'The note itself stands in an earlier document'])
      expect(last).toContain(said);
    for (const not of ['Note 1.', 'Note 6.']) expect(last).not.toContain(not);
    const held = await Promise.all(
      ['1', '2', '3'].map(async (volume) => {
        const { fields, ...rest } = form.formWith('Make a PDF');
        const chosen = { ...form, formWith: () => ({ ...rest, fields: { ...fields, volume } }) };
        const sent = await made(owner, chosen, 'word', 'notes');
        return wordsOf(sent.bytes);
      }),
    );
    for (const { body } of [...notes].flatMap((each) => (each.kind === 'note' ? [each] : [])))
      expect(held.filter((text) => text.includes(body.words))).toHaveLength(1);
  } finally {
    volumeRules.pop();
  }
  const whole = await owner.open(`/cases/${many}/export`);
  expect(whole.html).not.toContain('name="volume"');
  expect(wordsOf((await made(owner, whole, 'word', 'notes')).bytes)).not.toContain('not in it');
});

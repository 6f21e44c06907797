import { dirname, join } from 'node:path';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { afterAll, expect, test } from 'vitest';
import { openCleaner } from '../../../files/index.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { easyScanner, filesOf } from '../../../testing/files.ts';
import {
  factOf,
  investigatingIn,
  itemTaken,
  outlineOf,
  partIn,
  personFound,
} from '../../../testing/investigating.ts';
import { partnershipIn } from '../../../testing/partnership.ts';
import { note } from '../../../testing/sample-files.ts';
import { staffSiteOver } from '../../../testing/staff-site.ts';
import { problemsWithHtml } from '../../../testing/valid-html.ts';
import { textOfWord } from '../../../testing/word-text.ts';
import { paperReferenceOf } from '../../evidence/register.ts';
import { wordType } from '../word-answer.ts';
import { exampleTemplate } from './example-template.ts';
import { everyPlace } from './fillings.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const files = filesOf(given);
const cleaner = await openCleaner(join(dirname(given.keysDir), 'cleaning'));
afterAll(() => cleaner.close());
const { begin } = investigatingIn(given);
const kirsty = await given.member('investigator').of('cheshire-police', 'Kirsty Marrowdale');
const imtiaz = await given.member('investigator').of('cheshire-police', 'Imtiaz Quraishy');

/** The words of a Word file, as they stand, and the marking of its pages. */
async function wordsAt(url: string, form?: Readonly<Record<string, string>>): Promise<string> {
  const answer = await desk.site.inject({
    method: form === undefined ? 'GET' : 'POST',
    url,
    headers: {
      cookie: `plainsight-staff=${kirsty.session}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    ...(form === undefined ? {} : { payload: String(new URLSearchParams(form)) }),
  });
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, wordType]);
  return textOfWord(answer.rawPayload);
}

const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
const letter = (): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            new Paragraph(
              'Re {{reference}}, {{operation}}. Suspects: {{suspects}}. Our ref {{crimeNumber}}.',
            ),
            new Table({
              rows: [new TableRow({ children: [cell('{{items.number}}'), cell('{{items.what}}')] })],
            }),
          ],
        },
      ],
    }),
  );

const gavril = personFound('Gavril');
const ledger = { ...itemTaken('A ledger') };
const id = await begin(kirsty, {
  handedIn: [
    outlineOf('Hazel'),
    gavril,
    partIn(gavril.about, 'suspect'),
    { ...ledger, body: { ...ledger.body, exhibit: 'KM/1' } },
    itemTaken('A phone & its cover'),
    factOf('The van came late.', '2026-11-20', [gavril.about]),
  ],
});

test('[D10] a Word file of one’s own is filled from the record; places that nothing is known for are named before', async () => {
  const browser = desk.as(kirsty);
  const empty = await browser.open(`/investigations/${id}/templates`);
  expect(problemsWithHtml(empty.html)).toEqual([]);
  for (const place of everyPlace) expect(empty.text).toContain(`{{${place}}}`);
  const wrong = await browser.press(empty, 'Add template', {}, [note('letter.txt')]);
  expect(wrong.errors).toEqual(['letter.txt is not a Word file that ends in .docx']);
  const file = { name: 'letter.docx', type: wordType, bytes: await letter() };
  const added = await browser.press(wrong, 'Add template', {}, [file]);
  expect(added.text).toContain('letter.docx Waiting to be scanned');
  await files.check({ scanner: easyScanner, cleaner });
  const ready = await browser.open(`/investigations/${id}/templates`);
  const page = await browser.open(ready.link('Fill it letter.docx'));
  expect(problemsWithHtml(page.html)).toEqual([]);
  expect(page.text).toMatch(/Nothing is known for this place \{\{crimeNumber\}\} They stay as they are/);
  expect(page.text).toContain('2 rows: A ledger, A phone & its cover');
  const form = page.formWith('Fill and save');
  const words = await wordsAt(form.action, form.fields);
  expect(words).toMatch(/Re IN-\w{6}, Hazel\. Suspects: Gavril\. Our ref \{\{crimeNumber\}\}\./);
  expect(words).toMatch(/ [0-9A-Z]{4}-[0-9A-Z]{4} A ledger [0-9A-Z]{4}-[0-9A-Z]{4} A phone & its cover/);
  expect((await desk.as(imtiaz).open(form.action)).status).toBe(404);
  const { rows } = await database
    .pool('worker')
    .query(
      `select count(*)::int from audit.entries where act = 'investigation.fill-template' and record_id = $1`,
      [id],
    );
  expect(rows).toEqual([{ count: 1 }]);
});

test('[D10] the example can be filled itself', async () => {
  const words = await wordsAt(`/investigations/${id}/templates/example`);
  expect(words).toContain('{{people.name}}');
  expect(words).not.toContain('Gavril');
});

test('[D8] what is sensitive fills no place of a template and stands on no paper with the rest, which do not tell that there is any; it has a marked paper of its own', async () => {
  const browser = desk.as(kirsty);
  const [source, told, phone, book] = [
    personFound('Ilinca'),
    factOf('Ilinca says that the boss comes on Fridays.', '2026-11-21'),
    itemTaken('A second phone'),
    itemTaken('A rent book'),
  ];
  const handled = factOf('Told in confidence.', '2026-11-22');
  // A suspect who speaks to the police: that they are suspected is no secret.
  const speaks = personFound('Sorin');
  const asWitness = partIn(speaks.about, 'witness');
  const other = await begin(kirsty, {
    handedIn: [
      outlineOf('Larch'),
      source,
      partIn(source.about, 'witness'),
      { ...told, body: { ...told.body, about: [source.about] } },
      { ...handled, body: { ...handled.body, handling: 'C', conditions: 'Ask the handler.' } },
      factOf('The van came late.', '2026-11-20', [speaks.about]),
      speaks,
      partIn(speaks.about, 'suspect'),
      asWitness,
      phone,
      { ...book, body: { ...book.body, state: 'returned' } },
    ],
  });
  const page = await browser.open(`/investigations/${other}/disclosure`);
  const before = await wordsAt(`/investigations/${other}/chronology/word`);
  expect(before).toContain('Sorin (suspect, witness)');
  for (const keys of [`person:${source.about}`, `item:${phone.about}`, `part:${asWitness.about}`])
    await browser.press(page, 'Save the decision', {
      use: 'sensitive',
      keys,
      why: 'It would tell who spoke.',
    });
  const secrets = ['Ilinca', 'Told in confidence', 'A second phone'];
  const rest = await wordsAt(`/investigations/${other}/chronology/word`);
  for (const secret of secrets) expect(rest).not.toContain(secret);
  expect(rest).not.toMatch(/sensitive,|3 lines are/);
  expect(rest).toContain('A rent book (Given back)');
  expect(rest).toContain('The van came late. Sorin (suspect) Fact');
  const apart = await wordsAt(`/investigations/${other}/chronology/word?which=sensitive`);
  for (const secret of secrets) expect(apart).toContain(secret);
  expect(apart).toContain('SENSITIVE MATERIAL, KEPT APART');
  expect(apart).not.toContain('The van came late.');
  const shown = await browser.open(`/investigations/${other}/chronology`);
  expect(shown.text).toContain('Save the sensitive lines apart (3)');
  expect(shown.text).toContain(
    '3 lines are sensitive, shared only on conditions, or earlier wordings that nobody has decided about',
  );
  expect(problemsWithHtml(shown.html)).toEqual([]);
  const templates = await browser.open(`/investigations/${other}/templates`);
  const bytes = await exampleTemplate(new Date());
  await browser.press(templates, 'Add template', {}, [{ name: 'example.docx', type: wordType, bytes }]);
  await files.check({ scanner: easyScanner, cleaner });
  const ready = await browser.open(`/investigations/${other}/templates`);
  const fill = await browser.open(ready.link('Fill it example.docx'));
  expect(fill.text).toContain(
    '5 lines are kept apart (sensitive, shared only on conditions, or told on a consent that was taken back) and are left out',
  );
  const form = fill.formWith('Fill and save');
  const filled = await wordsAt(form.action, form.fields);
  for (const secret of secrets) expect(filled).not.toContain(secret);
  expect(filled).not.toContain('lines are sensitive');
  expect(filled).toContain('Sorin suspect (fact)');
  expect(filled).not.toMatch(/witness/i);
  expect(filled).toContain('The van came late.');
  expect(filled).toContain('A rent book (Given back)');
  const schedule = await wordsAt(`/investigations/${other}/disclosure/word?which=sensitive`);
  expect(schedule).toContain('A second phone');
});

test('[D9] [D8] the chronology, the schedule, the exhibits, what is sensitive and what is undecided are Word documents, the last two apart', async () => {
  const browser = desk.as(kirsty);
  const chronology = await wordsAt(`/investigations/${id}/chronology/word`);
  expect(chronology).toContain(
    '20 November 2026 The van came late. Gavril (suspect) Fact What an officer saw',
  );
  const page = await browser.open(`/investigations/${id}/disclosure`);
  await browser.press(page, 'Save the decision', {
    use: 'sensitive',
    keys: `person:${gavril.about}`,
    why: 'It would tell who spoke.',
  });
  await browser.press(page, 'Save the decision', { use: 'used', keys: `item:${ledger.about}` });
  const schedule = await wordsAt(`/investigations/${id}/disclosure/word`);
  expect(schedule).toContain('Not complete: not everything has been decided about yet');
  expect(schedule).not.toContain('4 things');
  expect(schedule).toContain(
    `1 Item ${paperReferenceOf(ledger.about)} (KM/1) A ledger 2 November 2026 Decided by Kirsty Marrowdale`,
  );
  expect(schedule).not.toContain('Gavril');
  const sensitive = await wordsAt(`/investigations/${id}/disclosure/word?which=sensitive`);
  expect(sensitive).toContain('A person Gavril · Fact');
  expect(sensitive).not.toContain('A ledger');
  const undecided = await wordsAt(`/investigations/${id}/disclosure/word?which=undecided`);
  expect(undecided).toMatch(/Item [0-9A-Z]{4}-[0-9A-Z]{4} A phone & its cover 2 November 2026/);
  expect(undecided).toContain('OFFICIAL-SENSITIVE: NOT YET DECIDED, NOT TO BE GIVEN OUT');
  expect(undecided).not.toContain('A ledger');
  // That Gavril is a suspect is unused and no secret; that there is a Gavril is one.
  const part = /value="(part:[^"]*)"/.exec(page.html)?.[1] ?? '';
  await browser.press(page, 'Save the decision', { use: 'unused', keys: part });
  const after = await wordsAt(`/investigations/${id}/disclosure/word`);
  expect(after).not.toContain('Gavril');
  expect(after).not.toMatch(/names what is sensitive|sensitive schedule/);
  expect((await browser.open(`/investigations/${id}/disclosure`)).text).toContain(
    '1 thing is decided to be used or unused but names what is sensitive',
  );
  expect(await wordsAt(`/investigations/${id}/disclosure/word?which=sensitive`)).toContain(
    'Gavril is suspect · Fact',
  );
  const exhibits = await wordsAt(`/investigations/${id}/disclosure/word?which=exhibits`);
  expect(exhibits).toContain(
    `KM/1 ${paperReferenceOf(ledger.about)} A ledger DC 2231 Quraishy 2 November 2026`,
  );
  expect(exhibits).not.toContain('A phone');
  expect(desk.faults).toEqual([]);
});

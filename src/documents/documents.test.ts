import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { pagesOfPdf } from '../testing/pdf-text.ts';
import {
  aside,
  drawPdf,
  facts,
  fillTemplate,
  heading,
  type Paper,
  paragraph,
  placesOf,
  writeWord,
} from './index.ts';

const paperOf = (blocks: Paper['blocks']): Paper => ({
  title: 'Chronology of Operation Alder',
  marking: 'OFFICIAL-SENSITIVE',
  reference: 'INV-2026-0001',
  madeAt: new Date('2026-11-28T10:00:00Z'),
  blocks,
});
const sample = paperOf([
  heading('What is known'),
  paragraph('She was brought by van.\nThe driver kept her papers.'),
  aside('From a report of 3 March 2026'),
  facts([
    ['Opened', '1 March 2026'],
    ['Held by', 'Cheshire Police'],
  ]),
  { kind: 'list', items: ['A white van', 'محمد lives there'] },
  {
    kind: 'table',
    head: ['When', 'What'],
    shares: [1, 3],
    rows: Array.from({ length: 90 }, (_, at) => [`Day ${at + 1}`, `Fact ${at + 1} & <its> "marks"`]),
  },
  heading('Nguyễn Thị Ánh', 3),
]);
const partOf = (word: Uint8Array, name = 'word/document.xml'): string =>
  strFromU8(unzipSync(word)[name] ?? new Uint8Array());
const textOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, said = '']) => said)
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

test('a paper becomes a Word document with real headings, lists, tables with a repeating head, its language, and the marking on every page [C21 D9]', async () => {
  const word = await writeWord(sample);
  const xml = partOf(word);
  expect(xml.match(/w:pStyle w:val="Heading[123]"/g)).toEqual([
    'w:pStyle w:val="Heading1"',
    'w:pStyle w:val="Heading2"',
    'w:pStyle w:val="Heading3"',
  ]);
  expect(xml.split('<w:tblHeader').length - 1).toBe(1);
  expect(xml.split('<w:numPr>').length - 1).toBe(2);
  expect(xml.split('<w:bidi/>').length - 1).toBe(1);
  expect(textOf(xml)).toContain('Fact 90 & <its> "marks"');
  const parts = unzipSync(word);
  expect(partOf(word, 'word/styles.xml')).toMatch(/<w:lang [^>]*w:val="en-GB"/);
  expect(partOf(word, 'docProps/core.xml')).toContain('Chronology of Operation Alder');
  for (const kind of ['header', 'footer']) {
    const names = Object.keys(parts).filter(
      (name) => name.startsWith(`word/${kind}`) && name.endsWith('.xml'),
    );
    expect(names.map((name) => partOf(word, name).includes('OFFICIAL-SENSITIVE'))).toEqual([true]);
  }
});

test('the same paper becomes a tagged PDF: a table with heads that say what they head, drawn again on each page, marked twice on each', {
  timeout: 60_000,
}, async () => {
  const [pdf, again] = [await drawPdf(sample), await drawPdf(sample)];
  expect(again.equals(pdf)).toBe(true);
  const pages = pagesOfPdf(pdf);
  expect(pages.length).toBeGreaterThan(2);
  for (const [at, page] of pages.entries()) {
    expect(page.split('OFFICIAL-SENSITIVE').length - 1).toBe(2);
    expect(page).toContain(`INV-2026-0001, page ${at + 1} of ${pages.length}`);
  }
  expect(pages.slice(1, -1).every((page) => page.includes('When') && page.includes('What'))).toBe(true);
  const said = pages.join(' ');
  const facts90 = Array.from({ length: 90 }, (_, at) => `Fact ${at + 1} &`);
  expect(facts90.filter((fact) => said.split(fact).length !== 2)).toEqual([]);
  const text = pdf.toString('latin1');
  expect(text.split('/S /TR').length - 1).toBe(93);
  expect(text.split('/Scope /Column').length - 1).toBe(2);
  expect(text.split('/Scope /Row').length - 1).toBe(2);
  expect(text.split('/S /LI\n').length - 1).toBe(2);
});

test('whatever was written stands in the Word file as it was written', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 8 }),
      async (texts) => {
        const written = texts.filter((text) => !/[\r\n]/.test(text));
        const word = await writeWord(paperOf(written.map(paragraph)));
        const clean = written.map((text) => text.replace(/(?!\t)[\p{Cc}\ufffe\uffff]/gu, ''));
        expect(textOf(partOf(word))).toBe(`Chronology of Operation Alder${clean.join('')}`);
      },
    ),
    { numRuns: 40 },
  );
});

const cell = (text: string): TableCell => new TableCell({ children: [new Paragraph(text)] });
const template = async (): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            new Paragraph({ children: [new TextRun({ text: 'About {{subject}}', bold: true })] }),
            // Word breaks a place into pieces wherever somebody stopped typing.
            new Paragraph({ children: [new TextRun('For {{of'), new TextRun('ficer}} and {{ officer }}.')] }),
            new Table({
              rows: [
                new TableRow({ children: [cell('When'), cell('What')] }),
                new TableRow({ children: [cell('{{facts.date}}'), cell('{{facts.what}}')] }),
              ],
            }),
          ],
        },
      ],
    }),
  );

test('a Word template names its places, and is filled with text alone [D10]', async () => {
  const file = await template();
  expect(await placesOf(file)).toEqual({ places: ['subject', 'officer', 'facts.date', 'facts.what'] });
  const filled = await fillTemplate(file, {
    subject: 'Operation Alder & <others>',
    officer: 'DC Rowe {{officer}} {{subject}}',
    facts: [
      { date: '1 March', what: 'A van came' },
      { date: '2 March', what: 'It left {{facts.date}}' },
    ],
  });
  const said = textOf(partOf(filled)).replaceAll('\u2060', '');
  expect(said).toContain('About Operation Alder & <others>');
  expect(said).toContain('For DC Rowe {{officer}} {{subject}} and DC Rowe {{officer}} {{subject}}.');
  expect(said).toContain('WhenWhat1 MarchA van came2 MarchIt left {{facts.date}}');
  expect(partOf(filled)).toMatch(/<w:b\/>/);
});

test('what is no Word file, or unpacks to more than a template ever is, is said before anything reads it [D10]', async () => {
  expect(await placesOf(strToU8('hello'))).toEqual({ problem: 'not-word' });
  expect(await placesOf(zipSync({ 'other.txt': strToU8('hello') }))).toEqual({ problem: 'not-word' });
  expect(await placesOf(zipSync({ 'word/document.xml': strToU8('<w:p') }))).toEqual({ problem: 'not-word' });
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(51 * 1024 * 1024) }, { level: 1 });
  expect(bomb.length).toBeLessThan(1024 * 1024);
  expect(await placesOf(bomb)).toEqual({ problem: 'too-large' });
  // One that says of itself that it is small.
  const lying = Buffer.from(bomb);
  lying.writeUInt32LE(10, lying.lastIndexOf('PK\u0001\u0002') + 24);
  expect(await placesOf(lying)).toEqual({ problem: 'too-large' });
  await expect(fillTemplate(bomb, {})).rejects.toThrow('too-large');
});

test('a long table is written row by row as the library writes a short one, character for character, whole and in order [D8 D9]', async () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom('', ' a\nb ', `<&>"'`, 'محمد lives there', 'שלום\nhere', '\u0001\ud800x'),
  );
  const rowsIn = (xml: string) => xml.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
  const more = Array.from({ length: 101 }, (_, at) => [`Row ${at}`, 'The same']);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }),
      fc.boolean(),
      async (few, hasHead) => {
        const table = (rows: readonly (readonly string[])[]) =>
          paperOf([{ kind: 'table', rows, shares: [2, 5], ...(hasHead ? { head: ['When', 'What'] } : {}) }]);
        const short = rowsIn(partOf(await writeWord(table(few))));
        const long = rowsIn(partOf(await writeWord(table([...few, ...more]))));
        expect(long.slice(0, short.length)).toEqual(short);
        expect(long.slice(short.length).map(textOf)).toEqual(more.map((row) => row.join('')));
      },
    ),
    { numRuns: 12 },
  );
  const twice = paperOf([
    { kind: 'table', rows: more },
    heading('Between'),
    { kind: 'table', rows: more },
    paragraph('After'),
  ]);
  const words = textOf(partOf(await writeWord(twice)));
  expect(words.match(/Row 100The same/g)).toHaveLength(2);
  expect(words).toMatch(/Row 100The sameBetweenRow 0The same/);
  expect(words.endsWith('Row 100The sameAfter')).toBe(true);
  expect(Object.keys(unzipSync(await writeWord(twice)))).toEqual(
    Object.keys(unzipSync(await writeWord(paperOf([paragraph('After')])))),
  );
});

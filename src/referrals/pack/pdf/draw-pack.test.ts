import { expect, test } from 'vitest';
import { filled, packOf, said, set } from '../../../testing/packing.ts';
import { actualTextsOf, pagesOfPdf } from '../../../testing/pdf-text.ts';
import { questionsOf } from '../../questions/question.ts';
import { identifyingIn } from '../build-pack.ts';
import { drawPack } from './draw-pack.ts';

const numbers = [
  '533401372',
  'ZU1234567',
  'QQ 12 34 56 C',
  '943 476 5919',
  'A7654321',
  '2026/44123',
  'C1234567',
] as const;
const papers =
  'Passport 533401372, BRP ZU1234567, national insurance QQ 12 34 56 C, NHS number 943 476 5919, Home Office reference A7654321, case number 2026/44123, Vietnamese passport no. C1234567.';

test('no number of a document or of an office that is about the person stands in a Duty to Notify: neither in its answers nor in the letters or bytes of its PDF [C4]', {
  timeout: 60_000,
}, async () => {
  const all = filled('duty-to-notify');
  for (const { id, type } of questionsOf(set)) if (type === 'long-text') all.set(id, said(papers));
  all.set('cooperation', said('no'));
  all.set('ho-reference', said('A7654321'));
  const settled = identifyingIn({ set, answers: all }).map(({ questionId, words }) => ({
    questionId,
    words,
    keep: false,
  }));
  expect(settled.length).toBeGreaterThan(numbers.length);
  const pack = packOf(all, { settled });
  expect(pack.identifies).toBe(false);
  const pdf = await drawPack(pack);
  const shown = pagesOfPdf(pdf).join(' ');
  expect(shown).toContain('left out');
  for (const out of [JSON.stringify(pack), shown, pdf.toString('latin1')])
    expect(numbers.filter((number) => out.includes(number))).toEqual([]);
  // The same letters are found where they may stand: the test can see them.
  const named = packOf(filled('adult-nrm').set('family', said(papers)));
  const seen = pagesOfPdf(await drawPack(named)).join(' ');
  expect(numbers.filter((number) => !seen.includes(number))).toEqual([]);
});

test('every page of a pack’s PDF is marked OFFICIAL-SENSITIVE, at its top and its foot, on all routes', {
  timeout: 60_000,
}, async () => {
  for (const route of ['child-nrm', 'adult-nrm', 'duty-to-notify']) {
    const answers = filled(route);
    answers.set('family', said('A long word and another one. '.repeat(200)));
    const pages = pagesOfPdf(await drawPack(packOf(answers)));
    expect(pages.length).toBeGreaterThan(3);
    pages.forEach((text, at) => {
      expect([route, at, text.split('OFFICIAL-SENSITIVE').length - 1 >= 2]).toEqual([route, at, true]);
    });
  }
});

test('names are set in the letters in which they are written; what no font of ours sets points to where it stands', {
  timeout: 60_000,
}, async () => {
  const answers = filled('adult-nrm');
  const written = ['ሰላማዊት', 'ኣስመራ', 'प्रिया', 'ক্ষমা', 'שלומית', 'محمد', 'Nguyễn', 'Żółć'];
  answers.set('family', said(written.join('\n')));
  answers.set('education', said('中文学校\nਗੁਰਮੁਖੀ ਹੈ'));
  const pdf = await drawPack(packOf(answers));
  const shown = pagesOfPdf(pdf).join(' ');
  for (const words of ['ሰላማዊት', 'ኣስመራ', 'Żółć']) expect(shown).toContain(words);
  // What is put together from parts is drawn by its parts, and carries its text beside.
  expect(actualTextsOf(pdf)).toEqual(expect.arrayContaining(['प्रिया', 'ক্ষমা', 'Nguyễn', 'שלומית']));
  expect(shown.split('answers.json').length - 1).toBe(2);
  expect(shown).not.toContain('中');
});

test('the PDF is tagged, titled, in English, marked, and the same each time', {
  timeout: 60_000,
}, async () => {
  const answers = filled('adult-nrm');
  answers.set('first-name', said('Nguyễn Thị Ánh'));
  answers.set('last-name', said('Żółcińska'));
  answers.set('nickname', said('محمد (أبو خالد) 2024'));
  answers.set('family', said(`${'A long word and another one. '.repeat(150)}\n中文\n${'x'.repeat(300)}`));
  const pack = packOf(answers);
  const [pdf, again] = await Promise.all([drawPack(pack), drawPack(pack)]);
  const text = pdf.toString('latin1');
  expect(text).toMatch(/^%PDF-1\.7/);
  expect(text).toContain('/MarkInfo');
  expect(text).toContain('/StructTreeRoot');
  expect(text).toContain('/Lang (en-GB)');
  expect(text).toContain('/DisplayDocTitle true');
  expect(text).toContain('/S /H1');
  expect(text).toContain('/ActualText');
  expect(again.equals(pdf)).toBe(true);
});

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
const person = {
  'first-name': 'Besjana',
  'last-name': 'Hoxha',
  nickname: 'Zefi',
  'contact-street': '12 Rosewater Street',
  'contact-postcode': 'CW1 2AB',
  'contact-email': 'besjana@invented.example',
  'support-phone-own': '07700 900123',
} as const;
const born = '3 February 1999';
const telling = [...numbers, ...Object.values(person), born];
const papers =
  'Besjana Hoxha, called Zefi, born 3 February 1999, of 12 Rosewater Street, CW1 2AB, 07700 900123, besjana@invented.example. Passport 533401372, BRP ZU1234567, national insurance QQ 12 34 56 C, NHS number 943 476 5919, Home Office reference A7654321, case number 2026/44123, Vietnamese passport no. C1234567.';

test('no name, birth date, address, contact or number that is about the person stands in a Duty to Notify: neither in its answers nor in the letters or bytes of its PDF [C4]', {
  timeout: 60_000,
}, async () => {
  const all = filled('duty-to-notify');
  for (const { id, type } of questionsOf(set)) if (type === 'long-text') all.set(id, said(papers));
  all.set('cooperation', said('no'));
  all.set('ho-reference', said('A7654321'));
  all.set('date-of-birth', said('1999-02-03'));
  for (const [id, words] of Object.entries(person)) all.set(id, said(words));
  const settled = identifyingIn({ set, answers: all }).map(({ questionId, words }) => ({
    questionId,
    words,
    keep: false,
  }));
  expect(settled.length).toBeGreaterThan(telling.length);
  const pack = packOf(all, { settled });
  expect(pack.identifies).toBe(false);
  const pdf = await drawPack(pack);
  const shown = pagesOfPdf(pdf).join(' ');
  expect(shown).toContain('left out');
  for (const out of [JSON.stringify(pack), shown, pdf.toString('latin1')])
    expect(telling.filter((words) => out.includes(words))).toEqual([]);
  // The same letters are found where they may stand: the test can see them.
  const named = packOf(filled('adult-nrm').set('family', said(papers)));
  const seen = pagesOfPdf(await drawPack(named)).join(' ');
  expect(telling.filter((words) => !seen.includes(words))).toEqual([]);
});

test('the PDF holds every question and what to enter, in the national form’s own order, and then the list of evidence, on all routes [C3]', {
  timeout: 60_000,
}, async () => {
  const tight = (text: string) => text.replaceAll(/\s/g, '');
  for (const route of ['child-nrm', 'adult-nrm', 'duty-to-notify']) {
    // Half past midnight in London, the evening before in Greenwich.
    const pack = packOf(filled(route), { madeAt: new Date('2026-07-01T23:30:00Z') });
    // Without what stands at the head and foot of each page, and however the lines are broken.
    const shown = pagesOfPdf(await drawPack(pack))
      .map((page) => tight(page).replaceAll(/OFFICIAL-SENSITIVE|NR-4KD7W2,page\d+of\d+/g, ''))
      .join('');
    expect(shown).toContain('Made2Jul2026at00:30');
    let at = 0;
    const follows = (words: string) => {
      const found = shown.indexOf(tight(words), at);
      expect([route, words, found >= at]).toEqual([route, words, true]);
      at = found + tight(words).length;
    };
    for (const { label, enter } of pack.entries) for (const words of [label, ...enter]) follows(words);
    expect(pack.files.length).toBe(route === 'duty-to-notify' ? 0 : 1);
    for (const { number, name, originalSha256 } of pack.files)
      for (const words of [`${number}. ${name}`, originalSha256]) follows(words);
  }
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

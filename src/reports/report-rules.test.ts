import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isImmediateDanger, searchWords, speaksOfDanger, wordsToFind } from './report-rules.ts';
import type { Told } from './told.ts';

const now = new Date('2026-11-23T10:00:00Z');
const told = (whatSeen: string, danger?: Told['danger']): Told => ({
  whatSeen,
  danger,
  people: [],
  vehicles: [],
  phones: [],
  businesses: [],
  identity: 'anonymous',
});

test.each([
  'He has a knife and she is crying',
  'They said they are going to KILL him.',
  'I can’t breathe, help me',
  'the girl is being beaten',
  'Ajutaţi-mă vă rog',
  'Zabiję ją jeśli ucieknie',
  'أنقذوني من فضلك',
  '救命啊',
  'Допоможіть, він має ножем',
  'Plis helpwch fi, mae gwn ganddo',
  'Mae’r ferch yn cael ei churo bob nos',
  'Roedd dyn â chyllell yn y drws',
  'Maen nhw’n bygwth lladd ei theulu',
  'Dwi wedi fy nghloi mewn ystafell',
  'Mae hi mewn perygl rŵan, mae hi’n gwaedu',
  'Vă rog, ajutați-mă, mă bate',
  'Are un cuţit şi ţipă la ea',
  'au zis ca o omoara daca pleaca',
  'Suntem încuiați în casă și ne țin cu forța',
  'A fost ameninţată cu moartea',
  'El le bate pe fete în fiecare seară',
  'Fata e legată de pat și plină de sânge',
])('words of immediate danger are heard in any language: %s [A11]', (text) => {
  expect(speaksOfDanger([text], now)).toBe(true);
});

test.each([
  'Men washing cars, they look tired',
  'The skill of the workers is low',
  'A chef with many kitchen utensils',
  'They were helpful men',
  'Suspect uses several phones',
  'Gwn fod dynion yn gweithio yno',
  'Maen nhw’n lladd gwair ac yn torri coed ar y fferm',
  'Cyllyll a ffyrc yn y gegin, a dynion blinedig',
  'Spală mașini cu pistolul de apă toată ziua',
  'Bucătarul are multe cuțite bune',
  'Știu ceva legat de firma aceea',
  'Ne spală hainele și ne dau de mâncare',
])('ordinary words are not taken for danger: %s', (text) => {
  expect(speaksOfDanger([text], now)).toBe(false);
});

test('an answer of yes is danger whatever the words, and words are danger whatever the answer', () => {
  expect(isImmediateDanger(told('A quiet house', 'yes'), now)).toBe(true);
  expect(isImmediateDanger(told('He has a gun', 'no'), now)).toBe(true);
  expect(isImmediateDanger(told('A quiet house', 'no'), now)).toBe(false);
});

test('words come into use on their day and go out of use after their last', () => {
  expect(speaksOfDanger(['cyllell'], new Date('2026-11-22T10:00:00Z'))).toBe(true);
  expect(speaksOfDanger(['cyllell'], now)).toBe(false);
  expect(speaksOfDanger(['he has a knife'], new Date('2026-10-31T10:00:00Z'))).toBe(false);
});

test('a report is found by its words in any case and with or without marks', () => {
  const words = searchWords(['Señor Müller-Łódź drove AB12 CDE near Crewe, tel 07700 900123']);
  for (const word of ['senor', 'muller', 'lodz', 'crewe', 'ab12', 'cde', 'ab12cde', '07700900123'])
    expect(words).toContain(word);
});

test('what is typed to search finds the words it was taken from', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }), (text) => {
      const words = searchWords([text]);
      for (const word of wordsToFind(text).asTyped) expect(words).toContain(word.slice(0, 60));
    }),
  );
});

test('a number plate is found with and without its space', () => {
  expect(wordsToFind('ab12 cde').joined).toBe('ab12cde');
  expect(searchWords(['van AB12CDE'])).toContain('ab12cde');
});

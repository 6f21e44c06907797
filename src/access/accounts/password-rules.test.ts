import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passwordLimits } from './limits.ts';
import { passwordFault } from './password-rules.ts';

const bronwen = {
  name: 'Bronwen Ashgrove',
  email: 'bronwen.ashgrove@police.example',
  agencyName: 'Cheshire Police',
};
const faultOf = (password: string) => passwordFault(password, bronwen);

test.each([
  'violet harbour ladder',
  'purple-kettle-marsh',
  'correct horse battery staple',
  'tri o eiriau ar hap',
  'кот ищет зимнюю дорогу',
  '  spaces   count as well  ',
  '𝔘𝔫𝔦𝔠𝔬𝔡𝔢 lantern 🦊 meadow',
  'qZ7#kd0-Lw2!vBx9',
])('%s is taken: length counts, what it is made of does not', async (password) => {
  expect(await faultOf(password)).toBeUndefined();
});

test.each([
  ['fourteen chars', 'too-short'],
  ['', 'too-short'],
  ['🦊🦊🦊🦊🦊🦊🦊', 'too-short'],
  ['a'.repeat(129), 'too-long'],
  ['1qaz2wsx3edc4rfv', 'breached'],
  ['1QAZ2WSX3EDC4RFV', 'breached'],
  ['bronwen.ashgrove@police.example', 'about-you'],
  ['Ashgrove-Bronwen-2026', 'about-you'],
  ['Cheshire Police 1974!', 'about-you'],
  ['plainsight plainsight', 'about-you'],
  ['Plainsight123456789!', 'about-you'],
  ['passwordpassword', 'breached'],
  ['passwordmonkeypassword', 'guessable'],
  ['P@ssw0rdP@ssw0rd', 'guessable'],
  ['password12345678', 'guessable'],
  ['letmeinletmeinletmein', 'guessable'],
  ['qwertyuiopasdfghjkl', 'guessable'],
  ['aaaaaaaaaaaaaaaaaaaa', 'guessable'],
  ['abababababababababab', 'guessable'],
  ['abcdefghijklmnopqrst', 'guessable'],
  ['Summer2024Summer2024', 'guessable'],
])('%s is not taken: %s', async (password, fault) => {
  expect(await faultOf(password)).toBe(fault);
});

test('one password is one, whichever keyboard it was typed on', async () => {
  const wide = [...'1qaz2wsx3edc4rfv'].map((each) =>
    String.fromCodePoint((each.codePointAt(0) ?? 0) + 0xfee0),
  );
  expect(await faultOf(wide.join(''))).toBe('breached');
});

test('four random words are always taken, and nothing shorter than fifteen characters ever is', async () => {
  const letters = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz');
  const word = fc.array(letters, { minLength: 5, maxLength: 8 }).map((each) => each.join(''));
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(word, { minLength: 4, maxLength: 4 }), async (words) => {
      expect(await faultOf(words.join(' '))).toBeUndefined();
    }),
    { numRuns: 30 },
  );
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 14 }), async (text) => {
      fc.pre([...text.normalize('NFKC')].length < passwordLimits.fewest);
      expect(await faultOf(text)).toBe('too-short');
    }),
    { numRuns: 30 },
  );
});

test('whatever is typed, judging it takes a fraction of a second of work', async () => {
  await faultOf('warm this up, please');
  const hard = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'4@$1!0(){}[]a'), minLength: 100, maxLength: 128 }),
    fc.string({ unit: fc.constantFrom(...'pP@4$5sw0oOrRdD'), minLength: 60, maxLength: 128 }),
    fc.string({ unit: 'binary', minLength: 15, maxLength: 128 }),
  );
  await fc.assert(
    fc.asyncProperty(hard, async (text) => {
      const before = process.cpuUsage();
      await faultOf(text);
      const { user } = process.cpuUsage(before);
      expect(user / 1000).toBeLessThan(400);
    }),
    { numRuns: 12 },
  );
});

import { expect, test } from 'vitest';
import { seeker } from './planted-words.ts';

const hidden = {
  'in another case': 'before ZQWORDY after',
  'as UTF-16': Buffer.from('before Zqwordy after', 'utf16le').toString('latin1'),
  'as hexadecimal': Buffer.from('before zqwordy after').toString('hex'),
  'as hexadecimal in capitals': Buffer.from('before zqwordy after').toString('hex').toUpperCase(),
  'in base 64': Buffer.from('before Zqwordy after').toString('base64'),
  'in base 64, one letter on': Buffer.from('xbefore Zqwordy after').toString('base64'),
  'in base 64, two letters on': Buffer.from('xxbefore Zqwordy after').toString('base64url'),
};

test.each(Object.entries(hidden))('a word is met %s', (_how, text) => {
  const words = seeker(['Zqwordy', 'another']);
  words.look('here', text);
  expect(words.met).toEqual(['Zqwordy in here']);
});

test('a text without the word is left alone', () => {
  const words = seeker(['Zqwordy']);
  words.look('here', 'zqwor dy');
  expect(words.met).toEqual([]);
});

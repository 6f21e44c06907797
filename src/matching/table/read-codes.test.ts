import { describe, expect, it } from 'vitest';
import { tableOf } from '../../testing/tables.ts';
import type { TextColumn } from './contract.ts';
import { phoneNumbers } from './read-codes.ts';
import { Phrases, textOf } from './words.ts';

/** The digits that the table engine keeps of a telephone number. */
function read(phone: string): string {
  const phrases = new Phrases();
  const column = tableOf([{ phone }], { phone: 'phone' }).columns[0] as TextColumn;
  const numbers = phoneNumbers(column, phrases);
  return textOf(phrases.store.values(), numbers[column.rows[0] ?? 0] ?? 0);
}

describe('the digits of a telephone', () => {
  it.each([
    ['+84 (0)90 123 4567', '+84901234567'],
    ['0084 (0)90 123 4567', '+84901234567'],
    ['+40 (0) 721 234 567', '+40721234567'],
    ['+44 (0)7700 900123', '07700 900123'],
    ['+44(0)1606 555012', '01606 555012'],
    ['(0)1606 555012', '01606 555012'],
    ['+٨٤ (٠)٩٠ ١٢٣ ٤٥٦٧', '+84901234567'],
  ])('%s says the same as %s', (one, other) => {
    expect(read(one)).not.toBe('');
    expect(read(one)).toBe(read(other));
  });

  it.each([
    ['+84 (0)90 123 4567', '4901234567'],
    ['(01606) 555012', '1606555012'],
    ['020 7946 0018 (0161 496 0123)', '1614960123'],
    ['12345', ''],
  ])('%s gives "%s"', (phone, digits) => expect(read(phone)).toBe(digits));
});

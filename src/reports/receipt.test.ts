import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newReceiptCode, newReference, readReceipt, readReference, showReceipt } from './receipt.ts';

const code = fc.constant(undefined).map(() => newReceiptCode());
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

test('a receipt is shown in six groups of four and read back however it is typed [A3]', () => {
  fc.assert(
    fc.property(code, fc.constantFrom(' ', '', '-', ' - ', '.'), fc.boolean(), (receipt, between, lower) => {
      const shown = showReceipt(receipt);
      expect(shown).toMatch(/^(?:[0-9A-Z]{4}-){5}[0-9A-Z]{4}$/);
      const typed = shown.replaceAll('-', between);
      expect(readReceipt(lower ? typed.toLowerCase() : typed)).toBe(receipt);
      expect(readReceipt(typed.replaceAll('0', 'O').replaceAll('1', 'l'))).toBe(receipt);
    }),
  );
});

test('one wrong character, or one too many or too few, is no receipt', () => {
  fc.assert(
    fc.property(code, fc.nat(23), fc.constantFrom(...alphabet), (receipt, at, letter) => {
      fc.pre(receipt.charAt(at) !== letter);
      expect(readReceipt(receipt.slice(0, at) + letter + receipt.slice(at + 1))).toBeUndefined();
      expect(readReceipt(receipt.slice(0, at) + receipt.slice(at + 1))).toBeUndefined();
      expect(readReceipt(receipt + letter)).toBeUndefined();
    }),
  );
});

test('two neighbours that changed places are found out, but for the one pair that the check cannot tell', () => {
  const missed = new Set<string>();
  fc.assert(
    fc.property(code, fc.nat(22), (receipt, at) => {
      const [one, other] = [receipt.charAt(at), receipt.charAt(at + 1)];
      fc.pre(one !== other);
      const swapped = receipt.slice(0, at) + other + one + receipt.slice(at + 2);
      if (readReceipt(swapped) !== undefined) missed.add([one, other].toSorted().join(''));
    }),
    { numRuns: 2000 },
  );
  expect([...missed].every((pair) => pair === '0Z')).toBe(true);
});

test('anything at all may be typed without harm', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
      const read = readReceipt(typed);
      if (read !== undefined) expect(read).toMatch(/^[0-9A-Z]{24}$/);
    }),
  );
});

test('receipts do not repeat and use the whole alphabet', () => {
  const made = Array.from({ length: 2000 }, newReceiptCode);
  expect(new Set(made).size).toBe(2000);
  expect(new Set(made.join(''))).toEqual(new Set(alphabet));
});

test('a reference is read back from what somebody says it is', () => {
  fc.assert(
    fc.property(fc.constant(undefined).map(newReference), (reference) => {
      expect(readReference(reference.toLowerCase().replaceAll('-', ' '))).toBe(reference);
    }),
  );
  expect(readReference('van in the yard')).toBeUndefined();
});

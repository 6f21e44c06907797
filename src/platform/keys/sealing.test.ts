import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  DoesNotOpen,
  deriveKey,
  newDataKey,
  newSealingPair,
  open,
  seal,
  unwrapAsHolder,
  wrapToHolder,
} from './sealing.ts';

const key = newDataKey();
const anyPlace = fc.string({ maxLength: 60 });
const anyBytes = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes));

test('what is sealed opens under its key in its place, whatever it is', () => {
  fc.assert(
    fc.property(anyPlace, anyBytes, (place, plain) => {
      expect(open(key, place, seal(key, place, plain))).toEqual(plain);
    }),
  );
});

test('a text comes back letter by letter, in any script', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      expect(open(key, 'here', seal(key, 'here', text)).toString()).toBe(text);
    }),
  );
});

test('a sealed value moved to another record, row or column does not open', () => {
  fc.assert(
    fc.property(anyPlace, anyPlace, anyBytes, (place, elsewhere, plain) => {
      fc.pre(place !== elsewhere);
      expect(() => open(key, elsewhere, seal(key, place, plain))).toThrow(DoesNotOpen);
    }),
  );
});

test('no altered, shortened or lengthened byte of a sealed value goes unseen', () => {
  fc.assert(
    fc.property(anyBytes, fc.nat(), fc.integer({ min: 1, max: 255 }), fc.nat(60), (plain, at, by, cut) => {
      const sealed = seal(key, 'here', plain);
      const altered = Buffer.from(sealed);
      altered.writeUInt8(altered.readUInt8(at % altered.length) ^ by, at % altered.length);
      expect(() => open(key, 'here', altered)).toThrow(DoesNotOpen);
      expect(() => open(key, 'here', sealed.subarray(0, sealed.length - 1 - (cut % sealed.length)))).toThrow(
        DoesNotOpen,
      );
      expect(() => open(key, 'here', Buffer.concat([sealed, Buffer.of(by)]))).toThrow(DoesNotOpen);
    }),
  );
});

test('another key does not open it, and the same text is never sealed the same way twice', () => {
  const sealed = seal(key, 'here', 'the same');
  expect(() => open(newDataKey(), 'here', sealed)).toThrow(DoesNotOpen);
  const many = new Set(
    Array.from({ length: 1_000 }, () => seal(key, 'here', 'the same').toString('hex').slice(0, 26)),
  );
  expect(many.size).toBe(1_000);
});

test('what does not open says nothing of what it holds', () => {
  expect(new DoesNotOpen().message).toBe('A sealed value did not open.');
  expect(new DoesNotOpen().cause).toBeUndefined();
});

test('a wrapped key unwraps for its holder, for its record and for nobody else', () => {
  fc.assert(
    fc.property(anyPlace, anyPlace, (place, elsewhere) => {
      fc.pre(place !== elsewhere);
      const [holder, stranger] = [newSealingPair(), newSealingPair()];
      const dataKey = newDataKey();
      const wrapped = wrapToHolder(holder.publicKey, place, dataKey);
      expect(unwrapAsHolder(holder, place, wrapped)).toEqual(dataKey);
      expect(() => unwrapAsHolder(holder, elsewhere, wrapped)).toThrow(DoesNotOpen);
      expect(() => unwrapAsHolder(stranger, place, wrapped)).toThrow(DoesNotOpen);
      const mixed = { publicKey: holder.publicKey, privateKey: stranger.privateKey };
      expect(() => unwrapAsHolder(mixed, place, wrapped)).toThrow(DoesNotOpen);
    }),
    { numRuns: 25 },
  );
});

test('no altered byte of a wrapped key goes unseen', () => {
  const holder = newSealingPair();
  const wrapped = wrapToHolder(holder.publicKey, 'here', newDataKey());
  for (let at = 0; at < wrapped.length; at++) {
    const altered = Buffer.from(wrapped);
    altered.writeUInt8(altered.readUInt8(at) ^ 1, at);
    // The highest bit of an X25519 key is not part of it (RFC 7748); it is bound by the derivation all the same.
    expect(() => unwrapAsHolder(holder, 'here', altered), `byte ${at}`).toThrow(DoesNotOpen);
  }
  expect(() => unwrapAsHolder(holder, 'here', wrapped.subarray(0, 20))).toThrow(DoesNotOpen);
  expect(() => unwrapAsHolder(holder, 'here', Buffer.alloc(0))).toThrow(DoesNotOpen);
  expect(() => unwrapAsHolder(holder, 'here', Buffer.alloc(wrapped.length))).toThrow(DoesNotOpen);
});

test('keys for different purposes, secrets and salts are different keys', () => {
  const secret = newDataKey();
  const keys = [
    deriveKey(secret, 'one'),
    deriveKey(secret, 'other'),
    deriveKey(newDataKey(), 'one'),
    deriveKey(secret, 'one', Buffer.of(1)),
  ].map((each) => each.toString('hex'));
  expect(new Set(keys).size).toBe(4);
  expect(deriveKey(secret, 'one')).toEqual(deriveKey(secret, 'one'));
});

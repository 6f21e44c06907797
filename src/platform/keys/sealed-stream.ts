/**
 * Sealing of bytes too many to hold at once, in the manner of STREAM (Hoang, Reyhanitabar, Rogaway, Vizár, CRYPTO 2015): segments
 * of AES-256-GCM whose nonce is their number and whether they are the last, and whose additional data is their place. Bytes that
 * were cut off, swapped, repeated or moved to another place do not open. A key is for one stream only: nonces begin at nought.
 */
import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject } from 'node:crypto';
import { DoesNotOpen } from './sealing.ts';

const FORMAT = 1;
const TAG = 16;
/** Bytes of content in every segment but the last. */
export const segmentBytes = 256 * 1024;

/** How many bytes a content of `size` bytes is once sealed. */
export const sealedSize = (size: number): number =>
  1 + size + TAG * Math.max(1, Math.ceil(size / segmentBytes));

function nonceFor(number: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(number, 7);
  nonce.writeUInt8(last ? 1 : 0, 11);
  return nonce;
}

const aadFor = (place: string, number: number, last: boolean) =>
  Buffer.from(`stream:${place}:${number}:${last ? 'last' : 'more'}`);

/** Cuts a source into pieces of one size; `last` tells the one that ends it, which may be shorter. An empty source is one empty piece. */
async function* cut(
  source: AsyncIterable<Buffer>,
  size: number,
): AsyncGenerator<{ readonly bytes: Buffer; readonly last: boolean }> {
  let held: Buffer[] = [];
  let length = 0;
  for await (const chunk of source) {
    let rest = chunk;
    while (length + rest.length > size) {
      const piece = Buffer.concat([...held, rest.subarray(0, size - length)], size);
      rest = rest.subarray(size - length);
      held = [];
      length = 0;
      yield { bytes: piece, last: false };
    }
    if (rest.length > 0) held.push(rest);
    length += rest.length;
  }
  yield { bytes: Buffer.concat(held, length), last: true };
}

function sealSegment(key: KeyObject, place: string, number: number, plain: Buffer, last: boolean): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonceFor(number, last)).setAAD(
    aadFor(place, number, last),
  );
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function openSegment(key: KeyObject, place: string, number: number, sealed: Buffer, last: boolean): Buffer {
  if (sealed.length < TAG) throw new DoesNotOpen();
  const decipher = createDecipheriv('aes-256-gcm', key, nonceFor(number, last), { authTagLength: TAG })
    .setAAD(aadFor(place, number, last))
    .setAuthTag(sealed.subarray(sealed.length - TAG));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, sealed.length - TAG)), decipher.final()]);
  } catch {
    throw new DoesNotOpen();
  }
}

/** Seals a stream under a fresh 32-byte key for one place, e.g. `original`. Holds two segments at most, whatever comes. */
export async function* sealStream(
  key: Buffer,
  place: string,
  source: AsyncIterable<Buffer>,
): AsyncGenerator<Buffer> {
  const secret = createSecretKey(key);
  yield Buffer.of(FORMAT);
  let number = 0;
  for await (const { bytes, last } of cut(source, segmentBytes))
    yield sealSegment(secret, place, number++, bytes, last);
}

/** The source without its first byte, which says how the rest is sealed. */
async function* withoutFormat(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let begun = false;
  for await (const chunk of source) {
    if (chunk.length === 0) continue;
    if (!begun && chunk[0] !== FORMAT) throw new DoesNotOpen();
    yield begun ? chunk : chunk.subarray(1);
    begun = true;
  }
  if (!begun) throw new DoesNotOpen();
}

/** Opens what `sealStream` made; every piece it gives has been proved, and the end is proved before it ends. @throws {DoesNotOpen} */
export async function* openStream(
  key: Buffer,
  place: string,
  source: AsyncIterable<Buffer>,
): AsyncGenerator<Buffer> {
  const secret = createSecretKey(key);
  let number = 0;
  for await (const { bytes, last } of cut(withoutFormat(source), segmentBytes + TAG)) {
    const plain = openSegment(secret, place, number++, bytes, last);
    if (plain.length > 0) yield plain;
  }
}

/**
 * What keys a door holds. The street's ring can lock and not unlock; the desk's can do both and can hash for searching;
 * the worker's also signs the book. Keys lie in files of their own, outside the database and readable to the service alone.
 * The functions of a ring are all that the rest of the house sees, so that a key service can stand behind them one day.
 */
import {
  createHmac,
  createPublicKey,
  createSecretKey,
  sign as edSign,
  verify as edVerify,
  type KeyObject,
} from 'node:crypto';
import { deriveKey, open, seal, unwrapAsHolder, wrapToHolder } from './sealing.ts';

/** A data key as the database keeps it. `desk-1`: wrapped by the street to the desk's public key. `kek-1`: under the desk's own wrapping key. */
export interface WrappedKey {
  readonly wrappedBy: 'desk-1' | 'kek-1';
  readonly wrapped: Buffer;
}

/** What every door can do. */
export interface StreetRing {
  /** Wraps a record's new data key so that only the desk can unwrap it. */
  wrapForDesk(recordId: string, dataKey: Buffer): WrappedKey;
  /** The locator under which a receipt is looked up: 32 bytes, keyed, so that a stolen table cannot be searched. */
  receiptLocator(code: string): Buffer;
  /** A keyed digest for the web's own tokens (forgery tokens, throttling), by purpose. */
  webDigest(purpose: string, text: string): Buffer;
}

/** What the staff site and the worker can do besides. */
export interface DeskRing extends StreetRing {
  /** @throws {DoesNotOpen} */
  unwrap(recordId: string, key: WrappedKey): Buffer;
  wrap(recordId: string, dataKey: Buffer): WrappedKey;
  /** A positive 63-bit keyed hash for searching and blocking, by purpose (`word`, `person`, ...). */
  indexHash(purpose: string, text: string): bigint;
  /** Seals a small value that belongs to no record, for one place (`totp:<member>`), so that only the desk opens it. */
  sealAtDesk(place: string, plain: string | Buffer): Buffer;
  /** @throws {DoesNotOpen} */
  openAtDesk(place: string, sealed: Buffer): Buffer;
  /** A keyed digest of 32 bytes under a key that only the desk holds, by purpose. */
  deskDigest(purpose: string, text: string): Buffer;
}

/** What the worker can do besides. */
export interface BookRing extends DeskRing {
  signBook(seal: Buffer): Buffer;
}

/** The raw keys of the street, 32 bytes each. */
export interface StreetKeys {
  readonly deskPublic: Buffer;
  readonly receipt: Buffer;
  readonly web: Buffer;
}

/** The raw keys of the desk, 32 bytes each. */
export interface DeskKeys extends StreetKeys {
  readonly deskPrivate: Buffer;
  readonly wrapping: Buffer;
  readonly index: Buffer;
}

/** A keyed hash under one key, made ready once: 3 µs each, against 15 when the key is handed over as bytes each time. */
const hmacUnder = (bytes: Buffer) => {
  const key = createSecretKey(bytes);
  return (text: string): Buffer => createHmac('sha256', key).update(text).digest();
};

/** The ring of a door that can only lock. */
export function streetRing(keys: StreetKeys): StreetRing {
  const receiptHash = hmacUnder(keys.receipt);
  const webHash = hmacUnder(keys.web);
  return {
    wrapForDesk: (recordId, dataKey) => ({
      wrappedBy: 'desk-1',
      wrapped: wrapToHolder(keys.deskPublic, `record-key:${recordId}`, dataKey),
    }),
    receiptLocator: receiptHash,
    webDigest: (purpose, text) => webHash(`${purpose}\0${text}`),
  };
}

/** The ring of the desk. */
export function deskRing(keys: DeskKeys): DeskRing {
  const holder = { publicKey: keys.deskPublic, privateKey: keys.deskPrivate };
  const indexKeyed = hmacUnder(keys.index);
  const wrappingKey = createSecretKey(keys.wrapping);
  const valueKey = deriveKey(keys.wrapping, 'values');
  const digest = hmacUnder(deriveKey(keys.wrapping, 'digests'));
  return {
    ...streetRing(keys),
    unwrap: (recordId, { wrappedBy, wrapped }) =>
      wrappedBy === 'desk-1'
        ? unwrapAsHolder(holder, `record-key:${recordId}`, wrapped)
        : open(wrappingKey, `record-key:${recordId}`, wrapped),
    wrap: (recordId, dataKey) => ({
      wrappedBy: 'kek-1',
      wrapped: seal(keys.wrapping, `record-key:${recordId}`, dataKey),
    }),
    indexHash: (purpose, text) => indexKeyed(`${purpose}\0${text}`).readBigUInt64BE(0) >> 1n,
    sealAtDesk: (place, plain) => seal(valueKey, place, plain),
    openAtDesk: (place, sealed) => open(valueKey, place, sealed),
    deskDigest: (purpose, text) => digest(`${purpose}\0${text}`),
  };
}

/** The ring of the worker, which also signs each batch of the book (Ed25519). */
export function bookRing(keys: DeskKeys, signing: KeyObject): BookRing {
  return { ...deskRing(keys), signBook: (sealOfBatch) => edSign(null, sealOfBatch, signing) };
}

/** Does this signature belong to this seal and the book's public key (SPKI, DER)? */
export function bookSignatureHolds(publicKey: Buffer, sealOfBatch: Buffer, signature: Buffer): boolean {
  return edVerify(
    null,
    sealOfBatch,
    createPublicKey({ key: publicKey, format: 'der', type: 'spki' }),
    signature,
  );
}

/** The key that a receipt's code wraps the data key under. The code has 115 bits, so a plain derivation is enough. */
export const reporterKey = (code: string): Buffer => deriveKey(Buffer.from(code), 'reporter-key');

/** The key that the code of a person's own view wraps the view's data key under. Its code has as many bits. */
export const ownViewKey = (code: string): Buffer => deriveKey(Buffer.from(code), 'own-view-key');

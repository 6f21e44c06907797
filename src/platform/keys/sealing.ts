/**
 * Sealing: authenticated encryption of values under a record's own data key, and the wrapping of such keys.
 * AES-256-GCM throughout, a random 96-bit nonce for each use, and the place a value belongs to as additional data, so that a
 * sealed value moved to another record, row or column does not open. Keys are handed to the cipher as key objects: 5 µs a value,
 * against 16 as plain bytes.
 */
import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';

const NONCE = 12;
const TAG = 16;
const FORMAT = 1;
const tagged = { authTagLength: TAG };
const X25519_PUBLIC = 32;
/** The fixed ASN.1 heads of X25519 keys (RFC 8410), so that keys travel as 32 plain bytes. */
const SPKI_HEAD = Buffer.from('302a300506032b656e032100', 'hex');
const PKCS8_HEAD = Buffer.from('302e020100300506032b656e04220420', 'hex');

/** Thrown when something sealed does not open: the wrong key, the wrong place, or altered bytes. Carries no content. */
export class DoesNotOpen extends Error {
  override readonly name = 'DoesNotOpen';
  constructor() {
    super('A sealed value did not open.');
  }
}

/** A fresh 256-bit data key. */
export const newDataKey = (): Buffer => randomBytes(32);

/** Seals `plain` (text is taken as UTF-8) under a 32-byte key for one `place`, e.g. `contents:<report>:told`. */
export function seal(key: Buffer, place: string, plain: string | Buffer): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', createSecretKey(key), nonce).setAAD(Buffer.from(place));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.of(FORMAT), nonce, body, cipher.getAuthTag()]);
}

/** Opens what `seal` made for the same key and place. @throws {DoesNotOpen} */
export function open(key: Buffer | KeyObject, place: string, sealed: Buffer): Buffer {
  if (sealed.length < 1 + NONCE + TAG || sealed[0] !== FORMAT) throw new DoesNotOpen();
  const nonce = sealed.subarray(1, 1 + NONCE);
  const secret = key instanceof Buffer ? createSecretKey(key) : key;
  const decipher = createDecipheriv('aes-256-gcm', secret, nonce, tagged)
    .setAAD(Buffer.from(place))
    .setAuthTag(sealed.subarray(sealed.length - TAG));
  try {
    const plain = decipher.update(sealed.subarray(1 + NONCE, sealed.length - TAG));
    // Checks the tag; GCM has nothing left to give.
    decipher.final();
    return plain;
  } catch {
    throw new DoesNotOpen();
  }
}

/** A 32-byte key derived from a secret for one purpose (HKDF-SHA256, RFC 5869). */
export function deriveKey(secret: Buffer, purpose: string, salt: Buffer = Buffer.alloc(0)): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, purpose, 32));
}

/** A new X25519 pair as 32 plain bytes each. */
export function newSealingPair(): { publicKey: Buffer; privateKey: Buffer } {
  const pair = generateKeyPairSync('x25519');
  return {
    publicKey: pair.publicKey.export({ format: 'der', type: 'spki' }).subarray(SPKI_HEAD.length),
    privateKey: pair.privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(PKCS8_HEAD.length),
  };
}

const publicOf = (raw: Buffer) =>
  createPublicKey({ key: Buffer.concat([SPKI_HEAD, raw]), format: 'der', type: 'spki' });
const privateOf = (raw: Buffer) =>
  createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, raw]), format: 'der', type: 'pkcs8' });

/**
 * Wraps a data key to the holder of an X25519 private key, in the manner of HPKE's base mode (RFC 9180): an ephemeral pair,
 * a shared secret through HKDF bound to both public keys, then AES-256-GCM. Whoever wraps cannot unwrap.
 */
export function wrapToHolder(holderPublic: Buffer, place: string, dataKey: Buffer): Buffer {
  const ephemeral = newSealingPair();
  const shared = diffieHellman({
    privateKey: privateOf(ephemeral.privateKey),
    publicKey: publicOf(holderPublic),
  });
  const key = deriveKey(shared, `wrap:${place}`, Buffer.concat([ephemeral.publicKey, holderPublic]));
  return Buffer.concat([ephemeral.publicKey, seal(key, place, dataKey)]);
}

/** X25519 (RFC 7748). A public key that leads to no secret, such as all noughts, opens nothing. @throws {DoesNotOpen} */
function agreedSecret(privateKey: Buffer, publicKey: Buffer): Buffer {
  try {
    return diffieHellman({ privateKey: privateOf(privateKey), publicKey: publicOf(publicKey) });
  } catch {
    throw new DoesNotOpen();
  }
}

/** Unwraps what `wrapToHolder` made. @throws {DoesNotOpen} */
export function unwrapAsHolder(
  holder: { publicKey: Buffer; privateKey: Buffer },
  place: string,
  wrapped: Buffer,
): Buffer {
  const ephemeralPublic = wrapped.subarray(0, X25519_PUBLIC);
  if (ephemeralPublic.length !== X25519_PUBLIC) throw new DoesNotOpen();
  const shared = agreedSecret(holder.privateKey, ephemeralPublic);
  const key = deriveKey(shared, `wrap:${place}`, Buffer.concat([ephemeralPublic, holder.publicKey]));
  return open(key, place, wrapped.subarray(X25519_PUBLIC));
}

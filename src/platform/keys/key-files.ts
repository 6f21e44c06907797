/**
 * Where keys lie: three files in the keys folder, made on the first start, readable to the service's account alone.
 * `street.json` is all that a public site on its own machine needs; `desk.json` the staff site; `book.json` the worker.
 */
import { createPrivateKey, generateKeyPairSync, hash, randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { SetupProblem } from '../setup-problem.ts';
import { moveIntoPlace, syncPath } from '../whole-file.ts';
import { type BookRing, bookRing, type DeskRing, deskRing, type StreetRing, streetRing } from './keyring.ts';
import { newSealingPair } from './sealing.ts';

const key32 = z
  .base64()
  .transform((text) => Buffer.from(text, 'base64'))
  .refine((bytes) => bytes.length === 32, 'must be 32 bytes in base 64');
const streetFile = z.strictObject({ version: z.literal(1), deskPublic: key32, receipt: key32, web: key32 });
const deskFile = z.strictObject({ version: z.literal(1), deskPrivate: key32, wrapping: key32, index: key32 });
const bookFile = z.strictObject({ version: z.literal(1), signing: z.string(), verifying: z.string() });

function writeWhole(folder: string, name: string, content: object): void {
  const handle = openSync(join(folder, name), 'w', 0o600);
  writeSync(handle, `${JSON.stringify(content, undefined, 2)}\n`);
  fsyncSync(handle);
  closeSync(handle);
}

/** Makes the keys folder when there is none: all three files appear together or not at all. An existing folder is never touched. */
export function makeKeyFiles(folder: string): void {
  if (existsSync(folder)) return;
  // A folder of this start's own: two first starts at once must not mix their keys.
  const making = `${folder}.${randomBytes(6).toString('hex')}.new`;
  mkdirSync(making, { recursive: true, mode: 0o700 });
  const random = () => randomBytes(32).toString('base64');
  const pair = newSealingPair();
  const book = generateKeyPairSync('ed25519');
  writeWhole(making, 'street.json', {
    version: 1,
    deskPublic: pair.publicKey.toString('base64'),
    receipt: random(),
    web: random(),
  });
  writeWhole(making, 'desk.json', {
    version: 1,
    deskPrivate: pair.privateKey.toString('base64'),
    wrapping: random(),
    index: random(),
  });
  writeWhole(making, 'book.json', {
    version: 1,
    signing: book.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
    verifying: book.publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
  });
  try {
    syncPath(making);
    moveIntoPlace(making, folder);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    // Another start was quicker: its keys stand, and this one's were never used.
    if (!existsSync(folder)) throw error;
  }
}

/** A file's JSON; undefined when it is none. */
function jsonIn(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function read<T>(folder: string, name: string, shape: z.ZodType<T>): T {
  const path = join(folder, name);
  if (!existsSync(path))
    throw new SetupProblem(
      `The key file ${name} is missing from the keys folder: copy it there from the machine that made it.`,
    );
  const parsed = shape.safeParse(jsonIn(path));
  if (!parsed.success) throw new SetupProblem(`The key file ${name} is damaged: restore it from its copy.`);
  return parsed.data;
}

/** The public site's ring. */
export const readStreetRing = (folder: string): StreetRing =>
  streetRing(read(folder, 'street.json', streetFile));

/** The staff site's ring. */
export const readDeskRing = (folder: string): DeskRing =>
  deskRing({ ...read(folder, 'street.json', streetFile), ...read(folder, 'desk.json', deskFile) });

/** The worker's ring. */
export function readBookRing(folder: string): BookRing {
  const signing = createPrivateKey({
    key: Buffer.from(read(folder, 'book.json', bookFile).signing, 'base64'),
    format: 'der',
    type: 'pkcs8',
  });
  return bookRing(
    { ...read(folder, 'street.json', streetFile), ...read(folder, 'desk.json', deskFile) },
    signing,
  );
}

/** The key that anyone may check the book's signatures with (SPKI, DER). */
export const readBookPublicKey = (folder: string): Buffer =>
  Buffer.from(read(folder, 'book.json', bookFile).verifying, 'base64');

/** Are there keys in this folder? */
export const keysExist = (folder: string): boolean => existsSync(join(folder, 'street.json'));

/** A digest by which an installation's keys are told from another's; says nothing about the keys themselves. */
export const keyMark = (folder: string): string =>
  hash('sha256', read(folder, 'street.json', streetFile).deskPublic, 'hex').slice(0, 32);

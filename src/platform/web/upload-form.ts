/** Reads a form that carries files: its fields first, then each file as it arrives, in constant memory. */
import type { Readable } from 'node:stream';
import type { Multipart, MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '../refusal.ts';
import { harmlessFileName } from './file-name.ts';
import { FileTooLarge, type IncomingFile, TooBusy, TooManyFiles, type Upload, type Visit } from './page.ts';

/** For all fields of a form together, and how many; as for a form of words. */
const fieldBytes = 1024 * 1024;
const mostFields = 200;
/** Files beyond the route's number are counted and refused one by one, up to here. */
const mostParts = 300;

export interface UploadReading {
  readonly upload: Upload;
  /** The visit with the fields that have come so far. */
  visit(): Visit;
  /** Asked once, before any file is read: why this form is not ours; undefined when it is. */
  whyForged(): Forged | undefined;
  /** A place among those who are being read; undefined when there is none. Asked for when the first file comes. */
  takeSlot(): Promise<(() => void) | undefined>;
  /** May one more file be received of this source? */
  allowsFile(): boolean;
}

/** It stood on another site, or its token is not this visitor's. */
export type Forged = 'other-site' | 'token';

export interface ReceivedForm {
  readonly received: readonly unknown[];
  readonly cutOff: boolean;
}

type Fields = Record<string, string | string[]>;

/**
 * Reads the form to its end, or to where it is clear that it will not be taken. The fields stand in the request's body, for whoever
 * answers. Gives what became of its files, or why the form is not ours; `cutOff` when not all of it was read.
 * @throws {Refusal} bad-request for what is no form, or broke off
 */
export async function readUploadForm(
  request: FastifyRequest,
  reading: UploadReading,
): Promise<Forged | ReceivedForm> {
  const { upload } = reading;
  const fields: Fields = Object.create(null);
  request.body = fields;
  const received: unknown[] = [];
  let begun = false;
  let giveBack: (() => void) | undefined;
  let fieldsCame = 0;
  const tooLarge = Number(request.headers['content-length'] ?? 0) > upload.mostBytesInAll + fieldBytes;
  const meter = { left: upload.mostBytesInAll };
  try {
    for await (const part of partsOf(request)) {
      if (part.type === 'field') {
        fieldsCame += Buffer.byteLength(String(part.value));
        if (part.fieldnameTruncated || part.valueTruncated || fieldsCame > fieldBytes)
          throw new Refusal('bad-request');
        addField(fields, part.fieldname, part.value);
        continue;
      }
      const forged = begun ? undefined : reading.whyForged();
      if (forged !== undefined) return forged;
      begun = true;
      if (received.length === 0) giveBack ??= await reading.takeSlot();
      const trouble = () => {
        if (tooLarge) return new FileTooLarge();
        if (received.length >= upload.mostFiles) return new TooManyFiles();
        return giveBack === undefined || !reading.allowsFile() ? new TooBusy() : undefined;
      };
      const chunks = part.file.iterator({ destroyOnReturn: false });
      const file = await incoming(part, chunks, upload, meter, trouble);
      if (file !== undefined) received.push(await upload.receive(reading.visit(), file));
      // What is too large as a whole is not read to its end: that one file has been refused is answer enough.
      if (tooLarge || meter.left < 0) return { received, cutOff: true };
      await chunks.return?.();
      await readOut(part.file);
    }
    return (begun ? undefined : reading.whyForged()) ?? { received, cutOff: false };
  } catch (error) {
    await upload.takeBack(reading.visit(), received);
    throw error;
  } finally {
    giveBack?.();
  }
}

/** The parts of the form as they come. What is no form, or breaks off, is no fault of ours. @throws {Refusal} bad-request */
async function* partsOf(request: FastifyRequest): AsyncGenerator<Multipart> {
  const parts = request.parts(partLimits);
  while (true) {
    const next = await parts.next().catch(asRefusal);
    if (next.done) return;
    yield next.value;
  }
}

/** A limit that was passed keeps its own status; everything else that the reader of forms throws is a form that is none. */
function asRefusal(error: unknown): never {
  throw error instanceof Error && 'statusCode' in error ? error : new Refusal('bad-request');
}

const partLimits = {
  throwFileSizeLimit: false,
  limits: {
    fileSize: Number.POSITIVE_INFINITY,
    fieldSize: fieldBytes,
    fieldNameSize: 200,
    fields: mostFields,
    parts: mostParts,
    headerPairs: 20,
  },
};

function addField(fields: Fields, name: string, value: unknown): void {
  if (typeof value !== 'string') return;
  const known = fields[name];
  if (known === undefined) fields[name] = value;
  else if (typeof known === 'string') fields[name] = [known, value];
  else known.push(value);
}

/** One file as pages know it; undefined for a file field in which nothing was chosen. */
async function incoming(
  part: MultipartFile,
  chunks: AsyncIterator<Buffer>,
  upload: Upload,
  meter: { left: number },
  trouble: () => Error | undefined,
): Promise<IncomingFile | undefined> {
  const nameless = (part.filename ?? '') === '';
  const first = nameless ? await chunks.next().catch(asRefusal) : undefined;
  if (first?.done === true) return undefined;
  const reason = trouble();
  return {
    field: part.fieldname,
    name: harmlessFileName(part.filename ?? ''),
    saysType: part.mimetype,
    bytes: reason === undefined ? counted(chunks, first?.value, upload.mostBytes, meter) : failing(reason),
  };
}

const failing = (reason: Error): AsyncIterable<Buffer> => ({
  [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(reason) }),
});

async function* counted(
  chunks: AsyncIterator<Buffer>,
  first: Buffer | undefined,
  mostBytes: number,
  meter: { left: number },
): AsyncGenerator<Buffer> {
  let bytes = 0;
  const pass = (chunk: Buffer) => {
    bytes += chunk.length;
    meter.left -= chunk.length;
    if (bytes > mostBytes || meter.left < 0) throw new FileTooLarge();
    return chunk;
  };
  if (first !== undefined) yield pass(first);
  const following = () => chunks.next().catch(asRefusal);
  for (let next = await following(); !next.done; next = await following()) yield pass(next.value);
}

/** Throws away what nobody read of a file, so that what follows it in the form can be read. */
function readOut(file: Readable): Promise<void> {
  return new Promise((resolve, reject) => {
    if (file.readableEnded) return resolve();
    if (file.destroyed) return reject(new Refusal('bad-request'));
    file.once('end', resolve).once('error', reject);
    file.once('close', () => (file.readableEnded ? resolve() : reject(new Refusal('bad-request'))));
    file.resume();
  });
}

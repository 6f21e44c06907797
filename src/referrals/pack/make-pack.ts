/** Makes the files of a pack: the PDF, answers.json, the evidence and the hash of each. Nothing leaves before its line is in the book. */
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Zip, ZipPassThrough } from 'fflate';
import type { Look } from '../../access/index.ts';
import { checkBytes, type FoundBytes, findCopy, openFound, type Wrong } from '../../files/index.ts';
import type { DeskRing } from '../../platform/keys/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { FileStore } from '../../platform/store/index.ts';
import { openPack } from './open-pack.ts';
import type { Pack } from './pack.ts';
import { drawPack } from './pdf/draw-pack.ts';

export interface PackPart {
  readonly name: string;
  readonly body: () => AsyncIterable<Uint8Array>;
}

export interface MadePack {
  readonly pack: Pack;
  /** In the order in which they are written; the list of hashes comes last and is not among them. */
  readonly parts: readonly PackPart[];
  /** Where the evidence among them lies: looked through before anything of the pack goes out. */
  readonly evidence: readonly FoundBytes[];
}

const whole = (bytes: Uint8Array): PackPart['body'] =>
  async function* () {
    yield bytes;
  };

/**
 * Everything of a referral's pack. Of a Duty to Notify none is made before its author has said of each place whether it identifies.
 * @throws {Refusal} not-found; bad-request while the route is open; changed-meanwhile while words wait for the author
 */
export async function makePack(
  context: Look<DeskRing>,
  store: FileStore,
  referralId: string,
): Promise<MadePack> {
  const { pack, files, opened } = await openPack(context, referralId);
  if (pack.unsettled > 0) throw new Refusal('changed-meanwhile');
  const pdf = await drawPack(pack);
  const answers = Buffer.from(`${JSON.stringify(pack, null, 2)}\n`);
  const evidence: FoundBytes[] = [];
  for (const { fileId } of files)
    evidence.push(await findCopy(context, { recordId: referralId, fileId }, opened.dataKey));
  return {
    pack,
    evidence,
    parts: [
      { name: `${pack.reference}.pdf`, body: whole(pdf) },
      { name: 'answers.json', body: whole(answers) },
      ...evidence.map((found, at) => ({
        name: pack.files[at]?.name ?? found.sealed.name,
        body: () => openFound(store, found).body,
      })),
    ],
  };
}

/** Reads all evidence of a pack to its end, in constant memory, and tells what of it is not as it came: then nothing of the pack goes out. */
export async function alteredIn(
  store: FileStore,
  { evidence }: MadePack,
): Promise<{ readonly found: FoundBytes; readonly how: Wrong }[]> {
  const altered: { found: FoundBytes; how: Wrong }[] = [];
  for (const found of evidence) {
    const how = await checkBytes(store, found);
    if (how !== 'whole') altered.push({ found, how });
  }
  return altered;
}

/** Hands each part on while it flows, and the list of their hashes at the end, in the form that `sha256sum -c` reads. */
export async function* withHashes(parts: readonly PackPart[]): AsyncGenerator<PackPart> {
  const sums: string[] = [];
  for (const { name, body } of parts) {
    const hash = createHash('sha256');
    yield {
      name,
      async *body() {
        for await (const chunk of body()) {
          hash.update(chunk);
          yield chunk;
        }
      },
    };
    sums.push(`${hash.digest('hex')}  ${name}\n`);
  }
  yield { name: 'SHA256SUMS', body: whole(Buffer.from(sums.join(''))) };
}

/** The pack as one zip, as it flows: evidence is large and is never held whole. Photographs and PDFs do not shrink, so nothing is squeezed. */
export function zipOf(made: MadePack): Readable {
  return Readable.from(zipped(made));
}

async function* zipped({ parts, pack }: MadePack): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  let failed: Error | undefined;
  const zip = new Zip((error, chunk) => {
    if (error) failed = error;
    else ready.push(chunk);
  });
  const mtime = new Date(pack.madeAt);
  for await (const { name, body } of withHashes(parts)) {
    const entry = new ZipPassThrough(`${pack.reference}/${name}`);
    entry.mtime = mtime;
    zip.add(entry);
    for await (const chunk of body()) {
      entry.push(chunk);
      yield* ready.splice(0);
    }
    entry.push(new Uint8Array(), true);
    yield* ready.splice(0);
  }
  zip.end();
  if (failed !== undefined) throw failed;
  yield* ready.splice(0);
}

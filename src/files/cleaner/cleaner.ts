/**
 * The cleaner: makes of an original the copy that people work from, in a process of its own. What a person sent lies open on this machine only
 * here, in a folder that its owner alone can enter, for as long as the work takes, and is removed whatever happens.
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { lstat, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { type Family, type KindId, kindById, kindOf, kinds } from '../kinds.ts';
import { copy as copyName, original as originalName, preview as previewName } from './clean-file.ts';
import { type CleanerChild, type Limits, startChild, type Unanswered } from './cleaner-child.ts';
import { type Found, found, type WhyNot, whyNots } from './found.ts';

/** Something made of an original. */
export interface Made {
  readonly name: string;
  readonly type: string;
  readonly size: number;
  bytes(): AsyncIterable<Buffer>;
}

export type Cleaned =
  | { readonly kind: 'cannot'; readonly why: WhyNot }
  | { readonly kind: 'made'; readonly copy: Made; readonly preview: Made | undefined; readonly found: Found };

export interface Cleaner {
  /**
   * Makes the copy of an original. What it made lies ready until `work` is done with it. Jobs are done one after another.
   * @throws what the original's stream or `work` throws, and when the machine fails (no process, no room); the file is none the worse
   */
  clean<T>(
    original: AsyncIterable<Buffer>,
    of: { readonly name: string; readonly type: string },
    work: (cleaned: Cleaned) => Promise<T>,
  ): Promise<T>;
  /** Ends its process and removes what lies open. */
  close(): Promise<void>;
}

/** What one job may take. A decoder that needs more than a gigabyte was made to. */
const memory = 1_000_000_000;
const milliseconds: { readonly [family in Family]: number } = {
  picture: 20_000,
  document: 30_000,
  sound: 30_000,
  video: 120_000,
};
/** After so many jobs a fresh process takes over, so that nothing one file did to it reaches far. */
const jobsPerChild = 50;

const answerShape = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('clean'),
    kind: z.enum(kinds.map(({ id }) => id)),
    preview: z.boolean(),
    found,
  }),
  z.object({ outcome: z.literal('cannot-be-made-safe'), why: z.enum(whyNots) }),
  z.object({ outcome: z.literal('fault'), code: z.string() }),
]);
type Answer = Exclude<z.infer<typeof answerShape>, { readonly outcome: 'fault' }>;

const whyUnanswered: { readonly [how in Unanswered]: WhyNot } = {
  'took-too-long': 'took-too-long',
  'too-much-memory': 'unpacks-too-large',
  gone: 'unknown',
};

const folderLike = /^cleaner-(\d+)-/;

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Removes what a cleaner left that was killed with its service. */
async function sweep(workFolder: string): Promise<void> {
  for (const name of await readdir(workFolder)) {
    const pid = Number(folderLike.exec(name)?.[1]);
    if (pid > 0 && (pid === process.pid || !lives(pid)))
      await rm(join(workFolder, name), { recursive: true, force: true });
  }
}

/** Settings that tests turn down. */
export interface CleanerLimits {
  readonly memory?: number;
  readonly milliseconds?: number;
  readonly jobsPerChild?: number;
}

/**
 * Opens the cleaner of this process; there is one. Its process starts with the first job.
 * @param workFolder where originals and copies may lie open for a moment: best one in memory (`/dev/shm`)
 */
export async function openCleaner(workFolder: string, turned: CleanerLimits = {}): Promise<Cleaner> {
  await mkdir(workFolder, { recursive: true, mode: 0o700 });
  await sweep(workFolder);
  const own = await mkdtemp(join(workFolder, `cleaner-${process.pid}-`));
  let child: CleanerChild | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  let closed = false;

  /** A living process with an empty bench. */
  const ready = async (): Promise<CleanerChild> => {
    if (child && (!child.isAlive || child.jobs >= (turned.jobsPerChild ?? jobsPerChild))) {
      child.end();
      child = undefined;
    }
    child ??= await startChild(own);
    return child;
  };

  /** Hands the original in `folder` to a process, and brings back what it made of it. */
  const once = async (folder: string, kind: KindId, limits: Limits): Promise<Answer | Unanswered> => {
    if (closed) throw new Error('the cleaner is closed');
    const doer = await ready();
    if (closed) {
      doer.end();
      throw new Error('the cleaner was closed before this file');
    }
    await rename(join(folder, originalName), join(doer.bench, originalName));
    const outcome = await doer.ask(kind, limits);
    if (closed) throw new Error('the cleaner was closed over this file');
    await rename(join(doer.bench, originalName), join(folder, originalName));
    if ('failed' in outcome) return outcome.failed;
    const answer = answerShape.safeParse(outcome.answer).data;
    if (answer?.outcome === 'fault') throw new Error(`the cleaner's machine failed it (${answer.code})`);
    if (answer?.outcome === 'clean') {
      await rename(join(doer.bench, copyName), join(folder, copyName));
      if (answer.preview) await rename(join(doer.bench, previewName), join(folder, previewName));
    }
    return answer ?? 'gone';
  };

  /** A process that dies of itself may have been ended by the machine: only with the second is it the file. */
  const inTurn = async (folder: string, type: string): Promise<Answer> => {
    const kind = kindOf(type);
    if (kind === undefined) return { outcome: 'cannot-be-made-safe', why: 'not-what-it-says' };
    const limits = {
      memory: turned.memory ?? memory,
      milliseconds: turned.milliseconds ?? milliseconds[kind.family],
    };
    const first = await once(folder, kind.id, limits);
    const answer = first === 'gone' ? await once(folder, kind.id, limits) : first;
    return typeof answer === 'string'
      ? { outcome: 'cannot-be-made-safe', why: whyUnanswered[answer] }
      : answer;
  };

  return {
    clean: async (original, of, work) => {
      const folder = await mkdtemp(join(own, 'job-'));
      try {
        const path = join(folder, originalName);
        await pipeline(Readable.from(original), createWriteStream(path, { flags: 'wx', mode: 0o600 }));
        const mine = turn.then(async () => {
          try {
            return await inTurn(folder, of.type);
          } finally {
            await emptied(child);
          }
        });
        turn = mine.catch(() => undefined);
        return await work(await made(folder, of.name, await mine));
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
    close: async () => {
      closed = true;
      child?.end();
      await turn;
      await rm(own, { recursive: true, force: true });
    },
  };
}

/** Takes the last job's files off the bench. */
async function emptied(child: CleanerChild | undefined): Promise<void> {
  if (child === undefined) return;
  for (const name of [originalName, copyName, previewName])
    await rm(join(child.bench, name), { recursive: true, force: true });
}

/** What lies ready, as whoever asked receives it. */
async function made(folder: string, name: string, answer: Answer): Promise<Cleaned> {
  if (answer.outcome !== 'clean') return { kind: 'cannot', why: answer.why };
  const kind = kindById(answer.kind);
  const stem = parse(name).name || 'file';
  const ending = kind.extensions.includes(parse(name).ext.slice(1).toLowerCase()) ? parse(name).ext : '';
  const part = async (file: string, called: string, type: string): Promise<Made> => {
    const path = join(folder, file);
    const status = await lstat(path);
    if (!status.isFile()) throw new Error('the cleaner made something that is no file');
    return { name: called, type, size: status.size, bytes: () => createReadStream(path) };
  };
  return {
    kind: 'made',
    copy: await part(copyName, `${stem}${ending || `.${kind.extensions[0]}`}`, kind.type),
    preview: answer.preview ? await part(previewName, `${stem}.webp`, 'image/webp') : undefined,
    found: answer.found,
  };
}

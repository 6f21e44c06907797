/** Opens a referral as the pack that it would make now, inside the act of whoever asks. */
import { z } from 'zod';
import type { Look } from '../../access/index.ts';
import { type AttachedFile, listFiles } from '../../files/index.ts';
import type { DeskRing } from '../../platform/keys/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Answers } from '../answer.ts';
import { listPastAnswersTo } from '../answer-store.ts';
import { standingOf } from '../evidence.ts';
import { listNotes } from '../history-store.ts';
import { type OpenedReferral, openReferral } from '../open-referral.ts';
import { buildPack, type PackInput, type Settled, unsettledIn } from './build-pack.ts';
import type { Identifying } from './identity/identifying.ts';
import { identityQuestions, onceKnown } from './identity/known-identity.ts';
import type { Pack, PackFile } from './pack.ts';

const settledShape = z.array(
  z.strictObject({ questionId: z.string(), words: z.string(), keep: z.boolean() }),
);

export interface OpenedPack {
  readonly opened: OpenedReferral;
  /** Places of a Duty to Notify about which its author has still to say a word, in the order in which they stand. */
  readonly waiting: readonly Identifying[];
  /** The files that go with it, in the order of the pack's list. */
  readonly files: readonly AttachedFile[];
  /** Files that cannot go: still waiting, infected, too large, or of a kind that the national service does not take. */
  readonly staying: readonly AttachedFile[];
  readonly pack: Pack;
}

/** A name that every system takes, and that sorts as the list does. */
const safeName = (file: AttachedFile, number: number): string => {
  const name = (file.copy?.name ?? file.name)
    .normalize('NFKD')
    .replace(/[^\w.-]+/g, '-')
    .replace(/^[.-]+/, '');
  return `evidence/${String(number).padStart(2, '0')}-${name.slice(-80) || 'file'}`;
};

const packFile = (file: AttachedFile, at: number): PackFile => ({
  number: at + 1,
  name: safeName(file, at + 1),
  calledBySender: file.name,
  type: file.copy?.type ?? file.type,
  bytes: file.copy?.size ?? file.size,
  originalSha256: file.sha256,
});

/** What the author said about words: the newest of each. */
const newest = (notes: readonly { readonly note: string }[]): Settled[] => {
  const all = notes.flatMap(({ note }) => settledShape.parse(JSON.parse(note)));
  return all.filter(
    (each, at) =>
      all.findIndex((one) => one.questionId === each.questionId && one.words === each.words) === at,
  );
};

/** @throws {Refusal} not-found; bad-request while the answers do not settle the route */
export async function openPack(context: Look<DeskRing>, referralId: string): Promise<OpenedPack> {
  const opened = await openReferral(context, referralId);
  const { referral, set, route, dataKey } = opened;
  if (route === undefined) throw new Refusal('bad-request');
  const attached = await listFiles(context, referralId, dataKey);
  const standing = new Map(attached.map((file) => [file.fileId, standingOf(opened, file)]));
  const files = attached.filter(({ fileId }) => standing.get(fileId) === 'goes');
  const answers: Map<string, Answers extends ReadonlyMap<string, infer One> ? One : never> = new Map(
    opened.answers,
  );
  if (files.length > 0)
    answers.set('evidence-files', { said: { kind: 'value', value: files.map(({ fileId }) => fileId) } });
  else answers.delete('evidence-files');
  const input: PackInput = {
    reference: referral.reference,
    set,
    answers,
    files: files.map(packFile),
    settled: newest(await listNotes(context, referralId, 'words-settled', dataKey)),
    also: onceKnown(await listPastAnswersTo(context, referralId, identityQuestions, dataKey)),
    madeAt: context.now,
  };
  const pack = buildPack(input);
  return {
    opened,
    waiting: unsettledIn(input),
    files: pack.files.length === 0 ? [] : files,
    staying: attached.filter(({ fileId }) => !['goes', 'left-out'].includes(standing.get(fileId) ?? '')),
    pack,
  };
}

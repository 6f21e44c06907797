/** Keeps what a call-taker has typed, whoever else writes to the same draft meanwhile: nothing that was typed is lost. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { Keep, SignedIn } from '../../../access/index.ts';
import type { DeskRing } from '../../../platform/keys/index.ts';
import type { Typed } from './typed.ts';
import {
  beginUnfinished,
  findUnfinished,
  listUnfinished,
  mostUnfinished,
  saveUnfinished,
} from './unfinished-store.ts';

/** The key of a draft: chance enough among one member's few. */
export const newDraftKey = (): string => randomBytes(6).toString('hex');

export interface Writing {
  readonly key: string;
  readonly typed: Typed;
  /** Which showing of the form this comes from. */
  readonly writer: string;
  /** Counts what this showing has sent: what was sent earlier and arrives later changes nothing. */
  readonly turn: number;
  /** The revision that this showing was made of; nought for a new form. */
  readonly revision: number;
  /** A form that was sent as a whole may become a draft of its own; what is sent while typing only asks. */
  readonly whole: boolean;
}

export type Written =
  | { readonly outcome: 'kept'; readonly key: string; readonly revision: number }
  /** Somebody wrote to it from another showing; this stands in a draft of its own, or nowhere when it was not whole. */
  | { readonly outcome: 'elsewhere'; readonly key: string | undefined }
  | { readonly outcome: 'saved-already' }
  | { readonly outcome: 'too-many' };

const sameAs = (one: Typed, other: Typed): boolean => {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => (one[name] ?? '') === (other[name] ?? ''));
};

/** Keeps it: (1) begins a draft; or (2) writes over what this very showing, or the one it was made of, wrote; or (3) stands apart. */
export async function keepTyped(
  keep: Keep<DeskRing, SignedIn>,
  writing: Writing,
  again = false,
): Promise<Written> {
  const { key, typed, writer, turn } = writing;
  const found = await findUnfinished(keep, key, true);
  if (found === undefined) {
    const begun = await begin(keep, key, writing);
    if (begun !== 'taken') return begun;
    // Somebody was quicker by a moment, and now it is there; or it was saved so long ago that it is no longer shown.
    return again ? { outcome: 'saved-already' } : keepTyped(keep, writing, true);
  }
  const { content, revision } = found;
  if (content.saved !== undefined) return { outcome: 'saved-already' };
  if (content.writer === writer && turn < content.turn) return { outcome: 'kept', key, revision };
  if (content.writer === writer || revision === writing.revision) {
    await saveUnfinished(keep, key, { ...content, typed, writer, turn });
    return { outcome: 'kept', key, revision: revision + 1 };
  }
  if (sameAs(content.typed, typed)) return { outcome: 'kept', key, revision };
  if (!writing.whole) return { outcome: 'elsewhere', key: undefined };
  const apart = await begin(keep, newDraftKey(), writing);
  if (apart === 'taken') return { outcome: 'saved-already' };
  return apart.outcome === 'kept' ? { outcome: 'elsewhere', key: apart.key } : apart;
}

async function begin(
  keep: Keep<DeskRing, SignedIn>,
  key: string,
  { typed, writer, turn }: Writing,
): Promise<Written | 'taken'> {
  if ((await listUnfinished(keep)).length >= mostUnfinished) return { outcome: 'too-many' };
  const content = { typed, writer, turn, reportId: randomUUID() };
  if ((await beginUnfinished(keep, key, content)) === 0) return 'taken';
  return { outcome: 'kept', key, revision: 1 };
}

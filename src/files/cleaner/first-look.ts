/**
 * The look at a file while its bytes stream past the public site, which decodes nothing: what its first bytes are, whether the
 * sender's device agrees, how many pixels it claims, and in passing whether it is locked or empty.
 */
import { type Family, type Kind, type KindId, kindById, kindOf, kindOfName, openedLimits } from '../kinds.ts';
import { pictureSize } from './picture-size.ts';
import { sniff } from './sniff.ts';

/** `old-office-file`: a .doc or .xls, which the sender can save anew. */
export type LookRefusal =
  | 'not-taken'
  | 'old-office-file'
  | 'says-another-kind'
  | 'locked'
  | 'too-many-pixels';

export type FirstLook =
  | { readonly outcome: 'taken'; readonly kind: Kind & { readonly id: KindId } }
  | { readonly outcome: 'refused'; readonly why: LookRefusal };

/** Recordings come as either: a film without pictures is called a sound by one device and a film by the next. */
const sort = (family: Family): string => (family === 'video' || family === 'sound' ? 'recording' : family);

/**
 * What a file is, by the first `headBytes` of it (or all, when it is shorter).
 * @param saysType the type that the sender's browser gave; it follows the name's ending.
 */
export function firstLook(head: Buffer, saysType: string, name: string): FirstLook {
  const refused = (why: LookRefusal): FirstLook => ({ outcome: 'refused', why });
  const sniffed = sniff(head);
  if (sniffed === 'old-office') return refused('old-office-file');
  if (sniffed === 'locked-office') return refused('locked');
  if (sniffed === undefined) return refused('not-taken');
  const kind = kindById(sniffed);
  const claims = [kindOf(saysType), kindOfName(name)].filter((claim) => claim !== undefined);
  if (claims.some((claim) => sort(claim.family) !== sort(kind.family))) return refused('says-another-kind');
  const size = pictureSize(kind.id, head);
  if (size && size.width * size.height > openedLimits.pixels) return refused('too-many-pixels');
  return { outcome: 'taken', kind };
}

/** What is noticed of the bytes that follow the head. */
export interface ByteWatch {
  see(chunk: Buffer): void;
  /** What the whole file turned out to be, once it has ended; undefined when nothing speaks against it. */
  end(): 'empty' | 'locked' | 'not-taken' | undefined;
}

/** An entry of a PDF's trailer, and no word of the same beginning. */
const encrypted = /\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/;
const overlap = 64;

/** Watches every chunk of a file from its first byte on. Keeps no more than the last few bytes. */
export function watchBytes(kind: KindId): ByteWatch {
  let bytes = 0;
  let tail = '';
  let noticed: 'locked' | 'not-taken' | undefined;
  let wide = false;
  const look = {
    pdf: (chunk: Buffer) => {
      const text = tail + chunk.toString('latin1');
      if (encrypted.test(text)) noticed = 'locked';
      tail = text.slice(-overlap);
    },
    text: (chunk: Buffer) => {
      if (bytes === 0) wide = chunk[0] === 0xff || chunk[0] === 0xfe;
      if (!wide && chunk.includes(0)) noticed = 'not-taken';
    },
  };
  const see = kind === 'pdf' ? look.pdf : kind === 'text' ? look.text : undefined;
  return {
    see: (chunk) => {
      if (noticed === undefined) see?.(chunk);
      bytes += chunk.length;
    },
    end: () => (bytes === 0 ? 'empty' : noticed),
  };
}

/** The noun: a file that somebody attached. Its original is evidence and is never changed; people work from a copy. */
import { type Found, whyNots } from './cleaner/found.ts';
import type { Family } from './kinds.ts';

/** A file that was taken and hangs on no record yet: lies sealed in a visitor's draft or a member's form, which alone hold its key. */
export interface KeptFile {
  /** Its name in the store: the sha256 of the sealed bytes. */
  readonly blob: string;
  /** Its own data key, in base 64. */
  readonly key: string;
  /** As the sender called it, without folders and characters that are not seen. */
  readonly name: string;
  /** What its content is, e.g. `image/jpeg`; not what the sender's device said. */
  readonly type: string;
  readonly family: Family;
  /** In bytes. */
  readonly size: number;
  /** Of the bytes as they were sent, in hexadecimal: what evidence is compared with. */
  readonly sha256: string;
}

/**
 * Why a file is not taken. `old-office-file`: a .doc or .xls, which can be saved anew. `no-room`: too much at once, or the disk is
 * nearly full: the same file may be taken later. What only a closer look shows is found by the worker, and stands in its state.
 */
export const fileRefusals = [
  'too-large',
  'too-many',
  'empty',
  'not-taken',
  'old-office-file',
  'says-another-kind',
  'locked',
  'too-many-pixels',
  'no-room',
] as const;
export type FileRefusal = (typeof fileRefusals)[number];

/** What a reporter is told of their own files: that they came, and nothing of what became of them. */
export interface SentFile {
  readonly name: string;
  readonly family: Family;
  readonly size: number;
  readonly receivedAt: Date;
}

/** What became of one file of a form. */
export type Taking =
  | { readonly kind: 'kept'; readonly file: KeptFile }
  | { readonly kind: 'refused'; readonly name: string; readonly why: FileRefusal };

/** `waiting`: nobody opens it yet. `clean`: scanned, and there is a copy. The other two are final, and have none. */
export const fileStates = ['waiting', 'clean', 'infected', 'cannot-be-made-safe'] as const;
export type FileState = (typeof fileStates)[number];

/** Beside the cleaner's reasons. `too-large-for-scanner`: waits until the scanner takes larger files. `original-altered`: its bytes in the store do not open. */
export const fileReasons = [...whyNots, 'too-large-for-scanner', 'original-altered'] as const;
export type FileReason = (typeof fileReasons)[number];

/** Who attached it. */
export type FileOrigin = 'reporter' | 'member';

/** A file of a record, as its readers see it. */
export interface AttachedFile {
  readonly recordId: string;
  readonly fileId: string;
  readonly name: string;
  readonly family: Family;
  readonly type: string;
  readonly size: number;
  readonly sha256: string;
  readonly receivedAt: Date;
  readonly from: FileOrigin;
  /** Who attached it, when a member did. */
  readonly memberId: string | null;
  readonly state: FileState;
  /** Why it cannot be made safe, or waits for more than its turn; null when there is nothing to say. */
  readonly reason: FileReason | null;
  /** What the scanner calls what it met; only of an infected file. */
  readonly malware: string | undefined;
  /** The copy to work from; only of a clean file. */
  readonly copy: { readonly name: string; readonly type: string; readonly size: number } | undefined;
  readonly hasPreview: boolean;
  /** What the original said of itself and the copy does not: suggestions, not facts. Undefined until a copy was made. */
  readonly found: Found | undefined;
}

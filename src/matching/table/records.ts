import type { Layout } from './layout.ts';
import type { ForeignSounds } from './read-scripts.ts';

/** Distinct words of one field, in memory that threads share. */
export interface WordTable {
  bytes: Uint8Array;
  ends: Uint32Array;
  hashes: Uint32Array;
}

/** Words with the letters of each, to tell quickly which cannot be alike. */
export type LetteredWords = WordTable & { letters: Int32Array };

/** A whole table made comparable: one row of numbers a record, and the words that they stand for. */
export interface Records {
  count: number;
  secondFrom: number;
  layout: Layout;
  width: number;
  rows: Int32Array;
  /** A number from what a record holds, so that no result depends on where it stands. */
  hashes: Uint32Array;
  extras: Int32Array;
  names: WordTable & {
    sounds: Int32Array;
    letters: Int32Array;
    kinds: Uint8Array;
    nicknameStarts: Int32Array;
    groups: Int32Array;
    /** A number for each name that is written in several ways, 0 of others. */
    spellings: Int32Array;
    /** Words of letters or syllables that leave sounds open, by their numbers. */
    foreign: ReadonlyMap<number, ForeignSounds>;
    /** Words from here on are of a record that is looked up, and others the next time. */
    kept?: number;
  };
  postcodes: WordTable;
  districts: WordTable;
  sectors: WordTable;
  streets: LetteredWords;
  towns: LetteredWords;
  nations: WordTable;
  codes: readonly WordTable[];
  phrases: readonly LetteredWords[];
}

/** Whether two rows may be linked: of two files, one of each. */
export function across({ secondFrom }: Pick<Records, 'secondFrom'>, a: number, b: number): boolean {
  return secondFrom === 0 || a < secondFrom !== b < secondFrom;
}

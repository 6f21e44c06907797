import { lettersOf } from './letters.ts';
import type { LetteredWords, Records, WordTable } from './records.ts';
import { inShared, shared32 } from './shared.ts';
import type { ValueStore } from './values.ts';
import type { NameWords } from './words.ts';

/** The words of a store, in memory that threads share. */
export function sharedTable(store: ValueStore): WordTable {
  const { bytes, ends } = store.values();
  return {
    bytes: inShared(bytes),
    ends: inShared(ends),
    hashes: inShared(store.hashes.subarray(0, store.count)),
  };
}

/** With the letters of each word. */
export function withLetters(table: WordTable): LetteredWords {
  const { bytes, ends } = table;
  const letters = shared32(ends.length);
  for (let word = 1; word < ends.length; word++)
    letters[word] = lettersOf(bytes, ends[word - 1] as number, ends[word] as number);
  return { ...table, letters };
}

/** The words of names with what is known of each. */
export function nameTable(words: NameWords): Records['names'] {
  const size = words.store.count;
  return {
    ...sharedTable(words.store),
    sounds: inShared(words.sounds.subarray(0, size)),
    letters: inShared(words.letters.subarray(0, size)),
    kinds: inShared(words.kinds.subarray(0, size)),
    nicknameStarts: inShared(words.nicknameStarts.subarray(0, size)),
    groups: inShared(Int32Array.from(words.groups)),
    spellings: inShared(words.spellings.subarray(0, size)),
    foreign: words.foreign,
  };
}

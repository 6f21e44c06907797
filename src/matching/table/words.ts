import { foldText, PLAIN_LATIN } from '../fold-text.ts';
import { isPatronymic, mayComeFirst } from '../name-order.ts';
import { nicknameGroups } from '../nicknames.ts';
import { isKnownName, usualSpelling } from '../usual-spelling.ts';
import type { TextValues } from './contract.ts';
import { lettersOf, soundOf } from './letters.ts';
import { type ForeignSounds, type ScriptReaders, type ScriptWord, scriptWords } from './read-scripts.ts';
import { HASH_START, hashBytes, ValueStore } from './values.ts';

const TITLES = new Set(
  'mr mrs ms miss mx dr sir madam lady lord prof professor rev reverend fr sister brother haji hajji hajj hadji sheikh shaikh sheik mullah maulana ustad sayyid agha jr sr junior senior ii iii iv known as aka named called nee the baron baronet earl viscount duke marquess count 1st 2nd 3rd 4th of and alias formerly unknown unk none null na nan'.split(
    ' ',
  ),
);
const PARTICLES = new Set(
  'al el ul ur bin ibn ben bint binti bte von van der den de da do dos das du di del della la le y e zu zur ap st'.split(
    ' ',
  ),
);
/** Written apart or joined to the word after them as each clerk likes: O Brien, Mc Donald. */
const JOINED = new Set(['o', 'mc', 'mac', 'fitz', 'abdul', 'abdel', 'abd']);

export const WORD_TITLE = 1;
export const WORD_PARTICLE = 2;
export const WORD_JOINED = 4;
/** May be a family name that is said first, a syllable of one, or a patronymic, before which one may stand. */
export const WORD_FIRST = 8;
/** Of letters or syllables that leave its sounds open. */
export const WORD_FOREIGN = 16;

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** Bytes of UTF-8 as text. Plain letters, as nearly all are, are put together here, in a fourth of the time that decoding takes to begin. */
function textBetween(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at++) {
    const byte = bytes[at] as number;
    if (byte > 127) return decoder.decode(bytes.slice(from, to));
    text += String.fromCharCode(byte);
  }
  return text;
}

/** Value v of a store as text. */
export function textOf(values: TextValues, value: number): string {
  return value === 0
    ? ''
    : textBetween(values.bytes, values.ends[value - 1] as number, values.ends[value] as number);
}

/** The distinct words of names, with what comparing and proposing need to know of each. */
export class NameWords {
  readonly store = new ValueStore(4096, false);
  sounds = new Int32Array(4096);
  letters = new Int32Array(4096);
  kinds = new Uint8Array(4096);
  /** Per word the first nickname group, and where several, an index into `groups`. */
  nicknameStarts = new Int32Array(4096);
  /** Per word a number for the name that it is one of several spellings of, 0 where it is no such. */
  spellings = new Int32Array(4096);
  readonly foreign = new Map<number, ForeignSounds>();
  /** What reads names in other letters than Latin ones, where a table has them. */
  scripts: ScriptReaders | undefined;
  readonly groups: number[] = [0];
  private readonly scratch = new Uint8Array(64);

  /**
   * The words of a value in order; gives how many stand before a comma, or -1. `whole`: a name in full, whose family name may be said
   * first.
   */
  read(values: TextValues, value: number, found: number[], whole = false): number {
    found.length = 0;
    const from = values.ends[value - 1] as number;
    const to = Math.min(values.ends[value] as number, from + 400);
    for (let at = from; at < to; at++) {
      if ((values.bytes[at] as number) > 127) {
        const text = textBetween(values.bytes, from, to);
        if (this.scripts && !PLAIN_LATIN.test(text)) {
          for (const word of scriptWords(text, whole, this.scripts)) this.addForeign(word, found);
          return -1;
        }
        const folded = encoder.encode(foldText(text));
        return this.split(folded, 0, folded.length, found);
      }
    }
    return this.split(values.bytes, from, to, found);
  }

  /** Gives the place of a comma among the words (how many stand before it), or -1. */
  private split(bytes: Uint8Array, from: number, to: number, found: number[]): number {
    let comma = -1;
    let size = 0;
    let hash = HASH_START;
    const scratch = this.scratch;
    let joining = 0;
    for (let at = from; at <= to; at++) {
      const byte = at < to ? (bytes[at] as number) : 32;
      const low = byte >= 65 && byte <= 90 ? byte + 32 : byte;
      if ((low >= 97 && low <= 122) || (low >= 48 && low <= 57)) {
        if (size < 30) {
          scratch[size++] = low;
          hash = Math.imul(hash ^ low, 0x01000193);
        }
        continue;
      }
      if ((byte === 39 || byte === 96) && size > 0) continue;
      if (size > joining) {
        const word = this.store.add(scratch, 0, size, hash);
        if (word >= this.known) this.learn(word);
        if (((this.kinds[word] as number) & WORD_JOINED) !== 0 && at < to && joining === 0 && byte !== 44) {
          joining = size;
          continue;
        }
        if (found.length < 12) found.push(word);
      }
      size = 0;
      joining = 0;
      hash = HASH_START;
      if (byte === 44 && comma < 0 && found.length > 0) comma = found.length;
    }
    return comma;
  }

  private addForeign({ text, sounds }: ScriptWord, found: number[]): void {
    const word = this.add(text);
    if (sounds && word !== 0 && !this.foreign.has(word)) {
      this.foreign.set(word, sounds);
      this.kinds[word] = (this.kinds[word] as number) | WORD_FOREIGN;
      this.heard.push(word);
    }
    if (word !== 0 && found.length < 12) found.push(word);
  }

  /** The number of a word of plain small letters. */
  add(text: string): number {
    const bytes = encoder.encode(text.slice(0, 30));
    const word = this.store.add(bytes, 0, bytes.length, hashBytes(bytes, 0, bytes.length));
    if (word >= this.known) this.learn(word);
    return word;
  }

  private known = 1;
  private groupsBefore = 0;
  /** Words that were first written in other letters since `remember`. */
  private readonly heard: number[] = [];

  /** From here on what is added can be forgotten again; so many words have room without moving what there is. */
  remember(words: number): void {
    this.store.remember(words, words * 30);
    const size = this.store.count + words;
    this.sounds = grown(this.sounds, new Int32Array(Math.max(this.sounds.length, size)));
    this.letters = grown(this.letters, new Int32Array(Math.max(this.letters.length, size)));
    this.kinds = grown(this.kinds, new Uint8Array(Math.max(this.kinds.length, size)));
    this.nicknameStarts = grown(
      this.nicknameStarts,
      new Int32Array(Math.max(this.nicknameStarts.length, size)),
    );
    this.spellings = grown(this.spellings, new Int32Array(Math.max(this.spellings.length, size)));
    this.groupsBefore = this.groups.length;
    this.heard.length = 0;
  }

  /** Forgets the words that were added since `remember`. */
  forget(): void {
    this.store.forget();
    for (const word of this.heard) {
      this.foreign.delete(word);
      this.kinds[word] = (this.kinds[word] as number) & ~WORD_FOREIGN;
    }
    this.heard.length = 0;
    this.nicknameStarts.fill(0, this.store.count, this.known);
    this.known = this.store.count;
    this.groups.length = this.groupsBefore;
  }

  private learn(word: number): void {
    const { bytes, ends } = this.store;
    this.known = word + 1;
    if (word >= this.sounds.length) {
      this.sounds = grown(this.sounds, new Int32Array(word * 2));
      this.letters = grown(this.letters, new Int32Array(word * 2));
      this.kinds = grown(this.kinds, new Uint8Array(word * 2));
      this.nicknameStarts = grown(this.nicknameStarts, new Int32Array(word * 2));
      this.spellings = grown(this.spellings, new Int32Array(word * 2));
    }
    const from = ends[word - 1] as number;
    const to = ends[word] as number;
    this.letters[word] = lettersOf(bytes, from, to);
    const text = textBetween(bytes, from, to);
    const usual = usualSpelling(text);
    const told = usual === text && !isKnownName(text) ? undefined : encoder.encode(usual);
    this.sounds[word] = told ? soundOf(told, 0, told.length) : soundOf(bytes, from, to);
    this.spellings[word] = told ? hashBytes(told, 0, told.length) | 1 : 0;
    const digits = (bytes[from] as number) < 58;
    this.kinds[word] =
      (TITLES.has(text) || digits ? WORD_TITLE : 0) |
      (PARTICLES.has(text) ? WORD_PARTICLE : 0) |
      (JOINED.has(text) ? WORD_JOINED : 0) |
      (mayComeFirst(text) || isPatronymic(text) ? WORD_FIRST : 0);
    const own = nicknameGroups(text);
    const groups = own.length > 0 || usual === text ? own : nicknameGroups(usual);
    if (groups.length === 0) return;
    this.nicknameStarts[word] = this.groups.length;
    this.groups.push(groups.length, ...groups.map((group) => group + 1));
  }
}

function grown<T extends Int32Array | Uint8Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}

const plain = new Uint8Array(256);

/** Puts short text of plain letters into `plain`: gives its bytes, or 0 where it is of another kind. */
function plainly(text: string): number {
  const size = text.length;
  if (size > plain.length) return 0;
  for (let at = 0; at < size; at++) {
    const code = text.charCodeAt(at);
    if (code > 127) return 0;
    plain[at] = code;
  }
  return size;
}

/** Distinct codes or phrases of one field, made comparable by whoever adds them. */
export class Phrases {
  readonly store = new ValueStore(1024, false);

  /** The number of a phrase that is plain text. */
  add(text: string): number {
    if (text === '') return 0;
    const size = plainly(text);
    if (size > 0) return this.addBytes(plain, size);
    const bytes = encoder.encode(text);
    return this.addBytes(bytes, bytes.length);
  }

  addBytes(bytes: Uint8Array, size: number): number {
    return this.store.add(bytes, 0, size, hashBytes(bytes, 0, size));
  }
}

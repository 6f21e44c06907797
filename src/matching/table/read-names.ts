import { orderName } from '../name-order.ts';
import type { TableInput, TextColumn } from './contract.ts';
import type { SLOT } from './layout.ts';
import { columnsOf } from './layout.ts';
import { type NameWords, textOf, WORD_FIRST, WORD_PARTICLE, WORD_TITLE } from './words.ts';

/** The words of each distinct value of a column, one list after the other. */
interface ColumnWords {
  column: TextColumn;
  starts: Uint32Array;
  /** Per value, how many words stand before a comma, or -1. */
  commas: Int8Array;
  words: Int32Array;
}

const SMALL_OR_TITLE = WORD_TITLE | WORD_PARTICLE;
/** More words than this of one person are left out. */
const MOST_EXTRAS = 10;

/** Reads the names of a table: which words are given and family names, and which others a record bears (middle names, aliases). */
export class NameReader {
  private readonly words: NameWords;
  private readonly input: TableInput;
  private readonly rows: Int32Array;
  private readonly width: number;
  private readonly slots: typeof SLOT;
  private extras = new Int32Array(1024);
  private extrasEnd = 1;
  /** The kinds of the words that were looked at last. */
  private seen = 0;

  constructor(input: TableInput, rows: Int32Array, width: number, slots: typeof SLOT, words: NameWords) {
    this.words = words;
    this.input = input;
    this.rows = rows;
    this.width = width;
    this.slots = slots;
  }

  /** Fills the names of every row; gives the lists of further words, to which `extras` points. */
  readAll(): Int32Array {
    const of = (...roles: Parameters<typeof columnsOf>[1][]): ColumnWords[] =>
      columnsOf(this.input.columns, ...roles).map((at) =>
        this.wordsOf(this.input.columns[at] as TextColumn, roles.includes('full-name')),
      );
    const given = of('given-name');
    const middle = of('middle-name');
    const family = of('family-name');
    const full = of('full-name');
    const alias = of('alias');
    const { width } = this;
    const further: number[] = [];
    for (let row = 0; row < this.input.rows; row++) {
      const at = row * width;
      further.length = 0;
      for (const from of given) this.givenWords(from, row, at, further);
      for (const from of middle) this.givenWords(from, row, at, further);
      for (const from of family) this.familyWords(from, row, at, further);
      for (const from of full) this.fullWords(from, row, at, further);
      for (const { column, starts, words: list } of alias) {
        const value = column.rows[row] as number;
        for (let word = starts[value] as number; word < (starts[value + 1] as number); word++) {
          further.push(list[word] as number);
        }
      }
      if (further.length > 0) this.keepFurther(at, further);
    }
    return this.extras.subarray(0, this.extrasEnd);
  }

  private wordsOf(column: TextColumn, whole: boolean): ColumnWords {
    const size = column.values.ends.length;
    const starts = new Uint32Array(size + 1);
    const commas = new Int8Array(size);
    let list = new Int32Array(size * 3 + 16);
    let end = 0;
    const found: number[] = [];
    for (let value = 1; value < size; value++) {
      starts[value] = end;
      commas[value] = this.words.read(column.values, value, found, whole);
      const counted = this.counted(found);
      const keep = whole && (commas[value] as number) < 0 ? this.inOrder(counted) : counted;
      if (end + 12 > list.length) {
        const larger = new Int32Array(list.length * 2);
        larger.set(list);
        list = larger;
      }
      for (const word of keep) list[end++] = word;
    }
    starts[size] = end;
    return { column, starts, commas, words: list };
  }

  /** A whole name with its family name last, where it is one of those that are said first; the syllables of a given name made one. */
  private inOrder(found: number[]): number[] {
    const { store } = this.words;
    if (found.length < 2 || (this.seen & WORD_FIRST) === 0) return found;
    const { all, family, given } = orderName(found.map((word) => textOf(store, word)));
    if (family < 0 || (all.length === found.length && given === 0 && family === all.length - 1)) return found;
    const words = all.length === found.length ? found : all.map((text) => this.words.add(text));
    const between = words.filter((_, at) => at !== family && at !== given);
    return [words[given] as number, ...between, words[family] as number];
  }

  /** Without titles and small words, unless nothing else is left. */
  private counted(found: number[]): number[] {
    const { kinds } = this.words;
    let seen = 0;
    for (const word of found) seen |= kinds[word] as number;
    this.seen = seen;
    if ((seen & SMALL_OR_TITLE) === 0) return found;
    const untitled = found.filter((word) => ((kinds[word] as number) & WORD_TITLE) === 0);
    const last = untitled.length - 1;
    const full = untitled.filter(
      (word, at) => at === last || at === 0 || ((kinds[word] as number) & WORD_PARTICLE) === 0,
    );
    if (full.length > 1 && ((kinds[full[0] as number] as number) & WORD_PARTICLE) !== 0) return full.slice(1);
    return full;
  }

  private givenWords(from: ColumnWords, row: number, at: number, further: number[]): void {
    const value = from.column.rows[row] as number;
    for (let word = from.starts[value] as number; word < (from.starts[value + 1] as number); word++) {
      this.putGiven(at, from.words[word] as number, further);
    }
  }

  private putGiven(at: number, word: number, further: number[]): void {
    const { rows, slots } = this;
    const first = rows[at + slots.given];
    if (first === 0) rows[at + slots.given] = word;
    else if (first === word) return;
    else if (rows[at + slots.given2] === 0) rows[at + slots.given2] = word;
    else further.push(word);
  }

  /** Of several words of a family name the last counts most ("van der Berg"), the one before it next ("Garcia Lopez"). */
  private familyWords(from: ColumnWords, row: number, at: number, further: number[]): void {
    const value = from.column.rows[row] as number;
    for (let word = (from.starts[value + 1] as number) - 1; word >= (from.starts[value] as number); word--) {
      this.putFamily(at, from.words[word] as number, further);
    }
  }

  private putFamily(at: number, word: number, further: number[]): void {
    const { rows, slots } = this;
    const first = rows[at + slots.family];
    if (first === 0) rows[at + slots.family] = word;
    else if (first === word) return;
    else if (rows[at + slots.family2] === 0) rows[at + slots.family2] = word;
    else further.push(word);
  }

  /**
   * A whole name gives what columns of their own did not: the last word is the family name (the words before a comma,
   * where there is one), the first the given name. Words that are known already say nothing new.
   */
  private fullWords(from: ColumnWords, row: number, at: number, further: number[]): void {
    const value = from.column.rows[row] as number;
    const { rows, slots } = this;
    let start = from.starts[value] as number;
    let end = from.starts[value + 1] as number;
    if (start === end) return;
    const named = rows[at + slots.given] !== 0 || rows[at + slots.family] !== 0;
    if (!named) {
      const comma = from.commas[value] as number;
      if (end - start === 1) {
        rows[at + slots.given] = from.words[start] as number;
        return;
      }
      if (comma > 0 && start + comma < end) {
        for (let word = start + comma; word < end; word++)
          this.putGiven(at, from.words[word] as number, further);
        end = start + comma;
        for (let word = end - 1; word >= start; word--)
          this.putFamily(at, from.words[word] as number, further);
        return;
      }
      rows[at + slots.given] = from.words[start] as number;
      rows[at + slots.family] = from.words[end - 1] as number;
      start += 1;
      end -= 1;
      for (let word = start; word < end; word++) this.putGiven(at, from.words[word] as number, further);
      return;
    }
    for (let word = start; word < end; word++) {
      const name = from.words[word] as number;
      if (name === rows[at + slots.given] || name === rows[at + slots.family]) continue;
      if (name === rows[at + slots.given2] || name === rows[at + slots.family2]) continue;
      further.push(name);
    }
  }

  private keepFurther(at: number, further: readonly number[]): void {
    const size = Math.min(MOST_EXTRAS, further.length);
    if (this.extrasEnd + size + 1 > this.extras.length) {
      const larger = new Int32Array(this.extras.length * 2);
      larger.set(this.extras);
      this.extras = larger;
    }
    const start = this.extrasEnd;
    let count = 0;
    for (let index = 0; index < size; index++) {
      const word = further[index] as number;
      if (further.indexOf(word) !== index) continue;
      count += 1;
      this.extras[start + count] = word;
    }
    this.extras[start] = count;
    this.extrasEnd = start + count + 1;
    this.rows[at + this.slots.extras] = start;
  }
}

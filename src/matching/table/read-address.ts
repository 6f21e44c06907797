import { foldText } from '../fold-text.ts';
import { withHouseNumberPutRight } from '../misread-house-number.ts';
import type { TextColumn } from './contract.ts';
import { HASH_START } from './values.ts';
import { type Phrases, textOf } from './words.ts';

/** Words that many addresses have: they do not tell one street from another. */
const GENERIC =
  'road rd street st avenue ave av lane ln close cl drive dr way court ct crescent cres place pl terrace terr gardens gdns grove square sq hill park the flat apartment apt unit room rm floor house upper lower north south east west of and care no number top ground first second basement uk england'.split(
    ' ',
  );
const CAPITAL_L = 76;
const SMALL_I = 105;
const SMALL_L = 108;
const SMALL_O = 111;
const BAR = 124;
const encoder = new TextEncoder();

/** What addresses say, per distinct value: number of the house, and the words of its street that tell it from others. */
export interface AddressNumbers {
  number: Int32Array;
  street: Int32Array;
  second: Int32Array;
  postcode: Int32Array | undefined;
}

/** Reads addresses: "Flat 2, 14 High Street, Crewe CW1 2AB" is number 14, street "high", second word "crewe". */
export class AddressReader {
  private readonly words: Phrases;
  private readonly postcodes: Phrases | undefined;
  private readonly generic = new Set<number>();
  private readonly word = new Uint8Array(32);
  /** Whether the line read last may hold a house number with letters for digits: "I4", "1O". */
  private doubtful = false;
  private readonly found = { number: 0, street: 0, second: 0, postcode: 0 };

  constructor(words: Phrases, postcodes: Phrases, withPostcodes: boolean) {
    this.words = words;
    this.postcodes = withPostcodes ? postcodes : undefined;
    for (const word of GENERIC) this.generic.add(words.add(word));
  }

  read(column: TextColumn): AddressNumbers {
    const { bytes, ends } = column.values;
    const size = ends.length;
    const number = new Int32Array(size);
    const street = new Int32Array(size);
    const second = new Int32Array(size);
    const postcode = this.postcodes && new Int32Array(size);
    for (let value = 1; value < size; value++) {
      const from = ends[value - 1] as number;
      const to = Math.min(ends[value] as number, from + 300);
      let foreign = false;
      for (let at = from; at < to && !foreign; at++) foreign = (bytes[at] as number) > 127;
      if (foreign) {
        const folded = encoder.encode(foldText(textOf(column.values, value)));
        this.readLine(folded, 0, Math.min(300, folded.length));
      } else this.readLine(bytes, from, to);
      if (this.doubtful) this.readPutRight(textOf(column.values, value).slice(0, 300));
      number[value] = this.found.number;
      street[value] = this.found.street;
      second[value] = this.found.second;
      if (postcode) postcode[value] = this.found.postcode;
    }
    return { number, street, second, postcode };
  }

  /** Reads a line again where letters stood for digits of its house number. */
  private readPutRight(text: string): void {
    const right = withHouseNumberPutRight(text);
    if (right === text) return;
    const folded = encoder.encode(foldText(right));
    this.readLine(folded, 0, Math.min(300, folded.length));
  }

  private readLine(bytes: Uint8Array, from: number, to: number): void {
    const { found, word } = this;
    found.number = 0;
    found.street = 0;
    found.second = 0;
    found.postcode = 0;
    this.doubtful = false;
    let size = 0;
    let hash = HASH_START;
    let before = '';
    for (let at = from; at <= to; at++) {
      const byte = at < to ? (bytes[at] as number) : 32;
      const low = byte >= 65 && byte <= 90 ? byte + 32 : byte;
      if ((low >= 97 && low <= 122) || (low >= 48 && low <= 57)) {
        if (size < 31) {
          word[size++] = low;
          hash = Math.imul(hash ^ low, 0x01000193);
        }
        continue;
      }
      if (byte === 39 || size === 0) {
        if (byte === BAR) this.doubtful = true;
        continue;
      }
      if (this.postcodes) before = this.postcode(before, size);
      this.take(size, hash, bytes[at - size] === CAPITAL_L);
      size = 0;
      hash = HASH_START;
    }
  }

  /** Takes in the word that was read. A capital L before digits is a district of Liverpool. */
  private take(size: number, hash: number, capitalL: boolean): void {
    const { found, word } = this;
    const first = word[0] as number;
    if (first < 58) {
      if (found.street !== 0) return;
      let number = 0;
      let at = 0;
      while (at < size && (word[at] as number) < 58 && at < 6)
        number = number * 10 + (word[at++] as number) - 48;
      if (at < size) {
        const letter = word[at] as number;
        // An l at the end is that of a flat.
        if (letter === SMALL_I || letter === SMALL_O || (letter === SMALL_L && at < size - 1))
          this.doubtful = true;
      }
      if (at >= size - 1) found.number = number;
      return;
    }
    if (size < 2 || found.second !== 0) return;
    if ((first === SMALL_I || first === SMALL_L) && (word[1] as number) < 58 && !capitalL)
      this.doubtful = true;
    const known = this.words.store.add(word, 0, size, hash);
    if (this.generic.has(known)) return;
    if (found.street === 0) found.street = known;
    else found.second = known;
  }

  /** A British postcode as two words ("cw1", "2ab"): gives the word for the next to be joined to. */
  private postcode(before: string, size: number): string {
    let text = '';
    for (let at = 0; at < size; at++) text += String.fromCharCode(this.word[at] as number);
    if (/^\d[a-z]{2}$/.test(text) && /^[a-z]{1,2}\d[a-z\d]?$/.test(before)) {
      this.found.postcode = this.postcodes?.add((before + text).toUpperCase()) ?? 0;
    }
    return text;
  }
}

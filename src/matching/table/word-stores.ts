import type { Layout } from './layout.ts';
import { NameWords, Phrases } from './words.ts';

/** One record brings no more words of a field. */
const ROOM = 128;

/** The words of all fields. */
export class WordStores {
  readonly names = new NameWords();
  readonly sexes = new Phrases();
  readonly nations = new Phrases();
  readonly towns = new Phrases();
  readonly plainPostcodes = new Phrases();
  readonly postcodes = new Phrases();
  readonly sectors = new Phrases();
  readonly districts = new Phrases();
  readonly streets = new Phrases();
  readonly codes: readonly Phrases[];
  readonly phrases: readonly Phrases[];

  constructor({ codes, phrases }: Layout) {
    this.codes = codes.map(() => new Phrases());
    this.phrases = phrases.map(() => new Phrases());
  }

  /** From here on what is read can be forgotten again, so that a look-up leaves nothing behind. */
  remember(): void {
    this.names.remember(ROOM);
    for (const { store } of this.phrasesOf()) store.remember(ROOM, ROOM * 600);
  }

  /** Forgets what was read since `remember`. */
  forget(): void {
    this.names.forget();
    for (const { store } of this.phrasesOf()) store.forget();
  }

  private phrasesOf(): Phrases[] {
    const { sexes, nations, towns, plainPostcodes, postcodes, sectors, districts, streets } = this;
    return [
      ...[sexes, nations, towns, plainPostcodes, postcodes, sectors, districts, streets],
      ...this.codes,
      ...this.phrases,
    ];
  }
}

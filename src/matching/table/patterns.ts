import { mixed } from './values.ts';

/**
 * Distinct patterns of levels and how many pairs show each. A pattern packs four bits a comparison into two numbers; it is
 * named by a number of its own, in order of first appearance.
 */
export class Patterns {
  readonly fields: number;
  low = new Uint32Array(1024);
  high = new Uint32Array(1024);
  counts = new Float64Array(1024);
  size = 0;
  private places = new Int32Array(4096).fill(-1);

  constructor(fields: number) {
    this.fields = fields;
  }

  /** The number of the pattern whose levels lie in `levels` from `at`, counted once more, or as often as is said. */
  count(levels: Uint8Array, at: number, times = 1): number {
    let low = 0;
    let high = 0;
    const first = Math.min(8, this.fields);
    for (let field = 0; field < first; field++) low |= (levels[at + field] as number) << (field * 4);
    for (let field = 8; field < this.fields; field++)
      high |= (levels[at + field] as number) << ((field - 8) * 4);
    const pattern = this.find(low >>> 0, high >>> 0);
    this.counts[pattern] = (this.counts[pattern] as number) + times;
    return pattern;
  }

  find(low: number, high: number): number {
    const mask = this.places.length - 1;
    let place = mixed(low ^ Math.imul(high, 0x9e3779b1)) & mask;
    for (;;) {
      const pattern = this.places[place] as number;
      if (pattern < 0) break;
      if (this.low[pattern] === low && this.high[pattern] === high) return pattern;
      place = (place + 1) & mask;
    }
    const pattern = this.size;
    if (pattern === this.low.length) this.grow();
    this.low[pattern] = low;
    this.high[pattern] = high;
    this.size += 1;
    this.places[place] = pattern;
    if (this.size * 2 > this.places.length) this.rehash();
    return pattern;
  }

  /** The level of a comparison in a pattern. */
  level(pattern: number, field: number): number {
    return field < 8
      ? ((this.low[pattern] as number) >>> (field * 4)) & 15
      : ((this.high[pattern] as number) >>> ((field - 8) * 4)) & 15;
  }

  /** The levels of all patterns, one after the other, in memory that threads share. */
  levels(): Uint8Array {
    const { fields, size } = this;
    const levels = new Uint8Array(new SharedArrayBuffer(size * fields));
    for (let pattern = 0, at = 0; pattern < size; pattern++) {
      for (let field = 0; field < fields; field++) levels[at++] = this.level(pattern, field);
    }
    return levels;
  }

  /** Adds the patterns of another, and says their numbers here. */
  merge(other: PatternCounts): Int32Array {
    const numbers = new Int32Array(other.low.length);
    for (let pattern = 0; pattern < numbers.length; pattern++) {
      const here = this.find(other.low[pattern] as number, other.high[pattern] as number);
      this.counts[here] = (this.counts[here] as number) + (other.counts[pattern] as number);
      numbers[pattern] = here;
    }
    return numbers;
  }

  /** Cut to size, to be sent to another thread. */
  counted(): PatternCounts {
    return {
      low: this.low.slice(0, this.size),
      high: this.high.slice(0, this.size),
      counts: this.counts.slice(0, this.size),
    };
  }

  private grow(): void {
    const size = this.size * 2;
    const low = new Uint32Array(size);
    low.set(this.low);
    this.low = low;
    const high = new Uint32Array(size);
    high.set(this.high);
    this.high = high;
    const counts = new Float64Array(size);
    counts.set(this.counts);
    this.counts = counts;
  }

  private rehash(): void {
    this.places = new Int32Array(this.places.length * 4).fill(-1);
    const mask = this.places.length - 1;
    for (let pattern = 0; pattern < this.size; pattern++) {
      let place =
        mixed((this.low[pattern] as number) ^ Math.imul(this.high[pattern] as number, 0x9e3779b1)) & mask;
      while ((this.places[place] as number) >= 0) place = (place + 1) & mask;
      this.places[place] = pattern;
    }
  }
}

/** Patterns as plain arrays. */
export interface PatternCounts {
  low: Uint32Array;
  high: Uint32Array;
  counts: Float64Array;
}

/** The same patterns in an order that depends on nothing but themselves, so that sums come out alike on every run. */
export function inOrder(counted: PatternCounts, fields: number): Patterns {
  const order = Array.from(counted.low.keys()).sort(
    (a, b) =>
      (counted.high[a] as number) - (counted.high[b] as number) ||
      (counted.low[a] as number) - (counted.low[b] as number),
  );
  const sorted = new Patterns(fields);
  for (const at of order) {
    const here = sorted.find(counted.low[at] as number, counted.high[at] as number);
    sorted.counts[here] = counted.counts[at] as number;
  }
  return sorted;
}

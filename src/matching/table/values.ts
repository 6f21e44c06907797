import type { TextValues } from './contract.ts';
import { sharedBytes, sharedRoom } from './shared.ts';

/** Where every hash of bytes starts. */
export const HASH_START = 0x811c9dc5;

/** The hash of a slice of bytes. */
export function hashBytes(bytes: Uint8Array, from: number, to: number): number {
  let hash = HASH_START;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  return hash;
}

/** Mixes a hash so that its low bits can choose a place in a table. */
export function mixed(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x7feb352d);
  h ^= h >>> 15;
  h = Math.imul(h, 0x846ca68b);
  return (h ^ (h >>> 16)) >>> 0;
}

/** After this many values, a column whose values hardly repeat is no longer searched for repeats. */
const TRIAL = 32_768;
const HARDLY = 0.95;

/**
 * A growing store of distinct byte values, each with a number, in memory that threads share. The empty value is number 0. Where values hardly ever repeat
 * (numbers of records), it soon stops looking: then one value may have several numbers.
 */
export class ValueStore {
  bytes: Uint8Array;
  ends: Uint32Array;
  hashes: Uint32Array;
  count = 1;
  private places: Int32Array;
  private added = 0;
  private readonly trial: boolean;
  searching = true;
  /** What was added since `remember`: how many values there were before, and the places that were taken. */
  private remembered = 0;
  private readonly taken: number[] = [];

  constructor(places = 1024, trial = true) {
    this.trial = trial;
    this.bytes = sharedBytes(places * 8);
    this.ends = sharedRoom(places);
    this.hashes = sharedRoom(places);
    this.places = new Int32Array(places * 2);
  }

  /** A store that goes on from what another holds, taking over its memory. */
  static over(other: StoredValues): ValueStore {
    const store = new ValueStore(2, false);
    store.bytes = other.bytes;
    store.ends = other.ends;
    store.hashes = other.hashes;
    store.count = other.count;
    store.searching = other.searching;
    if (other.searching) {
      let places = 1024;
      while (places < other.count * 2) places *= 2;
      store.fill(places);
    }
    return store;
  }

  get length(): number {
    return this.ends[this.count - 1] as number;
  }

  /** The number of the value in a slice whose hash is known. */
  add(source: Uint8Array, from: number, to: number, hash: number): number {
    if (from === to) return 0;
    if (!this.searching) return this.append(source, from, to, hash);
    const mask = this.places.length - 1;
    const key = hash >>> 0;
    let place = mixed(hash) & mask;
    for (;;) {
      const value = this.places[place] as number;
      if (value === 0) break;
      if (this.hashes[value] === key && this.holds(value, source, from, to)) {
        this.added += 1;
        return value;
      }
      place = (place + 1) & mask;
    }
    this.added += 1;
    const value = this.append(source, from, to, hash);
    this.places[place] = value;
    if (this.remembered > 0) this.taken.push(place);
    else if (this.count * 2 > this.places.length) this.fill(this.places.length * 4);
    if (this.trial && this.added >= TRIAL && this.count > this.added * HARDLY) {
      this.searching = false;
      this.places = new Int32Array(2);
    }
    return value;
  }

  private holds(value: number, source: Uint8Array, from: number, to: number): boolean {
    const start = this.ends[value - 1] as number;
    const size = to - from;
    if ((this.ends[value] as number) - start !== size) return false;
    const bytes = this.bytes;
    for (let at = 0; at < size; at++) if (bytes[start + at] !== source[from + at]) return false;
    return true;
  }

  private append(source: Uint8Array, from: number, to: number, hash: number): number {
    const start = this.length;
    const size = to - from;
    if (start + size > this.bytes.length) {
      const larger = sharedBytes(Math.max(this.bytes.length * 2, start + size));
      larger.set(this.bytes);
      this.bytes = larger;
    }
    const bytes = this.bytes;
    if (size > 200) bytes.set(source.subarray(from, to), start);
    else for (let at = 0; at < size; at++) bytes[start + at] = source[from + at] as number;
    if (this.count === this.ends.length) {
      this.ends = sharedRoom(this.count * 2, this.ends);
      this.hashes = sharedRoom(this.count * 2, this.hashes);
    }
    const value = this.count;
    this.ends[value] = start + size;
    this.hashes[value] = hash >>> 0;
    this.count += 1;
    return value;
  }

  private fill(size: number): void {
    const places = new Int32Array(size);
    const mask = places.length - 1;
    for (let value = 1; value < this.count; value++) {
      let place = mixed(this.hashes[value] as number) & mask;
      while (places[place] !== 0) place = (place + 1) & mask;
      places[place] = value;
    }
    this.places = places;
  }

  /** From here on what is added can be forgotten again: so many values of so many bytes have room without moving what there is. */
  remember(values: number, bytes: number): void {
    this.remembered = this.count;
    if (this.places.length < (this.count + values) * 2) this.fill(this.places.length * 2);
    if (this.bytes.length < this.length + bytes) {
      const larger = sharedBytes(this.length + bytes);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    if (this.ends.length >= this.count + values) return;
    this.ends = sharedRoom(this.count + values, this.ends);
    this.hashes = sharedRoom(this.count + values, this.hashes);
  }

  /** Forgets all that was added since `remember`. */
  forget(): void {
    for (const place of this.taken) this.places[place] = 0;
    this.taken.length = 0;
    this.count = this.remembered;
  }

  /** Adds every value of another store and says, per its number, the number here. */
  merge(other: Omit<StoredValues, 'searching'>): Uint32Array {
    const numbers = new Uint32Array(other.count);
    for (let value = 1; value < other.count; value++) {
      const from = other.ends[value - 1] as number;
      numbers[value] = this.add(
        other.bytes,
        from,
        other.ends[value] as number,
        other.hashes[value] as number,
      );
    }
    return numbers;
  }

  /** The values, cut to size. */
  values(): TextValues {
    return cutToSize(this);
  }

  /** All that another store needs to go on from here, with the room that is left. */
  held(): StoredValues {
    const { bytes, ends, hashes, count, searching } = this;
    return { bytes, ends, hashes, count, searching };
  }
}

/** What a store holds. */
export type StoredValues = Pick<ValueStore, 'bytes' | 'ends' | 'hashes' | 'count' | 'searching'>;

/** The values that a store holds, without the room that is left. */
export function cutToSize({
  bytes,
  ends,
  hashes,
  count,
}: Pick<StoredValues, 'bytes' | 'ends' | 'hashes' | 'count'>): TextValues {
  return {
    bytes: bytes.subarray(0, ends[count - 1]),
    ends: ends.subarray(0, count),
    hashes: hashes.subarray(0, count),
  };
}

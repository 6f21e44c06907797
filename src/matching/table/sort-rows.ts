/** Stretches shorter than this are sorted in place. */
const SHORT = 160;
const BITS = 11;
const DIGITS = 1 << BITS;

/** Sorts rows by keys: by radix where they are many, in place where they are few. Equal keys keep their order. */
export class Sorter {
  private readonly order: Uint32Array;
  private readonly keys: Uint32Array;
  private readonly order2: Uint32Array;
  private readonly keys2: Uint32Array;
  private readonly counts = new Uint32Array(DIGITS * 3);

  /** Of both arrays the first `size` are to be sorted, or stretches of them. */
  constructor(order: Uint32Array, keys: Uint32Array, size: number) {
    this.order = order;
    this.keys = keys;
    this.order2 = new Uint32Array(size);
    this.keys2 = new Uint32Array(size);
  }

  sort(from: number, to: number): void {
    if (to - from < SHORT) this.sortFew(from, to);
    else this.sortMany(from, to);
  }

  private sortFew(from: number, to: number): void {
    const { order, keys } = this;
    for (let at = from + 1; at < to; at++) {
      const key = keys[at] as number;
      const row = order[at] as number;
      let hole = at - 1;
      while (hole >= from && (keys[hole] as number) > key) {
        keys[hole + 1] = keys[hole] as number;
        order[hole + 1] = order[hole] as number;
        hole -= 1;
      }
      keys[hole + 1] = key;
      order[hole + 1] = row;
    }
  }

  private sortMany(from: number, to: number): void {
    const { order, keys, order2, keys2, counts } = this;
    counts.fill(0);
    for (let at = from; at < to; at++) {
      const key = keys[at] as number;
      const low = key & (DIGITS - 1);
      const middle = DIGITS + ((key >>> BITS) & (DIGITS - 1));
      const high = 2 * DIGITS + (key >>> (2 * BITS));
      counts[low] = (counts[low] as number) + 1;
      counts[middle] = (counts[middle] as number) + 1;
      counts[high] = (counts[high] as number) + 1;
    }
    this.pass(order, keys, order2, keys2, 0, from, to);
    this.pass(order2, keys2, order, keys, 1, from, to);
    this.pass(order, keys, order2, keys2, 2, from, to);
    order.set(order2.subarray(from, to), from);
    keys.set(keys2.subarray(from, to), from);
  }

  private pass(
    order: Uint32Array,
    keys: Uint32Array,
    toOrder: Uint32Array,
    toKeys: Uint32Array,
    digit: number,
    from: number,
    to: number,
  ): void {
    const counts = this.counts.subarray(digit * DIGITS, (digit + 1) * DIGITS);
    let sum = from;
    for (let value = 0; value < DIGITS; value++) {
      const here = counts[value] as number;
      counts[value] = sum;
      sum += here;
    }
    const shift = digit * BITS;
    for (let at = from; at < to; at++) {
      const key = keys[at] as number;
      const value = (key >>> shift) & (DIGITS - 1);
      const goal = counts[value] as number;
      counts[value] = goal + 1;
      toKeys[goal] = key;
      toOrder[goal] = order[at] as number;
    }
  }
}

/** Finds what pairs weigh that were weighed already, by their rows: those of one row lie together. */
export class KnownPairs {
  /** Where the pairs of each row begin in `others`, by the row on their left; at the end how many there are. */
  private readonly from: Int32Array;
  private readonly others: Int32Array;
  private readonly at: Int32Array;

  /** Of `count` rows; each pair once, whichever of its rows is on the left. */
  constructor(count: number, left: Int32Array, right: Int32Array) {
    const size = left.length;
    const from = new Int32Array(count + 2);
    const others = new Int32Array(size);
    const at = new Int32Array(size);
    for (let pair = 0; pair < size; pair++) {
      const one = left[pair] as number;
      const other = right[pair] as number;
      const row = (one < other ? one : other) + 2;
      from[row] = (from[row] as number) + 1;
    }
    for (let row = 2; row < from.length; row++) from[row] = (from[row] as number) + (from[row - 1] as number);
    for (let pair = 0; pair < size; pair++) {
      const one = left[pair] as number;
      const other = right[pair] as number;
      const row = (one < other ? one : other) + 1;
      const place = from[row] as number;
      from[row] = place + 1;
      others[place] = one < other ? other : one;
      at[place] = pair;
    }
    this.from = from;
    this.others = others;
    this.at = at;
  }

  /** The number of the pair of two rows, or -1. */
  find(a: number, b: number): number {
    const row = a < b ? a : b;
    const other = a < b ? b : a;
    const { from, others } = this;
    const end = from[row + 1] as number;
    for (let place = from[row] as number; place < end; place++)
      if (others[place] === other) return this.at[place] as number;
    return -1;
  }
}

/** Finds what pairs weigh that were weighed already, by their rows: those of one row lie together. */
export class KnownPairs {
  /** Where the pairs of each row begin in `others`, by the row on their left; at the end how many there are. */
  private readonly from: Int32Array;
  private readonly others: Int32Array;
  private readonly at: Int32Array;

  /** Of `count` rows; each pair once, whichever of its rows is on the left. */
  constructor(count: number, left: Int32Array, right: Int32Array) {
    const size = left.length;
    this.from = new Int32Array(count + 2);
    this.others = new Int32Array(size);
    this.at = new Int32Array(size);
    for (let pair = 0; pair < size; pair++) {
      const row = Math.min(left[pair] as number, right[pair] as number) + 2;
      this.from[row] = (this.from[row] as number) + 1;
    }
    for (let row = 2; row < this.from.length; row++)
      this.from[row] = (this.from[row] as number) + (this.from[row - 1] as number);
    for (let pair = 0; pair < size; pair++) {
      const [one, other] = [left[pair] as number, right[pair] as number];
      const row = Math.min(one, other) + 1;
      const place = this.from[row] as number;
      this.from[row] = place + 1;
      this.others[place] = Math.max(one, other);
      this.at[place] = pair;
    }
  }

  /** The number of the pair of two rows, or -1. */
  find(a: number, b: number): number {
    const row = Math.min(a, b);
    const other = Math.max(a, b);
    const end = this.from[row + 1] as number;
    for (let place = this.from[row] as number; place < end; place++)
      if (this.others[place] === other) return this.at[place] as number;
    return -1;
  }
}

import { shared32 } from './shared.ts';

/** Joins rows into groups; the smallest row stands for its group. */
export class Union {
  readonly parents: Int32Array;

  constructor(count: number) {
    this.parents = new Int32Array(count);
    for (let row = 0; row < count; row++) this.parents[row] = row;
  }

  find(row: number): number {
    const { parents } = this;
    let root = row;
    while (parents[root] !== root) root = parents[root] as number;
    let at = row;
    while (parents[at] !== root) {
      const next = parents[at] as number;
      parents[at] = root;
      at = next;
    }
    return root;
  }

  join(a: number, b: number): void {
    const one = this.find(a);
    const two = this.find(b);
    if (one < two) this.parents[two] = one;
    else this.parents[one] = two;
  }

  /** Per row the smallest row of its group, in memory that threads share. */
  roots(): Int32Array {
    const roots = shared32(this.parents.length);
    for (let row = 0; row < roots.length; row++) roots[row] = this.find(row);
    return roots;
  }
}

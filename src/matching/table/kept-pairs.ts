/** Whether an earlier rule proposes the pair: one whose keys lie before `place`. `doubled` tells of rules with several keys. */
export function sharedEarlier(
  keys: Uint32Array,
  a: number,
  b: number,
  place: number,
  doubled: readonly Doubled[],
): boolean {
  for (let at = 0; at < place; at++) {
    const key = keys[a + at] as number;
    if (key === keys[b + at] && key !== 0) return true;
  }
  for (let rule = 0; rule < doubled.length; rule++) {
    const { from, to } = doubled[rule] as Doubled;
    if (from >= place) return false;
    // One key each, and they differ.
    if (keys[a + from + 1] === 0 && keys[b + from + 1] === 0) continue;
    for (let one = from; one < to; one++) {
      const key = keys[a + one] as number;
      if (key === 0) break;
      for (let two = from; two < to; two++) if (keys[b + two] === key) return true;
    }
  }
  return false;
}

/** Where the keys lie of a rule that has several. */
export interface Doubled {
  from: number;
  to: number;
}

/** The rules of several keys, by where each rule's keys start. */
export function doubledRules(places: readonly number[]): Doubled[] {
  return places.slice(0, -1).flatMap((from, rule) => {
    const to = places[rule + 1] as number;
    return to - from > 1 ? [{ from, to }] : [];
  });
}

/** All rules before `most` that propose the pair, a bit each. */
export function proposersOf(
  keys: Uint32Array,
  a: number,
  b: number,
  places: readonly number[],
  most: number,
): number {
  let rules = 0;
  for (let rule = 0; rule < most; rule++) {
    const from = places[rule] as number;
    const to = places[rule + 1] as number;
    for (let one = from; one < to; one++) {
      const key = keys[a + one] as number;
      if (key === 0) break;
      for (let two = from; two < to; two++) if (keys[b + two] === key) rules |= 1 << rule;
    }
  }
  return rules >>> 0;
}

/** The least key that two rows share under one rule of several keys: the group of that key counts the pair. */
export function leastShared(keys: Uint32Array, a: number, b: number, columns: number): number {
  let least = 0;
  for (let one = 0; one < columns; one++) {
    const key = keys[a + one] as number;
    if (key === 0) break;
    for (let two = 0; two < columns; two++) {
      if (keys[b + two] === key && (least === 0 || key < least)) least = key;
    }
  }
  return least;
}

/** A growing list of pairs. */
export class Kept {
  private left = new Int32Array(4096);
  private right = new Int32Array(4096);
  private pattern = new Int32Array(4096);
  private size = 0;

  add(left: number, right: number, pattern: number): void {
    if (this.size === this.left.length) {
      this.left = larger(this.left);
      this.right = larger(this.right);
      this.pattern = larger(this.pattern);
    }
    this.left[this.size] = left;
    this.right[this.size] = right;
    this.pattern[this.size] = pattern;
    this.size += 1;
  }

  cut(): { left: Int32Array; right: Int32Array; pattern: Int32Array } {
    return {
      left: this.left.slice(0, this.size),
      right: this.right.slice(0, this.size),
      pattern: this.pattern.slice(0, this.size),
    };
  }
}

function larger(array: Int32Array): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(array.length * 2);
  grown.set(array);
  return grown;
}

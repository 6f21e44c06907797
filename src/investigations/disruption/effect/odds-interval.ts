/**
 * An exact interval for a change that small counts show. Given the totals of a table of two by two, the count in its first cell follows Fisher's
 * noncentral hypergeometric law (Fisher 1935; Cornfield 1956), whose one unknown is by how much the odds changed: nothing is taken for normal, so it
 * holds for counts of one and nought too. Pure.
 */

/** Counts of one thing before and after, and of everything else in the same two spans. */
export interface TwoByTwo {
  readonly before: number;
  readonly after: number;
  readonly restBefore: number;
  readonly restAfter: number;
}

/** By how many times what is counted changed beside the rest: the truth lies between the two in all but `wrong` of such cases. */
export interface Interval {
  readonly from: number;
  /** Infinity where nothing speaks against any rise. */
  readonly to: number;
}

/** Each possible number after, given the totals, with the logarithm of its weight while nothing changed. */
function possible({ before, after, restBefore, restAfter }: TwoByTwo): {
  readonly first: number;
  readonly logs: readonly number[];
} {
  const own = before + after;
  const rest = restBefore + restAfter;
  const all = after + restAfter;
  const first = Math.max(0, all - rest);
  const last = Math.min(own, all);
  const logs = [0];
  let log = 0;
  // Each weight from the one before it, so that no factorial has to be known.
  for (let k = first; k < last; k += 1) {
    log += Math.log(((own - k) * (all - k)) / ((k + 1) * (rest - all + k + 1)));
    logs.push(log);
  }
  return { first, logs };
}

/** How likely so few, and so many, are when the odds changed by `exp(shift)` times. */
function tails(logs: readonly number[], at: number, shift: number): { few: number; many: number } {
  let most = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < logs.length; k += 1) most = Math.max(most, (logs[k] ?? 0) + k * shift);
  let [below, own, above] = [0, 0, 0];
  for (let k = 0; k < logs.length; k += 1) {
    const weight = Math.exp((logs[k] ?? 0) + k * shift - most);
    if (k < at) below += weight;
    else if (k > at) above += weight;
    else own = weight;
  }
  const all = below + own + above;
  return { few: (below + own) / all, many: (own + above) / all };
}

/** Beyond this many e-folds no count that fits in memory tells two changes apart. */
const widest = 40;

/** The shift at which what rises with it reaches the level. */
function reaches(level: number, rising: (shift: number) => number): number {
  let [low, high] = [-widest, widest];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (rising(middle) < level) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * The exact interval (as of Fisher's exact test, both tails alike) for how many times more or fewer came in after than the rest would lead one to
 * expect. `wrong`: in how many cases of one the truth may lie outside, for example 0.05; it is kept or bettered whatever the counts. Counts are
 * whole and not negative.
 */
export function oddsInterval(table: TwoByTwo, wrong: number): Interval {
  const { first, logs } = possible(table);
  const at = table.after - first;
  return {
    from: at === 0 ? 0 : Math.exp(reaches(wrong / 2, (shift) => tails(logs, at, shift).many)),
    to:
      at === logs.length - 1
        ? Number.POSITIVE_INFINITY
        : Math.exp(reaches(1 - wrong / 2, (shift) => 1 - tails(logs, at, shift).few)),
  };
}

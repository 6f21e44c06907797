/**
 * Can two lots of response times be told apart? The area under the curve (AUC) is the chance that a time of the one lot is longer
 * than one of the other (Mann and Whitney, 1947): 0.5 tells nothing. Two are of one time class when it lies within 0.45 to 0.55.
 */

export interface Separation {
  readonly auc: number;
  /** The standard error of that, if nothing could be told apart. */
  readonly error: number;
  /** The chance of an AUC this far out if the true one lay within the class. */
  readonly p: number;
}

/** How far from 0.5 still tells nothing worth having. */
export const classWidth = 0.05;

/** The upper tail of the normal distribution (Abramowitz and Stegun, 26.2.17; error below 1e-7). */
function upperTail(z: number): number {
  if (z < 0) return 1 - upperTail(-z);
  const t = 1 / (1 + 0.2316419 * z);
  const series = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429];
  const sum = series.reduceRight((rest, factor) => t * (factor + rest), 0);
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * sum;
}

const judged = (auc: number, error: number): Separation => ({
  auc,
  error,
  p: upperTail((Math.abs(auc - 0.5) - classWidth) / error),
});

/** The AUC of `others` over `ones`, ties counting half, and how surely it lies outside the class. */
export function separationOf(ones: readonly number[], others: readonly number[]): Separation {
  const all = [...ones.map((time) => ({ time, other: 0 })), ...others.map((time) => ({ time, other: 1 }))];
  all.sort((a, b) => a.time - b.time);
  let rankSum = 0;
  for (let from = 0; from < all.length; ) {
    let until = from;
    while (until < all.length && all[until]?.time === all[from]?.time) until += 1;
    const rank = (from + until + 1) / 2;
    for (let at = from; at < until; at++) rankSum += (all[at]?.other ?? 0) * rank;
    from = until;
  }
  const [n, m] = [ones.length, others.length];
  const auc = (rankSum - (m * (m + 1)) / 2) / (n * m);
  return judged(auc, Math.sqrt((n + m + 1) / (12 * n * m)));
}

/** One address over several who ask for it as often: each is compared with themselves alone, then the mean is taken. */
export function acrossAskers(each: readonly Separation[]): Separation {
  const total = (of: (one: Separation) => number) => each.reduce((sum, one) => sum + of(one), 0);
  return judged(
    total(({ auc }) => auc) / each.length,
    Math.sqrt(total(({ error }) => error ** 2)) / each.length,
  );
}

/** Which of many are surely outside the class, when all are tried at once (Holm, 1979). */
export function surelyApart<T extends Pick<Separation, 'p'>>(found: readonly T[], level = 0.05): T[] {
  const sorted = found.toSorted((a, b) => a.p - b.p);
  const kept = sorted.findIndex(({ p }, at) => p > level / (sorted.length - at));
  return kept === -1 ? sorted : sorted.slice(0, kept);
}

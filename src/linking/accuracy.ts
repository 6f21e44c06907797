import type { LinkedPairs } from '../matching/table/index.ts';
import {
  countBoth,
  countCells,
  type Shares,
  sharesOf,
  sizesOf,
  type Truth,
  truePairs,
} from './accuracy-counts.ts';

/** Accuracy at a threshold of probability. */
export interface At extends Shares {
  readonly threshold: number;
}

/** The same after clustering; B-cubed is the mean over records, so that one large cluster does not drown the many small. */
export interface ClustersAt extends At {
  readonly bcubed: Shares;
}

export interface Accuracy {
  readonly truePairs: number;
  readonly pairs: { readonly best: At; readonly default: At; readonly at: readonly At[] };
  readonly clusters: {
    readonly best: ClustersAt;
    readonly default: ClustersAt;
    readonly at: readonly ClustersAt[];
  };
  readonly calibration: readonly Band[];
}

/** Pairs whose stated probability lies in a band, and how many of them are true. */
export interface Band {
  readonly from: number;
  readonly to: number;
  readonly pairs: number;
  readonly stated: number;
  readonly true: number;
}

/** At these probabilities accuracy is always told. */
export const FIXED_THRESHOLDS = [0.5, 0.9, 0.95, 0.99, 0.999] as const;
/** Clustering is also tried at these, to find the best. */
const TRIED = [0.05, 0.1, 0.2, 0.3, 0.4, 0.6, 0.7, 0.8, 0.85, 0.97, 0.98, 0.9999];
const BANDS = [0, 0.01, 0.05, 0.1, 0.3, 0.5, 0.7, 0.9, 0.95, 0.99, 0.999, 1];

export interface Found {
  readonly pairs: LinkedPairs;
  readonly clusters: Int32Array;
  readonly join: number;
  clustersAt(join: number): Int32Array;
}

/**
 * Compares what was found with what is true: precision, recall and F1 over all true pairs (a pair that was never proposed is missed), pair by
 * pair and after clustering, and how far stated probabilities keep their word. Records whose truth is empty are left out.
 */
export function measureAccuracy(found: Found, truth: Truth): Accuracy {
  const wanted = truePairs(truth);
  const curve = pairCurve(found.pairs, truth, wanted);
  const clusterings = new Map<number, ClustersAt>([
    [found.join, measureClusters(found.clusters, truth, wanted, found.join)],
  ]);
  for (const threshold of [...FIXED_THRESHOLDS, ...TRIED].sort((a, b) => b - a)) {
    if (!clusterings.has(threshold))
      clusterings.set(threshold, measureClusters(found.clustersAt(threshold), truth, wanted, threshold));
  }
  const clustersAt = (threshold: number) => clusterings.get(threshold) as ClustersAt;
  return {
    truePairs: wanted,
    pairs: {
      best: curve.best,
      default: curve.at(found.join),
      at: FIXED_THRESHOLDS.map((threshold) => curve.at(threshold)),
    },
    clusters: {
      best: [...clusterings.values()].reduce((best, each) => (each.f1 > best.f1 ? each : best)),
      default: clustersAt(found.join),
      at: FIXED_THRESHOLDS.map(clustersAt),
    },
    calibration: calibrate(found.pairs, truth),
  };
}

/** Accuracy of pairs at every threshold there is: pairs come in falling order of weight. */
function pairCurve(
  pairs: LinkedPairs,
  truth: Truth,
  wanted: number,
): { best: At; at(threshold: number): At } {
  const count = pairs.left.length;
  const hits = new Float64Array(count + 1);
  const told = new Float64Array(count + 1);
  let best: At = { threshold: 1, ...sharesOf(0, 0, wanted) };
  for (let pair = 0; pair < count; pair++) {
    const left = truth.of[pairs.left[pair] ?? 0] ?? 0;
    const right = truth.of[pairs.right[pair] ?? 0] ?? 0;
    const known = left > 0 && right > 0 ? 1 : 0;
    told[pair + 1] = (told[pair] ?? 0) + known;
    hits[pair + 1] = (hits[pair] ?? 0) + (known && left === right ? 1 : 0);
    if (pair + 1 < count && pairs.weight[pair + 1] === pairs.weight[pair]) continue;
    const shares = sharesOf(hits[pair + 1] ?? 0, told[pair + 1] ?? 0, wanted);
    if (shares.f1 > best.f1) best = { threshold: pairs.probability[pair] ?? 0, ...shares };
  }
  return {
    best,
    at: (threshold) => {
      const end = atLeast(pairs.probability, threshold);
      return { threshold, ...sharesOf(hits[end] ?? 0, told[end] ?? 0, wanted) };
    },
  };
}

/** How many of the falling probabilities reach the threshold. */
export function atLeast(falling: Float32Array, threshold: number): number {
  const wanted = Math.fround(threshold);
  let low = 0;
  let high = falling.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((falling[middle] ?? 0) >= wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

function measureClusters(clusters: Int32Array, truth: Truth, wanted: number, threshold: number): ClustersAt {
  const cells = countCells(clusters, truth);
  const both = countBoth(cells);
  const inClusters = sizesOf(cells.clusterSizes);
  return { threshold, ...sharesOf(both.pairs, inClusters, wanted), bcubed: both.bcubed };
}

function calibrate(pairs: LinkedPairs, truth: Truth): Band[] {
  return BANDS.slice(0, -1).flatMap((from, at): Band[] => {
    const to = BANDS[at + 1] ?? 1;
    const first = to === 1 ? 0 : atLeast(pairs.probability, to);
    const end = atLeast(pairs.probability, from);
    let count = 0;
    let stated = 0;
    let hits = 0;
    for (let pair = first; pair < end; pair++) {
      const left = truth.of[pairs.left[pair] ?? 0] ?? 0;
      const right = truth.of[pairs.right[pair] ?? 0] ?? 0;
      if (left === 0 || right === 0) continue;
      count += 1;
      stated += pairs.probability[pair] ?? 0;
      if (left === right) hits += 1;
    }
    return count === 0 ? [] : [{ from, to, pairs: count, stated: stated / count, true: hits / count }];
  });
}

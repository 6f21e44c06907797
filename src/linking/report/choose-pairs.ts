import type { LinkOutcome } from '../../matching/table/index.ts';
import { atLeast } from '../accuracy.ts';

/** A pair worth looking at, by its place in the outcome's list, and why it was chosen. */
export interface ChosenPair {
  readonly pair: number;
  readonly why: string;
}

/** A few pairs that show how the matching judges: sure ones, some on either side of the threshold, and pairs that were held apart. */
export function choosePairs({ pairs, clusters, model }: LinkOutcome): ChosenPair[] {
  const { join } = model.thresholds;
  const sure = atLeast(pairs.probability, 0.99);
  const said = atLeast(pairs.probability, join);
  const chosen = new Map<number, string>();
  const add = (pair: number, why: string) => {
    if (pair >= 0 && pair < pairs.left.length && !chosen.has(pair)) chosen.set(pair, why);
  };
  if (sure > 0) {
    add(Math.floor(sure * 0.25), 'A pair that is surer than most');
    add(Math.floor(sure * 0.75), 'A typical sure pair');
  }
  for (const step of [1, 2])
    if (said - step >= sure) add(said - step, 'Just above the threshold: held to be the same');
  for (const step of [0, 1]) add(said + step, 'Just below the threshold: not held to be the same');
  let apart = 0;
  for (let pair = 0; pair < said && apart < 2; pair++) {
    if (clusters[pairs.left[pair] ?? 0] === clusters[pairs.right[pair] ?? 0]) continue;
    add(pair, 'Likely as a pair, yet held apart: what else is known of them speaks against it');
    apart += 1;
  }
  return [...chosen].map(([pair, why]) => ({ pair, why }));
}

/** How many pairs weigh how much, one bar for each bit. */
export function weightBars(weights: Float64Array): { from: number; bars: number[] } {
  if (weights.length === 0) return { from: 0, bars: [] };
  const from = Math.floor(weights.at(-1) ?? 0);
  const bars = new Array<number>(Math.floor(weights[0] ?? 0) - from + 1).fill(0);
  for (const weight of weights) {
    const bar = Math.floor(weight) - from;
    bars[bar] = (bars[bar] ?? 0) + 1;
  }
  return { from, bars };
}

export interface LargeCluster {
  readonly size: number;
  readonly rows: readonly number[];
}

/** The largest clusters, with their first few records. */
export function largestClusters(clusters: Int32Array, most: number, records: number): LargeCluster[] {
  const sizes = new Int32Array(clusters.length);
  for (const cluster of clusters) sizes[cluster] = (sizes[cluster] ?? 0) + 1;
  const largest = Array.from(sizes.keys())
    .filter((cluster) => (sizes[cluster] ?? 0) > 1)
    .toSorted((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b)
    .slice(0, most);
  const rows = new Map<number, number[]>(largest.map((cluster) => [cluster, []]));
  for (let row = 0; row < clusters.length; row++) {
    const own = rows.get(clusters[row] ?? 0);
    if (own && own.length < records) own.push(row);
  }
  return largest.map((cluster) => ({ size: sizes[cluster] ?? 0, rows: rows.get(cluster) ?? [] }));
}

/** How many clusters have how many records: one, two, three to five, six to ten, more. */
export function clusterSizes(clusters: Int32Array): { label: string; clusters: number }[] {
  const sizes = new Map<number, number>();
  for (const cluster of clusters) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
  const steps = [
    ['1 record', 1, 1],
    ['2', 2, 2],
    ['3 to 5', 3, 5],
    ['6 to 10', 6, 10],
    ['11 to 20', 11, 20],
    ['more than 20', 21, Number.POSITIVE_INFINITY],
  ] as const;
  const list = [...sizes.values()];
  return steps.map(([label, from, to]) => ({
    label,
    clusters: list.filter((size) => size >= from && size <= to).length,
  }));
}

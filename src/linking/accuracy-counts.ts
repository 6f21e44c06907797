/** Who each record really is: a number per row from 1, and 0 where nobody says. Rows from `secondFrom` on are a second file's. */
export interface Truth {
  readonly of: Int32Array;
  readonly secondFrom?: number | undefined;
}

export interface Shares {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Precision, recall and F1 of so many true ones among those said, of all that are wanted. Nothing said is not wrong. */
export function sharesOf(hits: number, said: number, wanted: number): Shares {
  const precision = said === 0 ? 1 : hits / said;
  const recall = wanted === 0 ? 1 : hits / wanted;
  return { precision, recall, f1: hits === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** How many of a group stand in the first file and in the second; of one file all stand in the first. */
export interface Sizes {
  readonly first: Float64Array;
  readonly second: Float64Array | undefined;
}

/** Pairs within groups: across the two files where there are two. */
export function sizesOf({ first, second }: Sizes): number {
  let pairs = 0;
  for (let group = 0; group < first.length; group++) {
    const one = first[group] ?? 0;
    pairs += second ? one * (second[group] ?? 0) : (one * (one - 1)) / 2;
  }
  return pairs;
}

function tally(groups: Int32Array, count: number, secondFrom: number | undefined, rows: Int32Array): Sizes {
  const first = new Float64Array(count);
  const second = secondFrom === undefined ? undefined : new Float64Array(count);
  for (const row of rows) {
    const side = second && row >= (secondFrom ?? 0) ? second : first;
    const group = groups[row] ?? 0;
    side[group] = (side[group] ?? 0) + 1;
  }
  return { first, second };
}

const rowsKnown = (truth: Truth): Int32Array => {
  const rows = new Int32Array(truth.of.length);
  let count = 0;
  for (let row = 0; row < rows.length; row++) if ((truth.of[row] ?? 0) > 0) rows[count++] = row;
  return rows.subarray(0, count);
};

const most = (numbers: Int32Array): number => numbers.reduce((largest, each) => Math.max(largest, each), 0);

/** All pairs that are really the same. */
export function truePairs(truth: Truth): number {
  return sizesOf(tally(truth.of, most(truth.of) + 1, truth.secondFrom, rowsKnown(truth)));
}

/** For each cluster and each truth within it how many records: the table that all figures after clustering come from. */
export interface Cells {
  readonly clusterSizes: Sizes;
  readonly truthSizes: Sizes;
  /** One entry a cell: its cluster, its truth, how many of the first file and of the second. */
  readonly cluster: number[];
  readonly truth: number[];
  readonly first: number[];
  readonly second: number[];
  readonly records: number;
  readonly across: boolean;
}

export function countCells(clusters: Int32Array, truth: Truth): Cells {
  const rows = rowsKnown(truth);
  const truths = most(truth.of) + 1;
  const cells = new Map<number, number>();
  const made: Pick<Cells, 'cluster' | 'truth' | 'first' | 'second'> = {
    cluster: [],
    truth: [],
    first: [],
    second: [],
  };
  const across = truth.secondFrom !== undefined;
  for (const row of rows) {
    const key = (clusters[row] ?? 0) * truths + (truth.of[row] ?? 0);
    let at = cells.get(key);
    if (at === undefined) {
      at = cells.size;
      cells.set(key, at);
      made.cluster.push(clusters[row] ?? 0);
      made.truth.push(truth.of[row] ?? 0);
      made.first.push(0);
      made.second.push(0);
    }
    const side = across && row >= (truth.secondFrom ?? 0) ? made.second : made.first;
    side[at] = (side[at] ?? 0) + 1;
  }
  return {
    ...made,
    clusterSizes: tally(clusters, clusters.length, truth.secondFrom, rows),
    truthSizes: tally(truth.of, truths, truth.secondFrom, rows),
    records: rows.length,
    across,
  };
}

/** True pairs within clusters, and B-cubed: the mean over records of how pure and how whole its cluster is. */
export function countBoth(cells: Cells): { pairs: number; bcubed: Shares } {
  let pairs = 0;
  let pure = 0;
  let whole = 0;
  const size = ({ first, second }: Sizes, group: number) => (first[group] ?? 0) + (second?.[group] ?? 0);
  for (let at = 0; at < cells.cluster.length; at++) {
    const one = cells.first[at] ?? 0;
    const two = cells.second[at] ?? 0;
    pairs += cells.across ? one * two : (one * (one - 1)) / 2;
    const both = one + two;
    pure += (both * both) / size(cells.clusterSizes, cells.cluster[at] ?? 0);
    whole += (both * both) / size(cells.truthSizes, cells.truth[at] ?? 0);
  }
  const precision = cells.records === 0 ? 1 : pure / cells.records;
  const recall = cells.records === 0 ? 1 : whole / cells.records;
  return { pairs, bcubed: { precision, recall, f1: (2 * precision * recall) / (precision + recall) } };
}

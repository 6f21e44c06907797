/**
 * What a whole table of records brings to be matched and what comes back: pure data, so that readers, settings and reports
 * can be built around the engine without knowing it. Rows never become JavaScript strings: one million of them are numbers
 * beside a store of values.
 */

/** What a column holds. Nothing is read from a column's name here: whoever calls decides. */
export type ColumnRole =
  | 'id'
  | 'source'
  | 'full-name'
  | 'given-name'
  | 'family-name'
  | 'middle-name'
  | 'alias'
  | 'birth-date'
  | 'birth-year'
  | 'birth-month'
  | 'birth-day'
  | 'age'
  | 'sex'
  | 'nationality'
  | 'birth-place'
  | 'address'
  | 'street-number'
  | 'town'
  | 'postcode'
  | 'phone'
  | 'email'
  | 'document'
  | 'company-number'
  | 'business-name'
  | 'plate'
  | 'account'
  | 'online'
  | 'occupation'
  | 'other-exact'
  | 'other-text'
  | 'ignore';

/** A store of UTF-8 values: value v lies in `bytes` from `ends[v - 1]` (0 for the first) to `ends[v]`. Value 0 is the empty one. */
export interface TextValues {
  bytes: Uint8Array;
  ends: Uint32Array;
  /** The hash of each value (`hashBytes`), where whoever read them has it. */
  hashes?: Uint32Array | undefined;
}

/** One column: its values, and per row the number of its value. A value may stand in the store more than once. */
export interface TextColumn {
  name: string;
  role: ColumnRole;
  values: TextValues;
  rows: Uint32Array;
}

/**
 * A table to be matched. Two files to be linked are one table: the rows from `secondFrom` on are the second file's, and
 * only pairs across are proposed. Without it, the table is searched for records of the same person within itself.
 * Several columns may have one role (two telephones, three lines of an address).
 */
export interface TableInput {
  rows: number;
  columns: readonly TextColumn[];
  secondFrom?: number | undefined;
}

/** How one level of a comparison is weighed: its shares among pairs that are the same (m) and that are not (u). */
export interface TableLevel {
  level: string;
  m: number;
  u: number;
  /** log2(m / u). */
  weight: number;
}

/** One comparison of two records, from the closest level to the furthest. A missing value is no level and weighs nothing. */
export interface TableComparison {
  field: string;
  /** The columns that it reads. */
  columns: readonly string[];
  levels: readonly TableLevel[];
  /** Whether the commonness of the very value moves the weight of its levels. */
  frequencies: boolean;
}

/** One way in which pairs were proposed: how many it costs, how many more than the rules before it, how many of those are held to be the same. */
export interface BlockingYield {
  rule: string;
  /** Pairs whose keys are equal under this rule. */
  pairs: number;
  /** Of those, the ones that no earlier rule proposed. */
  added: number;
  /** Expected number of true pairs among the added. */
  found: number;
  /** Groups that were too large: divided by a further field, or left. */
  divided: number;
  largest: number;
  /** Whether the planner kept the rule. */
  used: boolean;
}

export interface TableThresholds {
  /** Probability from which a pair is said to be the same, and clusters are joined. */
  join: number;
  /** Probability that the records of two groups must reach on average to stay in one cluster. */
  split: number;
}

/** How far fields agree together among people who are not the same. */
export interface TableDependence {
  /** Pairs of one household: their share of all pairs, and per comparison the share of each level among them. */
  kin?: { share: number; levels: readonly (readonly number[])[] } | undefined;
  /** How many times more often than by chance both names agree among strangers, since names go together in communities. */
  namesakes: number;
}

/** A trained model: all that is needed to score another table in the same way. Plain JSON. */
export interface TableModel {
  version: string;
  trainedOn: number;
  /** Share of all pairs that are the same. */
  prior: number;
  comparisons: readonly TableComparison[];
  blocking: readonly BlockingYield[];
  thresholds: TableThresholds;
  /** How bits become the probability that is stated: log odds, in bits, of `slope` times the bits and `shift`. */
  stating?: { slope: number; shift: number } | undefined;
  /** What else than one person explains agreement: taken off a pair's weight where it applies. */
  dependence: TableDependence;
  training: { rounds: number; converged: boolean };
}

export type TablePhase = 'normalise' | 'block' | 'train' | 'score' | 'cluster';

/** Runs named pieces of work, perhaps on several threads, and gives their answers in the order of the pieces. */
export interface Crew {
  size: number;
  /** Gives every member what it needs once; shared memory goes over as it is. */
  equip(kit: unknown): Promise<void>;
  run(pieces: readonly unknown[], told?: (share: number) => void): Promise<unknown[]>;
}

export interface LinkOptions {
  /** A saved model: no training. Its comparisons must be of the same fields. */
  model?: TableModel | undefined;
  thresholds?: Partial<TableThresholds> | undefined;
  /** Pairs of rows, one after the other, that a human said are the same, or different. Neither is ever overruled. */
  always?: Int32Array | undefined;
  never?: Int32Array | undefined;
  /** The day (ISO date) to which ages refer. */
  today?: string | undefined;
  /** Pairs below this probability are not given back. Default 0.02. */
  keep?: number | undefined;
  crew?: Crew | undefined;
  onProgress?: ((phase: TablePhase, share: number) => void) | undefined;
  signal?: AbortSignal | undefined;
  /** Told of the pairs before they are joined into clusters, so that they can be written meanwhile. */
  onWeighed?: ((weighed: WeighedPairs) => void) | undefined;
}

/** What stands when all pairs are weighed. */
export type WeighedPairs = Pick<LinkOutcome, 'pairs' | 'patterns' | 'model'>;

/** Pairs of rows, left below right, in descending order of weight. */
export interface LinkedPairs {
  left: Int32Array;
  right: Int32Array;
  /** Bits: the prior and all weights together. */
  weight: Float64Array;
  probability: Float32Array;
  /** Which levels agree, as a number into the outcome's `patterns`: telling of many pairs needs each only once. */
  pattern: Uint32Array;
}

/** Why a pair has its weight: `prior` and the parts' weights and frequency adjustments add up to `weight`. */
export interface PairExplanation {
  prior: number;
  parts: readonly PairPart[];
  weight: number;
  probability: number;
}

export interface PairPart {
  field: string;
  /** The level, or 'missing'. */
  level: string;
  weight: number;
  frequency: number;
}

export interface LinkOutcome {
  records: number;
  /** Pairs proposed by blocking and compared. */
  candidates: number;
  pairs: LinkedPairs;
  /** Per row the smallest row of its cluster. */
  clusters: Int32Array;
  model: TableModel;
  /** Pattern by pattern, for each comparison of the model its level: 1 is the closest, 0 is missing. */
  patterns: Uint8Array;
  /** The clusters as another threshold for joining would make them, from the same pairs. Quickest where thresholds are asked in falling order. */
  clustersAt(join: number): Int32Array;
  levelsOf(left: number, right: number): PairExplanation;
  seconds: Readonly<Record<TablePhase, number>>;
}

export type LinkTable = (input: TableInput, options?: LinkOptions) => Promise<LinkOutcome>;

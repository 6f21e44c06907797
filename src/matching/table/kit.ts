import type { Compared } from './comparer.ts';
import type { RuleGroups } from './groups.ts';
import type { FieldPiece } from './read-fields.ts';
import type { Reading } from './reading.ts';
import type { Records } from './records.ts';
import type { BlockingRule } from './rules.ts';
import type { Weights } from './weigh.ts';
import type { KeptPairs } from './weigh-pairs.ts';

/** What every member of a crew needs of a table. Big arrays lie in shared memory. */
export interface TableKit {
  /** A table that is still to be made comparable. */
  reading: Reading;
  records: Records;
  compared: readonly Compared[];
  rules: readonly BlockingRule[];
  /** Per row the keys of all rules, `stride` to a row; a rule's start at its place. */
  keys: Uint32Array;
  stride: number;
  places: readonly number[];
  groups: readonly RuleGroups[];
  /** How pairs are weighed, once that is learnt. */
  weights: Weights;
  /** Pairs that were kept, to be weighed. */
  kept: KeptPairs;
}

/** A piece of work on a table, done whole by one member. */
export type TablePiece =
  | ({ kind: 'read' } & FieldPiece)
  | { kind: 'group'; rule: number; limit: number }
  | { kind: 'sample'; rule: number; of: number }
  | { kind: 'random'; order: Uint32Array; shift: number }
  | { kind: 'count'; left: Int32Array; right: Int32Array }
  | { kind: 'pairs'; rule: number; from: number; to: number; least: number }
  | { kind: 'frequency'; field: number; clusters: Int32Array | undefined; order: Int32Array | undefined }
  | { kind: 'weigh'; from: number; to: number };

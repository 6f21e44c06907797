import { Comparer, planComparisons } from './comparer.ts';
import type { PairExplanation, TableInput, TableModel } from './contract.ts';
import { explainer } from './explain.ts';
import { HouseAlone } from './house-alone.ts';
import { KeyReader } from './keys.ts';
import { learntFrom } from './model-of.ts';
import { MostPossible } from './most-possible.ts';
import { scriptReaders } from './read-scripts.ts';
import { RuleIndex } from './rule-index.ts';
import { planRules } from './rules.ts';
import { weightsWith } from './shares-of-pairs.ts';
import { bitsOfStated, statedOfBits, USUAL } from './stating.ts';
import { StoredTable } from './stored-table.ts';
import { frequencyIn } from './things.ts';
import { Weigher } from './weigh.ts';

/** A stored record that may be the one looked for. */
export interface FoundRecord {
  row: number;
  /** Bits: the prior and all weights together. */
  weight: number;
  probability: number;
}

/** Stored records in memory, to look one up among. */
export interface LookUp {
  readonly records: number;
  /**
   * The probability from which what is found may be held to be the same without asking. Higher than for pairs of a file: of all
   * stored records the likeliest is taken, and whoever is not stored has a sister or a namesake who is.
   */
  readonly linkFrom: number;
  /**
   * The stored records that are likeliest the same, the likeliest first: `most` of them, none below about ten bits against.
   * `told` is a value for each column of the table, in their order; empty where there is none.
   */
  find(told: readonly string[], most?: number): FoundRecord[];
  /** Why a stored record has its weight. */
  explain(told: readonly string[], row: number): PairExplanation;
}

/** Records below this probability, as bits are usually stated, are not told. */
const LEAST = 0.005;
const LINK_FROM = 0.95;
const BATCH = 256;

/**
 * Opens a table for look-ups: makes it comparable and sorts its keys, about seven seconds and 500 MB for a million records. The model
 * is one that `linkTable` learnt, of the same fields. `today` (ISO date) is the day to which ages refer. Names are read in whatever letters.
 */
export async function openLookUp(
  input: TableInput,
  model: TableModel,
  today = '2026-01-01',
): Promise<LookUp> {
  const stored = new StoredTable(input, Number(today.slice(0, 4)), await scriptReaders());
  const { records, asked } = stored;
  const compared = planComparisons(input.columns, records.layout);
  const frequencies = compared.map((_, field) => frequencyIn(records, compared, field));
  const same = Math.min(0.5, (model.prior * Math.max(1, model.trainedOn)) / Math.max(1, records.count));
  const weights = weightsWith(learntFrom(model, compared, frequencies), compared, {
    same,
    related: model.dependence.kin?.share ?? same,
    together: model.dependence.namesakes,
  });
  const weigher = new Weigher(records, compared.length, weights);
  const possible = new MostPossible(records, compared, weights);
  const comparer = new Comparer(records, compared);
  const rules = planRules(records.layout, compared);
  const reader = new KeyReader(records);
  // All of them: a rule that a file is better off without costs one record next to nothing.
  const indexes = rules.map((rule) => new RuleIndex(records, reader, rule));
  const stating = model.stating ?? USUAL;
  const house = new HouseAlone(compared, weights.weights, stating);
  const { levelsOf } = explainer(records, compared, weigher, stating, house);

  const seen = new Uint32Array(records.count);
  let turn = 0;
  const lefts = new Int32Array(BATCH);
  const rights = new Int32Array(BATCH).fill(asked);
  const levels = new Uint8Array(BATCH * compared.length);
  const weighed = new Float64Array(BATCH);
  const least = bitsOfStated(LEAST, USUAL) - weigher.prior;
  let count = 0;
  let found: FoundRecord[] = [];
  let wanted = 0;
  let bar = least;

  const weigh = (): void => {
    comparer.run(lefts, rights, count, levels);
    weigher.weigh(levels, lefts, rights, count, weighed);
    house.limitBatch(levels, compared.length, count, weigher.prior, weighed);
    for (let pair = 0; pair < count; pair++) {
      const row = lefts[pair] as number;
      const bits = weighed[pair] as number;
      if (bits < bar) continue;
      const weight = bits + weigher.prior;
      let place = found.length;
      while (place > 0 && (found[place - 1] as FoundRecord).weight < weight) place -= 1;
      found.splice(place, 0, { row, weight, probability: statedOfBits(weight, stating) });
      if (found.length > wanted) found.pop();
      if (found.length === wanted) bar = (found[wanted - 1] as FoundRecord).weight - weigher.prior;
    }
    count = 0;
  };
  const consider = (row: number): void => {
    if (seen[row] === turn) return;
    seen[row] = turn;
    if (!possible.reaches(row, asked, bar)) return;
    lefts[count] = row;
    count += 1;
    if (count === BATCH) weigh();
  };
  /** Reads a record, does something with it, and forgets it. */
  const asking = <T>(told: readonly string[], act: () => T): T => {
    stored.ask(told);
    try {
      return act();
    } finally {
      stored.forget();
    }
  };
  return {
    records: records.count,
    linkFrom: LINK_FROM,
    find: (told, most = 20) =>
      asking(told, () => {
        turn += 1;
        found = [];
        wanted = most;
        bar = least;
        for (const index of indexes) index.each(records.rows, asked * records.width, consider);
        weigh();
        return found;
      }),
    explain: (told, row) => asking(told, () => levelsOf(row, asked)),
  };
}

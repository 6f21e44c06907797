import type { Joining } from './cluster.ts';
import { type Compared, Comparer } from './comparer.ts';
import type { PairExplanation } from './contract.ts';
import type { HouseAlone } from './house-alone.ts';
import type { Records } from './records.ts';
import { type Stating, statedOfBits } from './stating.ts';
import { LEVELS } from './train.ts';
import { otherwise, type Weigher } from './weigh.ts';

/** Compares and weighs any two rows on demand. */
export function explainer(
  records: Records,
  compared: readonly Compared[],
  weigher: Weigher,
  stating: Stating,
  house: HouseAlone,
): { levelsOf(a: number, b: number): PairExplanation; evidence: Joining['evidence'] } {
  const comparer = new Comparer(records, compared);
  const left = new Int32Array(1);
  const right = new Int32Array(1);
  const levels = new Uint8Array(compared.length);
  let several = new Uint8Array(0);
  const compareTwo = (a: number, b: number): void => {
    left[0] = Math.min(a, b);
    right[0] = Math.max(a, b);
    comparer.run(left, right, 1, levels);
  };
  return {
    evidence(lefts, rights, count, bits) {
      if (count * compared.length > several.length) several = new Uint8Array(count * compared.length);
      for (let pair = 0; pair < count; pair++) {
        const a = lefts[pair] as number;
        const b = rights[pair] as number;
        lefts[pair] = a < b ? a : b;
        rights[pair] = a < b ? b : a;
      }
      comparer.run(lefts, rights, count, several);
      weigher.weigh(several, lefts, rights, count, bits);
      house.limitBatch(several, compared.length, count, weigher.prior, bits);
    },
    levelsOf(a, b) {
      compareTwo(a, b);
      const parts = compared.map(({ field, levels: names }, at) => {
        const level = levels[at] as number;
        return {
          field,
          level: level === 0 ? 'missing' : (names[level - 1] ?? ''),
          weight: weigher.weights[at * LEVELS + level] as number,
          frequency: weigher.common.ofField(at, level, a, b),
        };
      });
      const kin = weigher.asKin(levels, 0);
      const namesakes = weigher.asNamesakes(levels, 0);
      weigher.common.look(levels, weigher.places, left, right, 0, 1);
      const plain = parts.reduce((sum, part) => sum + part.weight + part.frequency, weigher.prior);
      const explained = otherwise(kin + (weigher.common.shared[0] as number), namesakes);
      const over = house.is(levels, 0) ? Math.max(0, plain + explained - house.most) : 0;
      const less = explained - over;
      if (less !== 0) {
        const level = over > 0 || kin > namesakes ? 'one household' : 'one community';
        parts.push({ field: 'together', level, weight: less, frequency: 0 });
      }
      const weight = plain + less;
      return { prior: weigher.prior, parts, weight, probability: statedOfBits(weight, stating) };
    },
  };
}

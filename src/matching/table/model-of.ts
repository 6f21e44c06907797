import type { Compared } from './comparer.ts';
import type { BlockingYield, TableModel, TableThresholds } from './contract.ts';
import type { Frequency } from './frequencies.ts';
import type { Learnt } from './learn.ts';
import { probabilityOfBits, type Stating } from './stating.ts';
import { LEVELS, weightsOf } from './train.ts';
import type { Weights } from './weigh.ts';

/** The version of the comparisons: a model of another version cannot be used. */
export const MODEL_VERSION = 'table-2';

/** What was learnt, as plain data to be kept. */
export function modelOf(
  compared: readonly Compared[],
  learnt: Learnt,
  weights: Weights,
  stating: Stating,
  blocking: readonly BlockingYield[],
  thresholds: TableThresholds,
  trainedOn: number,
): TableModel {
  return {
    version: MODEL_VERSION,
    trainedOn,
    prior: weights.prior,
    comparisons: compared.map(({ field, columns, levels }, at) => ({
      field,
      columns,
      levels: levels.map((level, step) => ({
        level,
        m: learnt.m[at * LEVELS + step + 1] as number,
        u: learnt.u[at * LEVELS + step + 1] as number,
        weight: learnt.weights[at * LEVELS + step + 1] as number,
      })),
      frequencies: learnt.frequencies[at] !== undefined,
    })),
    blocking,
    thresholds,
    stating,
    dependence: {
      kin: learnt.kin &&
        weights.kin && {
          share: probabilityOfBits(weights.kin.prior),
          levels: compared.map(({ levels }, at) =>
            levels.map((_, step) => learnt.kin?.[at * LEVELS + step + 1] ?? 0),
          ),
        },
      namesakes: weights.together,
    },
    training: { rounds: learnt.rounds, converged: learnt.converged },
  };
}

/** A kept model for the comparisons of this table. A field that it does not know weighs nothing; another version is refused. */
export function learntFrom(
  model: TableModel,
  compared: readonly Compared[],
  frequencies: (Frequency | undefined)[],
): Learnt {
  if (model.version !== MODEL_VERSION) {
    throw new Error(
      `This model is of version ${model.version}; this program reads ${MODEL_VERSION}. Train anew.`,
    );
  }
  const m = new Float64Array(compared.length * LEVELS).fill(0.5);
  const u = new Float64Array(compared.length * LEVELS).fill(0.5);
  for (const [at, { field, levels }] of compared.entries()) {
    const known = model.comparisons.find((one) => one.field === field);
    for (const [step, name] of levels.entries()) {
      const level = known?.levels.find((one) => one.level === name);
      if (!level) continue;
      m[at * LEVELS + step + 1] = level.m;
      u[at * LEVELS + step + 1] = level.u;
    }
  }
  const { rounds, converged } = model.training;
  return {
    m,
    u,
    weights: weightsOf(compared, { m, u }),
    frequencies,
    kin: kinFrom(model, compared),
    rounds,
    converged,
  };
}

function kinFrom(model: TableModel, compared: readonly Compared[]): Float64Array | undefined {
  const known = model.dependence.kin;
  if (!known) return undefined;
  const kin = new Float64Array(compared.length * LEVELS);
  for (const [at, { field }] of compared.entries()) {
    const shares = known.levels[model.comparisons.findIndex((one) => one.field === field)] ?? [];
    for (const [step, share] of shares.entries()) kin[at * LEVELS + step + 1] = share;
  }
  return kin;
}

import { type LinkOutcome, type PairExplanation, textOf } from '../matching/table/index.ts';
import { SetupProblem } from '../platform/setup-problem.ts';
import type { PlainColumn } from './column-profile.ts';
import { grouped } from './grouped.ts';
import { bits, fieldInWords, levelInWords } from './level-words.ts';
import type { PlainTable } from './name-columns.ts';
import type { RecordNames } from './record-names.ts';

/** Two records of the table, by their names, and why they are or are not held to be the same. */
export interface ToldPair {
  readonly left: string;
  readonly right: string;
  readonly explanation: PairExplanation;
  /** Per field what each record says. */
  readonly values: ReadonlyMap<string, readonly [string, string]>;
  readonly together: boolean;
  /** Names that several records bear: how many, and which row was taken, the first after the header being 1. */
  readonly repeated?: readonly { name: string; records: number; row: number }[];
}

/** The rows that bear a name, of two files those of the one that is asked for, if it has any. */
function rowsCalled(names: RecordNames, name: string, table: PlainTable, second: boolean): readonly number[] {
  const found = names.find(name);
  if (found.length === 0)
    throw new SetupProblem(
      `No record is called "${name}". Records go by their id column, or by the number of their row where there is none.`,
    );
  const { secondFrom } = table;
  const fitting = secondFrom === undefined ? found : found.filter((row) => row >= secondFrom === second);
  return fitting.length > 0 ? fitting : found;
}

/** Two rows that were asked for by name, and where a name is that of several records. */
export interface NamedRows {
  readonly left: number;
  readonly right: number;
  readonly repeated: NonNullable<ToldPair['repeated']>;
}

/**
 * The rows of two records by their names; of two files the first name is looked for in the first. Of several records of one name it is
 * the first, and where both names are the same the first two.
 */
export function rowsNamed(
  table: PlainTable,
  names: RecordNames,
  [one, other]: readonly [string, string],
): NamedRows {
  const lefts = rowsCalled(names, one, table, false);
  const rights = rowsCalled(names, other, table, true);
  const [left = 0] = lefts;
  const right = rights.find((row) => row !== left);
  if (right === undefined) throw new SetupProblem(`"${one}" and "${other}" are the same record.`);
  const secondFrom = table.secondFrom ?? table.rows;
  const repeat = (name: string, records: number, row: number) =>
    records > 1 ? [{ name, records, row: (row < secondFrom ? row : row - secondFrom) + 1 }] : [];
  return {
    left,
    right,
    repeated: [...repeat(one, lefts.length, left), ...repeat(other, rights.length, right)],
  };
}

const textAt = (column: PlainColumn, row: number) => textOf(column.values, column.rows[row] ?? 0);

/** All that there is to say about a pair of rows. */
export function tellPair(
  outcome: LinkOutcome,
  columns: readonly PlainColumn[],
  names: RecordNames,
  left: number,
  right: number,
): ToldPair {
  const values = new Map(
    outcome.model.comparisons.map(({ field, columns: read }) => {
      const own = columns.filter(({ name }) => read.includes(name));
      const told = (row: number) =>
        own
          .map((column) => textAt(column, row))
          .filter(Boolean)
          .join(' ');
      return [field, [told(left), told(right)] as const];
    }),
  );
  return {
    left: names.of(left),
    right: names.of(right),
    explanation: outcome.levelsOf(left, right),
    values,
    together: outcome.clusters[left] === outcome.clusters[right],
  };
}

/** A probability in per cent; the surest are never called certain. */
export const percent = (probability: number): string =>
  probability > 0.9999
    ? 'over 99.99 %'
    : probability < 0.0001
      ? 'under 0.01 %'
      : `${(probability * 100).toFixed(2)} %`;

/** What both records say of a field; nothing of what no field says, as that a household agrees like this too. */
export function saidBy({ values }: Pick<ToldPair, 'values'>, field: string): string | undefined {
  const said = values.get(field);
  return said?.map((each) => each || 'nothing').join(' | ');
}

/** A pair in words, a line for each field with what it weighs; the lines add up. */
export function pairInWords(told: ToldPair): string[] {
  const { left, right, explanation, together, repeated = [] } = told;
  const { prior, parts, weight, probability } = explanation;
  const lines = parts.map(({ field, level, weight: own, frequency }) => {
    const by = saidBy(told, field);
    const said = `${fieldInWords(field)}: ${levelInWords(level)}${by === undefined ? '' : ` (${by})`}`;
    if (level === 'missing') return `${'0'.padStart(7)}  ${said}`;
    const common =
      Math.abs(frequency) < 0.05
        ? ''
        : `; ${bits(frequency)} of it because the value is ${frequency < 0 ? 'commoner' : 'rarer'} than most`;
    return `${bits(own + frequency).padStart(7)}  ${said}${common}`;
  });
  return [
    ...repeated.map(
      ({ name, records, row }) =>
        `${grouped(records)} records are called "${name}". This is the one in row ${row}, the first after the header being 1.`,
    ),
    `${left} and ${right}: ${percent(probability)} the same, ${bits(weight)} bits. ${together ? 'They are in one cluster.' : 'They are in different clusters.'}`,
    `${bits(prior).padStart(7)}  the start: two records of this table taken by chance are hardly ever the same`,
    ...lines,
    `${bits(weight).padStart(7)}  together`,
  ];
}

import { type LinkOutcome, type PairExplanation, textOf } from '../matching/table/index.ts';
import { SetupProblem } from '../platform/setup-problem.ts';
import type { PlainColumn } from './column-profile.ts';
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
}

function rowNamed(names: RecordNames, name: string, table: PlainTable, second: boolean): number {
  const found = names.find(name);
  const fitting =
    table.secondFrom === undefined ? found : found.filter((row) => row >= (table.secondFrom ?? 0) === second);
  const [row] = fitting.length > 0 ? fitting : found;
  if (row === undefined)
    throw new SetupProblem(
      `No record is called "${name}". Records go by their id column, or by the number of their row where there is none.`,
    );
  return row;
}

/** The rows of two records by their names; of two files the first name is looked for in the first. */
export function rowsNamed(
  table: PlainTable,
  names: RecordNames,
  [one, other]: readonly [string, string],
): readonly [number, number] {
  const left = rowNamed(names, one, table, false);
  const right = rowNamed(names, other, table, true);
  if (left === right) throw new SetupProblem(`"${one}" and "${other}" are the same record.`);
  return [left, right];
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

/** A pair in words, a line for each field with what it weighs; the lines add up. */
export function pairInWords({ left, right, explanation, values, together }: ToldPair): string[] {
  const { prior, parts, weight, probability } = explanation;
  const lines = parts.map(({ field, level, weight: own, frequency }) => {
    const [one = '', other = ''] = values.get(field) ?? [];
    const said = `${one || 'nothing'} | ${other || 'nothing'}`;
    if (level === 'missing')
      return `${'0'.padStart(7)}  ${fieldInWords(field)}: ${levelInWords(level)} (${said})`;
    const common =
      Math.abs(frequency) < 0.05
        ? ''
        : `; ${bits(frequency)} of it because the value is ${frequency < 0 ? 'commoner' : 'rarer'} than most`;
    return `${bits(own + frequency).padStart(7)}  ${fieldInWords(field)}: ${levelInWords(level)} (${said})${common}`;
  });
  return [
    `${left} and ${right}: ${percent(probability)} the same, ${bits(weight)} bits. ${together ? 'They are in one cluster.' : 'They are in different clusters.'}`,
    `${bits(prior).padStart(7)}  the start: two records of this table taken by chance are hardly ever the same`,
    ...lines,
    `${bits(weight).padStart(7)}  together`,
  ];
}

/** Public lists beside the project, read where they are there, and how what was said of pairs is scored. Nothing of the lists is kept. */
import { existsSync, readFileSync } from 'node:fs';

const data = new URL('../../../shared/data/', import.meta.url);

/** The text of a list; undefined where it is not beside the project. */
export function textOf(path: string): string | undefined {
  const file = new URL(path, data);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** The rows of a list by the names of its columns; none where it is not beside the project. */
export function rowsOf(path: string, separator = ','): Record<string, string>[] {
  const [head = [], ...rows] = (textOf(path)?.trim().split(/\r?\n/) ?? []).map((line) =>
    separator === '\t' ? line.split('\t') : cellsOf(line),
  );
  return rows.map((row) => Object.fromEntries(head.map((column, at) => [column, row[at] ?? ''])));
}

function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:"((?:[^"]|"")*)"|([^,]*))(?:,|$)/g)].map(
    (match) => match[1]?.replaceAll('""', '"') ?? match[2] ?? '',
  );
}

const rounded = (value: number) => Math.round(value * 1000) / 1000;

/** Precision, recall and their harmonic mean of what was said of pairs whose truth is known. */
export function scored(judged: readonly (readonly [said: boolean, truth: boolean])[]) {
  const right = judged.filter(([said, truth]) => said && truth).length;
  const said = judged.filter(([yes]) => yes).length;
  const truly = judged.filter(([, truth]) => truth).length;
  const precision = right / Math.max(1, said);
  const recall = right / Math.max(1, truly);
  const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { pairs: judged.length, precision: rounded(precision), recall: rounded(recall), f1: rounded(f1) };
}

/** Who gets what of released figures, and what each door could try to write of them. */
import { randomUUID } from 'node:crypto';
import { type Expectation, is } from './expectation.ts';
import { releaseRow, releases as table } from './figure-rows.ts';
import { insertion, type Probe } from './staff-probes.ts';

export const figureReads: Readonly<Record<string, string>> = {
  [table]: `select release_id::text from ${table}`,
};
export const figureMatrix: readonly Expectation[] = [is(table, 'manager', 'last release')];
export const workerFigureMatrix = [
  { what: table, rows: ['last release'], inAct: true as const },
  { what: `${table}: adds`, rows: ['1'], inAct: true as const },
];

/** A release made, changed and taken away. */
export const figureProbes = (): Probe[] => [
  { table, name: `${table}: adds`, statement: insertion(table, releaseRow(randomUUID(), 2025)) },
  { table, name: `${table}: changes`, statement: `update ${table} set content = '[]'` },
  { table, name: `${table}: throws away`, statement: `delete from ${table}` },
];

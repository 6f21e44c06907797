import type { ColumnRole, TextColumn } from '../matching/table/index.ts';
import { SetupProblem } from '../platform/setup-problem.ts';
import type { PlainColumn } from './column-profile.ts';
import { type ColumnDecision, recogniseColumns } from './recognise-columns.ts';
import type { LinkSettings } from './settings.ts';

/** One or two files as they were read. */
export interface PlainTable {
  readonly rows: number;
  readonly columns: readonly PlainColumn[];
  readonly secondFrom: number | undefined;
}

/** What each file's columns are taken for. */
export interface NamedColumns {
  /** Per file, in its own order; a column that a file has not is not told. */
  readonly decisions: readonly (readonly ColumnDecision[])[];
  /** What the engine is given. */
  readonly columns: readonly TextColumn[];
  /** Per file its column of ids, where it has one. */
  readonly ids: readonly (PlainColumn | undefined)[];
}

/**
 * Gives every column its role: as the settings say, else as it is recognised, each file by itself, so that two files may call the same thing
 * differently. The column of the truth goes nowhere.
 */
export function nameColumns(
  table: PlainTable,
  settings: LinkSettings,
  truth: string | undefined,
): NamedColumns {
  refuseUnknown(table, settings, truth);
  const files = filesOf(table);
  const decisions = files.map(({ from, to }, file) => {
    const own = table.columns
      .filter(({ name, rows }) => name !== truth && (files.length === 1 || hasAny(rows, from, to)))
      .map((column) => ({ ...column, rows: column.rows.subarray(from, to) }));
    const told: Readonly<Record<string, ColumnRole>> = {
      ...settings.columns,
      ...(file === 1 && settings.second),
    };
    return recogniseColumns(own).map((decision): ColumnDecision => {
      const role = told[decision.column];
      return role ? { column: decision.column, role, why: 'by the settings' } : decision;
    });
  });
  const columns = table.columns.flatMap((column) => withRoles(column, table, decisions));
  if (columns.length === 0)
    throw new SetupProblem(
      'No column says who somebody is: none was recognised. Save the settings with --save-settings, give the columns their roles, and try again.',
    );
  const ids = decisions.map((own) => {
    const name = own.find(({ role }) => role === 'id')?.column;
    return table.columns.find((column) => column.name === name);
  });
  return { decisions, columns, ids };
}

const filesOf = ({ rows, secondFrom }: PlainTable) =>
  secondFrom === undefined
    ? [{ from: 0, to: rows }]
    : [
        { from: 0, to: secondFrom },
        { from: secondFrom, to: rows },
      ];

const hasAny = (rows: Uint32Array, from: number, to: number): boolean => {
  for (let row = from; row < to; row++) if (rows[row] !== 0) return true;
  return false;
};

/** The column once for each role that it has in a file; the engine sees neither ids nor what is left out. */
function withRoles(
  column: PlainColumn,
  table: PlainTable,
  decisions: NamedColumns['decisions'],
): TextColumn[] {
  const roles = decisions.map((own) => own.find((each) => each.column === column.name)?.role);
  const wanted = [...new Set(roles)].filter((role) => role && role !== 'ignore' && role !== 'id');
  const files = filesOf(table);
  return wanted.map((role): TextColumn => {
    const { name, values } = column;
    if (roles.every((each) => each === role || each === undefined))
      return { name, values, role: role as ColumnRole, rows: column.rows };
    const rows = new Uint32Array(new SharedArrayBuffer(column.rows.byteLength));
    for (const [file, { from, to }] of files.entries())
      if (roles[file] === role) rows.set(column.rows.subarray(from, to), from);
    return { name: `${name} as ${role}`, values, role: role as ColumnRole, rows };
  });
}

function refuseUnknown(table: PlainTable, settings: LinkSettings, truth: string | undefined): void {
  const names = table.columns.map(({ name }) => name);
  const list = `The columns are: ${names.join(', ')}.`;
  if (truth !== undefined && !names.includes(truth))
    throw new SetupProblem(`There is no column "${truth}" to take the truth from. ${list}`);
  const unknown = Object.keys({ ...settings.columns, ...settings.second }).filter(
    (name) => !names.includes(name),
  );
  if (unknown.length > 0)
    throw new SetupProblem(
      `The settings name ${unknown.map((name) => `"${name}"`).join(', ')}, which no file has. ${list}`,
    );
}

/**
 * The settings that give the same again, ready to be edited: the roles of all columns, and what else was in force. The column of the truth is
 * left out, so that it stays outside also where nobody asks how right it is.
 */
export function settingsOf(
  { decisions }: NamedColumns,
  inForce: Omit<LinkSettings, 'columns' | 'second'>,
  truth?: string,
): LinkSettings {
  const [first = [], second = []] = decisions.map((own) =>
    own.map(({ column, role }): [string, ColumnRole] => [column, role]),
  );
  const left: [string, ColumnRole][] = truth === undefined ? [] : [[truth, 'ignore']];
  const columns = Object.fromEntries([...second, ...first, ...left]);
  const differs = second.filter(([column, role]) => columns[column] !== role);
  return { columns, ...(differs.length > 0 && { second: Object.fromEntries(differs) }), ...inForce };
}

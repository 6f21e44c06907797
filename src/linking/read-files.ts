import { existsSync, statSync } from 'node:fs';
import { SetupProblem } from '../platform/setup-problem.ts';
import { joinTables } from './join-tables.ts';
import { type ReadOptions, type ReadTable, readCsv } from './read-csv.ts';

/** Reads one or two files as one table. @throws a SetupProblem where a file is missing or holds no records */
export async function readFiles(files: readonly string[], options: ReadOptions): Promise<ReadTable> {
  for (const file of files) {
    if (!existsSync(file)) throw new SetupProblem(`There is no file ${file}.`);
    if (!statSync(file).isFile()) throw new SetupProblem(`${file} is no file.`);
    if (statSync(file).size === 0) throw new SetupProblem(`${file} is empty.`);
  }
  const table = await readEach(files, options);
  if (table.columns.length < 2)
    throw new SetupProblem(
      `${files.join(' and ')}: only one column was found. A header row is needed, and a comma, semicolon or tab between fields.`,
    );
  if (table.rows < 2)
    throw new SetupProblem('There are fewer than two records, so there is nothing to compare.');
  return table;
}

const isParquet = (file: string) => /\.(parquet|pq)$/i.test(file);

async function readEach(files: readonly string[], options: ReadOptions): Promise<ReadTable> {
  if (!files.some(isParquet)) return readCsv(files, options);
  const { readParquet } = await import('./read-parquet.ts');
  const read = (file: string) => (isParquet(file) ? readParquet(file) : readCsv([file], options));
  const [one = '', other] = files;
  const first = await read(one);
  return other === undefined ? first : joinTables(first, await read(other));
}

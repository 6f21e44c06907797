/** Looks for words where they must not be: in rows, in files, in logs, in any case and in the encodings a word could hide in. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { z } from 'zod';
import { listTables } from './bare-ground.ts';

interface Needles {
  readonly word: string;
  /** Sought in lower case. */
  readonly folded: readonly string[];
  /** Sought as they are. */
  readonly exact: readonly string[];
}

/** The letters of a word's base 64 that do not depend on what stands around it, for each of three places it can begin at. */
function base64Of(bytes: Buffer): string[] {
  return [0, 1, 2].map((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replaceAll('=', '');
    return whole.slice(Math.ceil((before * 8) / 6), -1);
  });
}

function needlesFor(word: string): Needles {
  const cases = [...new Set([word, word.toLowerCase(), word.toUpperCase()])];
  const bytes = cases.flatMap((each) => [Buffer.from(each), Buffer.from(each, 'utf16le')]);
  return {
    word,
    folded: [
      Buffer.from(word.toLowerCase()).toString('latin1'),
      Buffer.from(word.toLowerCase(), 'utf16le').toString('latin1'),
      ...bytes.map((each) => each.toString('hex')),
    ],
    exact: bytes.flatMap(base64Of),
  };
}

/** A search for words; answers with those it met and where. */
export function seeker(words: readonly string[]): {
  /** `text` may be bytes read as Latin-1. */
  look(where: string, text: string): void;
  readonly met: readonly string[];
} {
  const needles = words.map(needlesFor);
  const met: string[] = [];
  return {
    met,
    look(where, text) {
      const folded = text.toLowerCase();
      for (const { word, folded: inAnyCase, exact } of needles)
        if (inAnyCase.some((each) => folded.includes(each)) || exact.some((each) => text.includes(each)))
          met.push(`${word} in ${where}`);
    },
  };
}

const row = z.object({ whole: z.string() });

async function lookInTable(
  pool: pg.Pool,
  table: string,
  look: (where: string, text: string) => void,
): Promise<number> {
  const { rows } = await pool.query(`select t::text as whole from ${table} t`);
  for (const { whole } of z.array(row).parse(rows)) look(table, whole);
  return rows.length;
}

/** Reads every column of every table, also the queue's own. Gives how many rows there were in each. */
export async function lookInTables(
  pools: { readonly owner: pg.Pool; readonly jobs: pg.Pool },
  look: (where: string, text: string) => void,
): Promise<Readonly<Record<string, number>>> {
  const found: Record<string, number> = {};
  for (const table of await listTables(pools.owner))
    found[table] = await lookInTable(pools.owner, table, look);
  const queue = await pools.jobs.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'graphile_worker'`,
  );
  for (const { name } of queue.rows) found[name] = await lookInTable(pools.jobs, name, look);
  return found;
}

/** Reads every file below a folder but those that `skip` names. Gives how many there were. */
export function lookInFiles(
  folder: string,
  look: (where: string, text: string) => void,
  skip: (path: string) => boolean,
): number {
  let files = 0;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (skip(path)) continue;
    const found = statSync(path, { throwIfNoEntry: false });
    if (found?.isDirectory()) files += lookInFiles(path, look, skip);
    if (found?.isFile() !== true) continue;
    try {
      look(path, readFileSync(path).toString('latin1'));
      files += 1;
    } catch (error) {
      // A running server takes files away under our hands.
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    }
  }
  return files;
}

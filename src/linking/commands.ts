import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { type Command, InvalidArgumentError } from 'commander';
import { startEarly } from './early-threads.ts';
import type { LinkFlags } from './run-link.ts';

/** By itself it takes as many threads as the machine has, at most so many. */
const MOST_THREADS = 8;

/** Files of fewer bytes together are linked sooner than the last of the engine's compilers earns what it costs in every thread. */
const SHORT = 20_000_000;

/** Whether files are short; one that is not there is told of when it is to be read. */
const areShort = (files: readonly string[]): boolean =>
  files.reduce((sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0), 0) < SHORT;

function threadCount(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1 || number > 64)
    throw new InvalidArgumentError('It must be a whole number from 1 to 64.');
  return number;
}

function probability(text: string): number {
  const number = Number(text);
  if (!(number > 0 && number < 1)) throw new InvalidArgumentError('It must lie between 0 and 1, as 0.95.');
  return number;
}

/** `plainsight link`. */
export function addLink(program: Command): void {
  program
    .command('link')
    .description('Find the same people in a spreadsheet, or across two: CSV or Parquet')
    .argument('<files...>', 'one file, to find repeats in it, or two, to link them')
    .option('--out <file>', 'write the pairs: ids, probability, what each field weighs (CSV)')
    .option('--words', 'tell of each pair how its fields agree, in words')
    .option('--clusters <file>', 'write which records belong together (CSV)')
    .option('--report <file>', 'write a report to look at (HTML)')
    .option('--settings <file>', 'what the columns hold, and thresholds; without it they are recognised')
    .option('--save-settings <file>', 'write what was decided and all that was in force, to be edited')
    .option('--model <file>', 'use this model and train none')
    .option('--save-model <file>', 'write the trained model, to be used again')
    .option('--truth <column>', 'tell how right it is; this column is never read by the matching')
    .option('--join <probability>', 'from which pairs are held to be the same', probability)
    .option('--least <probability>', 'below which pairs are not written (0.05)', probability)
    .option('--threads <number>', 'how many; by itself as many as the machine has', threadCount)
    .option('--explain <ids...>', 'tell two records field by field')
    .option('--json', 'only JSON on stdout')
    .addHelpText(
      'after',
      `
Nothing leaves this machine. No database is needed.

Examples:
  npx plainsight link people.csv --out pairs.csv --clusters clusters.csv --report report.html
  npx plainsight link police.csv housing.csv --out pairs.csv --save-settings settings.json
  npx plainsight link people.csv --explain POL-0000012 HOU-0000345`,
    )
    .action(async (files: readonly string[], flags: LinkFlags) => {
      const threads = flags.threads ?? Math.min(MOST_THREADS, availableParallelism());
      if (areShort(files)) setFlagsFromString('--no-turbofan');
      startEarly(threads - 1);
      // Loaded while the threads start: a thread takes longer to start than a short table to be read.
      const { runLink } = await import('./run-link.ts');
      await runLink(files, { ...flags, threads });
    });
}

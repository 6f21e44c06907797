import { type Command, InvalidArgumentError } from 'commander';
import { SetupProblem } from '../platform/setup-problem.ts';
import { pairInWords } from './explain-pair.ts';
import { type Linked, linkFiles } from './link-files.ts';
import { settingsOf } from './name-columns.ts';
import { refuseUnwritable, writeWhole } from './output-file.ts';
import { showProgress } from './progress.ts';
import { columnsInWords, linkedAsJson, linkedInWords } from './tell-linked.ts';

interface LinkFlags {
  readonly out?: string;
  readonly clusters?: string;
  readonly settings?: string;
  readonly model?: string;
  readonly saveSettings?: string;
  readonly saveModel?: string;
  readonly truth?: string;
  readonly threads?: number;
  readonly join?: number;
  readonly least?: number;
  readonly explain?: readonly string[];
  readonly report?: string;
  readonly json?: boolean;
}

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
    .option('--out <file>', 'write the pairs: ids, probability, weight, reasons (CSV)')
    .option('--clusters <file>', 'write which records belong together (CSV)')
    .option('--report <file>', 'write a report to look at (HTML)')
    .option('--settings <file>', 'what the columns hold, and thresholds; without it they are recognised')
    .option('--save-settings <file>', 'write what was decided, to be edited')
    .option('--model <file>', 'use this model and train none')
    .option('--save-model <file>', 'write the trained model, to be used again')
    .option('--truth <column>', 'tell how right it is; this column is never read by the matching')
    .option('--join <probability>', 'from which pairs are held to be the same', probability)
    .option('--least <probability>', 'below which pairs are not written (0.02)', probability)
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
    .action(runLink);
}

async function runLink(files: readonly string[], flags: LinkFlags): Promise<void> {
  if (files.length > 2) throw new SetupProblem('It takes one file, or two.');
  const [one, other] = flags.explain ?? [];
  if (flags.explain && (flags.explain.length !== 2 || !one || !other))
    throw new SetupProblem('--explain takes the ids of two records.');
  // Loaded only where a file is to be checked, for that takes longer than reading a short table.
  const saved = flags.settings || flags.model ? await import('./settings.ts') : undefined;
  const settings = {
    ...(flags.settings && saved?.readSettings(flags.settings)),
    ...(flags.join !== undefined && { join: flags.join }),
    ...(flags.least !== undefined && { least: flags.least }),
  };
  refuseUnwritable([flags.out, flags.clusters, flags.report, flags.saveSettings, flags.saveModel]);
  const show = showProgress(process.stderr);
  const linked = await linkFiles(
    {
      files,
      out: flags.out,
      clusters: flags.clusters,
      settings,
      model: flags.model ? saved?.readModel(flags.model) : undefined,
      truth: flags.truth,
      threads: flags.threads,
      explain: one && other ? [one, other] : undefined,
    },
    {
      progress: show.progress,
      read: (table, named) => show.say(columnsInWords(files, table, named)),
    },
  );
  show.end();
  if (flags.saveSettings) await saveJson(flags.saveSettings, settingsOf(linked.named, settings));
  if (flags.report) {
    const { reportOf } = await import('./report/report.tsx');
    const page = reportOf(linked, files);
    await writeWhole(flags.report, (out) => out.text(page));
  }
  if (flags.saveModel) await saveJson(flags.saveModel, linked.outcome.model);
  say(linked, flags);
}

function say(linked: Linked, flags: LinkFlags): void {
  if (flags.json) {
    process.stdout.write(`${JSON.stringify(linkedAsJson(linked), null, 2)}\n`);
    return;
  }
  const told = linked.told ? ['', ...pairInWords(linked.told)] : [];
  process.stdout.write(`${[...linkedInWords(linked), ...told].join('\n')}\n`);
}

const saveJson = (file: string, value: unknown) =>
  writeWhole(file, (out) => out.text(`${JSON.stringify(value, null, 2)}\n`));

import { SetupProblem } from '../platform/setup-problem.ts';
import { pairInWords } from './explain-pair.ts';
import { type Linked, linkFiles } from './link-files.ts';
import { settingsOf } from './name-columns.ts';
import { type NamedFile, refuseUnwritable, writeWhole } from './output-file.ts';
import { showProgress } from './progress.ts';
import { columnsInWords, linkedAsJson, linkedInWords } from './tell-linked.ts';

/** What the command line said. */
export interface LinkFlags {
  readonly out?: string;
  readonly clusters?: string;
  readonly settings?: string;
  readonly model?: string;
  readonly saveSettings?: string;
  readonly saveModel?: string;
  readonly truth?: string;
  readonly threads: number;
  readonly join?: number;
  readonly least?: number;
  readonly explain?: readonly string[];
  readonly report?: string;
  readonly words?: boolean;
  readonly json?: boolean;
}

/** Links one file or two as was asked, and tells what was found. */
export async function runLink(files: readonly string[], flags: LinkFlags): Promise<void> {
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
  refuseUnwritable(
    named({
      '--out': flags.out,
      '--clusters': flags.clusters,
      '--report': flags.report,
      '--save-settings': flags.saveSettings,
      '--save-model': flags.saveModel,
    }),
    [
      ...files.map((file) => ({ by: 'the table', file })),
      ...named({ '--settings': flags.settings, '--model': flags.model }),
    ],
  );
  const show = showProgress(process.stderr);
  const linked = await linkFiles(
    {
      files,
      out: flags.out,
      words: flags.words,
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
  if (flags.saveSettings)
    await saveJson(flags.saveSettings, settingsOf(linked.named, linked.inForce, flags.truth));
  if (flags.report) {
    const { reportOf } = await import('./report/report.tsx');
    const page = reportOf(linked, files);
    await writeWhole(flags.report, (out) => out.text(page));
  }
  if (flags.saveModel) await saveJson(flags.saveModel, linked.outcome.model);
  say(linked, flags);
}

const named = (flags: Readonly<Record<string, string | undefined>>): NamedFile[] =>
  Object.entries(flags).flatMap(([by, file]) => (file === undefined ? [] : [{ by, file }]));

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

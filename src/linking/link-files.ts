import {
  type LinkOutcome,
  linkTable,
  type TableModel,
  type TablePhase,
  type WeighedPairs,
} from '../matching/table/index.ts';
import { type Accuracy, measureAccuracy } from './accuracy.ts';
import { type HeldCrew, startCrew } from './crew.ts';
import { rowsNamed, type ToldPair, tellPair } from './explain-pair.ts';
import { type NamedColumns, nameColumns } from './name-columns.ts';
import type { ReadTable } from './read-csv.ts';
import { readFiles } from './read-files.ts';
import { readTruth } from './read-truth.ts';
import { nameRecords, type RecordNames } from './record-names.ts';
import type { LinkSettings } from './settings.ts';
import { type LinesAbout, writeClusters, writePairs } from './write-pairs.ts';

/** What is to be linked and where it is to be written. */
export interface LinkOrder {
  readonly files: readonly string[];
  readonly out?: string | undefined;
  /** Whether pairs are told in words beside their weights. */
  readonly words?: boolean | undefined;
  readonly clusters?: string | undefined;
  readonly settings: LinkSettings;
  readonly model?: TableModel | undefined;
  readonly truth?: string | undefined;
  readonly threads: number;
  readonly explain?: readonly [string, string] | undefined;
}

export type LinkPhase = 'read' | TablePhase | 'write';

/** Who follows the work: each phase as it begins and goes on, and what the columns were taken for before the matching starts. */
export interface Follower {
  progress(phase: LinkPhase, share: number): void;
  read(table: ReadTable, named: NamedColumns): void;
}

/** What settings may say beside the columns. */
export type InForce = Required<Omit<LinkSettings, 'columns' | 'second'>>;

export interface Linked {
  readonly table: ReadTable;
  readonly named: NamedColumns;
  readonly names: RecordNames;
  readonly outcome: LinkOutcome;
  readonly accuracy: Accuracy | undefined;
  readonly told: ToldPair | undefined;
  /** The thresholds and the day that this linking went by, whoever gave them. */
  readonly inForce: InForce;
  readonly seconds: Readonly<Record<LinkPhase | 'total', number>>;
}

/** Pairs below this probability are neither kept nor written, where the settings say nothing else. */
const LEAST = 0.05;
/** The day to which ages refer, where the settings name none: the same each time, so that the same table gives the same. */
const TODAY = '2026-01-01';

/** Reads, matches and writes. Columns of the truth are read by the scorer alone, after everything is written. */
export async function linkFiles(order: LinkOrder, follower: Follower): Promise<Linked> {
  const crew = startCrew(order.threads);
  try {
    return await linkWith(crew, order, follower);
  } finally {
    await crew.end();
  }
}

async function linkWith(crew: HeldCrew, order: LinkOrder, follower: Follower): Promise<Linked> {
  const began = performance.now();
  const since = (from: number) => (performance.now() - from) / 1000;
  follower.progress('read', 0);
  const table = await readFiles(order.files, {
    crew,
    onProgress: (share) => follower.progress('read', share),
  });
  const named = nameColumns(table, order.settings, order.truth);
  const names = nameRecords(table, named.ids);
  follower.read(table, named);
  const asked = order.explain && rowsNamed(table, names, order.explain);
  const read = since(began);
  const about: LinesAbout = { table: { rows: table.rows, secondFrom: table.secondFrom }, ids: named.ids };
  let pairsWritten: Promise<void> | undefined;
  const outcome = await match(order, table, named, crew, follower, (weighed) => {
    if (!order.out) return;
    pairsWritten = writePairs(order.out, crew, about, weighed, order.words ?? false);
    // Told of below, when everything else is done: until then it only waits.
    pairsWritten.catch(() => undefined);
  });
  const writing = performance.now();
  follower.progress('write', 0);
  await pairsWritten;
  if (order.clusters) await writeClusters(order.clusters, crew, about, outcome);
  const write = since(writing);
  const total = since(began);
  const truth = table.columns.find(({ name }) => name === order.truth);
  return {
    table,
    named,
    names,
    outcome,
    accuracy: truth && measureAccuracy(foundIn(outcome), readTruth(truth, table.secondFrom)),
    told: asked && {
      ...tellPair(outcome, named.columns, names, asked.left, asked.right),
      repeated: asked.repeated,
    },
    inForce: {
      ...outcome.model.thresholds,
      least: order.settings.least ?? LEAST,
      today: order.settings.today ?? TODAY,
    },
    seconds: { total, read, ...outcome.seconds, write },
  };
}

const foundIn = ({ pairs, clusters, model, clustersAt }: LinkOutcome) => ({
  pairs,
  clusters,
  join: model.thresholds.join,
  clustersAt,
});

function match(
  { settings, model }: LinkOrder,
  { rows, secondFrom }: ReadTable,
  { columns }: NamedColumns,
  crew: HeldCrew,
  follower: Follower,
  onWeighed: (weighed: WeighedPairs) => void,
): Promise<LinkOutcome> {
  return linkTable(
    { rows, columns, secondFrom },
    {
      crew,
      model,
      thresholds: {
        ...(settings.join !== undefined && { join: settings.join }),
        ...(settings.split !== undefined && { split: settings.split }),
      },
      today: settings.today ?? TODAY,
      keep: settings.least ?? LEAST,
      onProgress: (phase, share) => follower.progress(phase, share),
      onWeighed,
    },
  );
}

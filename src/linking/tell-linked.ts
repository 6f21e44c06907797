import type { BlockingYield } from '../matching/table/index.ts';
import type { Accuracy, At, ClustersAt } from './accuracy.ts';
import { atLeast } from './accuracy.ts';
import { notUtf8InWords } from './csv-encoding.ts';
import { grouped } from './grouped.ts';
import { keptOutInWords } from './kept-out.ts';
import type { Linked } from './link-files.ts';
import type { NamedColumns } from './name-columns.ts';
import type { ReadTable } from './read-csv.ts';

const rounded = (value: number, digits: number) => Number(value.toFixed(digits));

/** The most memory that this process ever held, in megabytes. */
export const peakMegabytes = (): number => Math.round(process.resourceUsage().maxRSS / 1024);

/** What each column was taken for and why, which file is not in UTF-8, and which rows were kept out. */
export function columnsInWords(
  files: readonly string[],
  table: ReadTable,
  { decisions, ids }: NamedColumns,
): string[] {
  const lines = decisions.flatMap((own, file) => {
    const width = Math.max(...own.map(({ column }) => column.length));
    return [
      `${files[file]}:`,
      ...own.map(
        ({ column, role, why }) =>
          `  ${column.padEnd(width)}  ${role === 'ignore' ? 'left out' : role}, ${why}`,
      ),
      ...(ids[file]
        ? []
        : ['  No column of ids: records go by the number of their row, the first after the header being 1.']),
    ];
  });
  return [...lines, ...table.notUtf8.map(notUtf8InWords), ...keptOutInWords(table)];
}

/** What came of it, in a few lines for whoever ran it. */
export function linkedInWords({ outcome, accuracy, seconds }: Linked): string[] {
  const { join } = outcome.model.thresholds;
  const same = atLeast(outcome.pairs.probability, join);
  const sizes = new Map<number, number>();
  for (const cluster of outcome.clusters) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
  const several = [...sizes.values()].filter((size) => size > 1);
  return [
    `${grouped(outcome.candidates)} pairs compared; ${grouped(outcome.pairs.left.length)} are worth a look, ${grouped(same)} of them at least ${join} likely to be the same.`,
    ...proposedInWords(outcome.model.blocking),
    `${grouped(sizes.size)} clusters, ${grouped(several.length)} of them with several records; the largest has ${grouped(Math.max(0, ...sizes.values()))}.`,
    ...(accuracy ? accuracyInWords(accuracy) : []),
    `${seconds.total.toFixed(1)} s, at most ${peakMegabytes()} MB.`,
  ];
}

/** By how many rules pairs were proposed, and which were not used with what they would have cost. */
function proposedInWords(blocking: readonly BlockingYield[]): string[] {
  const tried = blocking.filter(({ pairs }) => pairs > 0);
  const unused = tried.filter(({ used }) => !used);
  if (tried.length === 0) return [];
  const one = tried.length - unused.length === 1;
  const dropped = unused.map(({ rule, pairs }) => `${rule} (${grouped(pairs)} pairs)`).join(', ');
  return [
    `${grouped(tried.length - unused.length)} ${one ? 'way' : 'ways'} of proposing pairs used${dropped && `; not used, since too little is found so: ${dropped}`}.`,
  ];
}

function accuracyInWords({ truePairs, pairs, clusters, calibration }: Accuracy): string[] {
  const line = (what: string, { threshold, precision, recall, f1 }: At) =>
    `  ${what.padEnd(10)} ${threshold.toFixed(4)}   ${precision.toFixed(4)}   ${recall.toFixed(4)}   ${f1.toFixed(4)}`;
  const table = (title: string, part: { best: At; default: At; at: readonly At[] }) => [
    `${title.padEnd(12)} threshold precision recall   F1`,
    line('chosen', part.default),
    line('best', part.best),
    ...part.at.map((each) => line('', each)),
  ];
  return [
    `${grouped(truePairs)} true pairs.`,
    ...table('Pairs', pairs),
    ...table('Clusters', clusters),
    `B-cubed at the chosen threshold: precision ${clusters.default.bcubed.precision.toFixed(4)}, recall ${clusters.default.bcubed.recall.toFixed(4)}, F1 ${clusters.default.bcubed.f1.toFixed(4)}.`,
    'Stated against true, by band of probability:',
    ...calibration.map(
      (band) =>
        `  ${band.from} to ${band.to}: ${grouped(band.pairs)} pairs, stated ${band.stated.toFixed(3)}, true ${band.true.toFixed(3)}`,
    ),
  ];
}

const shares = ({ threshold, precision, recall, f1 }: At) => ({
  threshold: rounded(threshold, 6),
  precision: rounded(precision, 5),
  recall: rounded(recall, 5),
  f1: rounded(f1, 5),
});
const clustered = ({ bcubed, ...at }: ClustersAt) => ({
  ...shares(at),
  bcubed: {
    precision: rounded(bcubed.precision, 5),
    recall: rounded(bcubed.recall, 5),
    f1: rounded(bcubed.f1, 5),
  },
});

/** So many of the rows that were kept out are told one by one to programs. */
const MOST_ROWS = 1000;

/** The same for programs. */
export function linkedAsJson({ table, outcome, accuracy, seconds, told }: Linked) {
  return {
    records: outcome.records,
    kept_out: table.refused.length,
    kept_out_rows: table.refused.slice(0, MOST_ROWS),
    not_utf8: table.notUtf8,
    pairs: outcome.candidates,
    seconds: Object.fromEntries(Object.entries(seconds).map(([phase, spent]) => [phase, rounded(spent, 3)])),
    peak_mb: peakMegabytes(),
    thresholds: outcome.model.thresholds,
    // What a rule that is not used would have added and found, nobody knows.
    blocking: outcome.model.blocking.map(({ rule, pairs, added, found, used }) => ({
      rule,
      pairs,
      added: used ? added : null,
      found: used ? found : null,
      used,
    })),
    ...(accuracy && {
      accuracy: {
        pairs: {
          best: shares(accuracy.pairs.best),
          default: shares(accuracy.pairs.default),
          at: accuracy.pairs.at.map(shares),
        },
        clusters: {
          best: clustered(accuracy.clusters.best),
          default: clustered(accuracy.clusters.default),
          at: accuracy.clusters.at.map(clustered),
        },
        calibration: accuracy.calibration.map(({ from, to, pairs, stated, true: share }) => ({
          from,
          to,
          pairs,
          stated: rounded(stated, 5),
          true: rounded(share, 5),
        })),
      },
    }),
    ...(told && {
      explanation: { ids: [told.left, told.right], repeated_ids: told.repeated ?? [], ...told.explanation },
    }),
  };
}

import type { RefusedRow } from './csv-part.ts';
import { grouped } from './grouped.ts';
import type { ReadTable } from './read-csv.ts';

const reasons: Readonly<Record<RefusedRow['why'], string>> = {
  'too-few-fields': 'it has fewer fields than the header',
  'too-many-fields': 'it has more fields than the header',
  'unclosed-quote': 'a quotation mark on it is never closed',
  'text-after-quote': 'text follows a closing quotation mark',
};

/** So many rows are told with the reason. */
const WITH_REASON = 100;

/** How many records there are, and every row that was kept out: the first hundred one by one with the reason, the rest by their lines. */
export function keptOutInWords({ refused, rows }: Pick<ReadTable, 'refused' | 'rows'>): string[] {
  if (refused.length === 0) return [`${grouped(rows)} records.`];
  return [
    ...refused
      .slice(0, WITH_REASON)
      .map(({ file, line, why }) => `${file}, line ${line} is kept out: ${reasons[why]}.`),
    ...restByLines(refused.slice(WITH_REASON)),
    `${grouped(rows)} records; ${grouped(refused.length)} rows are kept out.`,
  ];
}

/** A sentence for each file, its lines as ranges. */
function restByLines(rest: readonly RefusedRow[]): string[] {
  const byFile = Map.groupBy(rest, ({ file }) => file);
  return [...byFile].map(([file, rows]) => {
    const ranges = rangesOf(rows.map(({ line }) => line));
    const several = rows.length > 1;
    return `${file}, also ${several ? 'lines' : 'line'} ${ranges} ${several ? 'are' : 'is'} kept out.`;
  });
}

/** Numbers in rising order as ranges, as "204 to 310, 402". */
function rangesOf(lines: readonly number[]): string {
  const ranges: [from: number, to: number][] = [];
  for (const line of lines) {
    const last = ranges.at(-1);
    if (last && line <= last[1] + 1) last[1] = line;
    else ranges.push([line, line]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from} to ${to}`)).join(', ');
}

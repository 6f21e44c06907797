/**
 * Several situations of exploitation as a list: the national form asks for start, end and type of each in one long text. Here each is a
 * row, and the rows are written into that text and read out of it again. Pure.
 */

/** The question that the rows are written into. */
export const situationsQuestion = 'dates-multiple';

/** One situation, as somebody says it: "March 2024", "last winter". */
export interface Situation {
  readonly from: string;
  readonly until: string;
  readonly what: string;
}

const isEmpty = ({ from, until, what }: Situation): boolean => `${from}${until}${what}` === '';

/** A part of a row on one line, without what ends it. */
const part = (text: string): string => text.replace(/\s+/g, ' ').replaceAll(':', '.').trim();

/** The rows as numbered lines, with whatever else was written below them. */
export function writeSituations(rows: readonly Situation[], rest: string): string {
  const lines = rows
    .map(({ from, until, what }) => ({
      from: part(from),
      until: part(until),
      what: what.replace(/\s+/g, ' ').trim(),
    }))
    .filter((row) => !isEmpty(row))
    .map(({ from, until, what }, at) => {
      const time = [from === '' ? '' : `from ${from}`, until === '' ? '' : `until ${until}`]
        .filter((each) => each !== '')
        .join(' ');
      return `${at + 1}. ${time === '' ? '' : `${time}: `}${what}`.trim();
    });
  return [...lines, rest.trim()].filter((line) => line !== '').join('\n');
}

const both = /^\d+\. from ([^:]+?) until ([^:]+):(?: (.*))?$/;
const begun = /^\d+\. from ([^:]+):(?: (.*))?$/;
const ended = /^\d+\. until ([^:]+):(?: (.*))?$/;
const untimed = /^\d+\. (.*)$/;

function rowOf(line: string): Situation | undefined {
  const [, from = '', until = '', what = ''] = both.exec(line) ?? [];
  if (from !== '') return { from, until, what };
  const [, start = '', doing = ''] = begun.exec(line) ?? [];
  if (start !== '') return { from: start, until: '', what: doing };
  const [, end = '', done = ''] = ended.exec(line) ?? [];
  if (end !== '') return { from: '', until: end, what: done };
  const plain = untimed.exec(line);
  return plain === null ? undefined : { from: '', until: '', what: plain[1] ?? '' };
}

/** Reads the rows out of such a text; what is not one of its numbered first lines is the rest. */
export function readSituations(text: string): { readonly rows: readonly Situation[]; readonly rest: string } {
  const lines = text.split('\n');
  const rows: Situation[] = [];
  for (const line of lines) {
    const row = line.startsWith(`${rows.length + 1}. `) ? rowOf(line) : undefined;
    if (row === undefined) break;
    rows.push(row);
  }
  return { rows, rest: lines.slice(rows.length).join('\n').trim() };
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { afterAll, expect, test } from 'vitest';
import { slipsAsCsv } from '../../../bench/slips/make-slips.ts';
import { type BlockingYield, bitsOfStated, type TableModel, USUAL } from '../../matching/table/index.ts';
import { atLeast } from '../accuracy.ts';
import { percent, tellPair } from '../explain-pair.ts';
import { grouped } from '../grouped.ts';
import { bits, fieldInWords, levelInWords } from '../level-words.ts';
import { linkFiles } from '../link-files.ts';
import { choosePairs } from './choose-pairs.ts';
import { reportOf } from './report.tsx';

const folder = mkdtempSync(join(tmpdir(), 'plainsight-report-parts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = join(folder, 'people.csv');
writeFileSync(file, [...slipsAsCsv({ seed: 4, records: 600 })].join(''));
const linked = await linkFiles(
  { files: [file], settings: {}, threads: 1 },
  { progress: () => {}, read: () => {} },
);
const { outcome, named, names } = linked;
const { model, pairs, clusters } = outcome;
const page = reportOf(linked, [file]);
const withModel = (other: Partial<TableModel>) =>
  reportOf({ ...linked, outcome: { ...outcome, model: { ...model, ...other } } }, [file]);

/** All pieces of a page between a start and the end that follows it. */
const pieces = (html: string, start: string, end: string) =>
  html
    .split(start)
    .slice(1)
    .map((rest) => rest.slice(0, rest.indexOf(end)));
/** One part of the report: the second level of headings starts the next. */
const part = (html: string, id: string) => pieces(html, `<section id="${id}">`, '<section id="')[0] ?? '';
/** What somebody reads of a piece of a page. */
const read = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();

interface Bar {
  kind: string;
  left: number;
  right: number;
}
const barsOf = (html: string): Bar[] =>
  [...html.matchAll(/class="bar (\w+)" style="left:([\d.]+)%;width:([\d.]+)%"/g)].map(
    ([, kind = '', left, width]) => ({ kind, left: Number(left), right: Number(left) + Number(width) }),
  );

test('sure and doubtful pairs are drawn with their reasons, each bar beginning where the one before it ended', () => {
  const chosen = choosePairs(outcome);
  const drawn = pieces(page, '<article class="pair">', '</article>');
  expect(drawn).toHaveLength(chosen.length);
  for (const why of ['A typical sure pair', 'Just above the threshold', 'Just below the threshold'])
    expect(drawn.filter((article) => article.includes(why)).length).toBeGreaterThan(0);
  for (const [at, { pair, why }] of chosen.entries()) {
    const article = drawn[at] ?? '';
    const told = tellPair(outcome, named.columns, names, pairs.left[pair] ?? 0, pairs.right[pair] ?? 0);
    const { parts, probability, weight } = told.explanation;
    expect(read(article)).toContain(`${told.left} and ${told.right}: ${percent(probability)} ${why}`);
    const lines = pieces(article, '<li', '</li>').map((line) => read(`<${line}`));
    const spoken = parts.filter(({ level }) => level !== 'missing');
    expect(lines).toHaveLength(spoken.length + 2);
    for (const [step, one] of spoken.entries()) {
      const line = lines[step + 1] ?? '';
      expect(line).toContain(`${fieldInWords(one.field)}: ${levelInWords(one.level)}`);
      expect(line.endsWith(bits(one.weight + one.frequency))).toBe(true);
      for (const value of told.values.get(one.field) ?? [])
        expect(line).toContain(value.replace(/\s+/g, ' ').trim());
    }
    expect(lines.at(-1)).toBe(`Together ${bits(weight)}`);
    const zero = Number(/--zero:([\d.]+)%/.exec(article)?.[1]);
    const bars = barsOf(article);
    expect(bars).toHaveLength(lines.length);
    let end = zero;
    for (const { kind, left, right } of bars.slice(0, -1)) {
      const falls = kind === 'against' || (kind === 'start' && right <= zero + 0.05);
      expect(Math.abs((falls ? right : left) - end)).toBeLessThan(0.05);
      end = falls ? left : right;
    }
    const sum = bars.at(-1) as Bar;
    expect(sum.kind).toBe('sum');
    expect(Math.abs(Math.min(zero, end) - sum.left)).toBeLessThan(0.05);
    expect(Math.abs(Math.max(zero, end) - sum.right)).toBeLessThan(0.05);
  }
});

test('every field is told with the columns it reads, and each way of agreeing with its weight and bar', () => {
  const fields = pieces(part(page, 'weights'), '<section class="field">', '</section>');
  expect(fields).toHaveLength(model.comparisons.length);
  for (const [at, { field, columns, levels }] of model.comparisons.entries()) {
    const own = fields[at] ?? '';
    expect(read(own)).toContain(`${fieldInWords(field)} from ${columns.join(', ')}`);
    const lines = pieces(own, '<li', '</li>').map((line) => read(`<${line}`));
    expect(lines.map((line) => line.split(' ').at(-1))).toEqual(levels.map(({ weight }) => bits(weight)));
    for (const [step, { level }] of levels.entries()) expect(lines[step]).toContain(levelInWords(level));
    expect(barsOf(own).map(({ kind }) => kind)).toEqual(
      levels.map(({ weight }) => (weight >= 0 ? 'for' : 'against')),
    );
  }
});

test('what a bit more does to the stated odds is told by the curve', () => {
  const said = (stating: TableModel['stating']) => read(part(withModel({ stating }), 'weights'));
  expect(said({ slope: 0.5, shift: 0 })).toContain(
    '1.41 times as large, each less divides them by as much (less',
  );
  expect(said(undefined)).toContain('1.74 times as large');
  expect(said({ slope: 1, shift: 0 })).toContain('each more doubles the odds');
});

test('the largest clusters are listed with their records', () => {
  const members = Map.groupBy(clusters.keys(), (row) => clusters[row]);
  const largest = [...members.values()].toSorted((a, b) => b.length - a.length).slice(0, 5);
  const tables = pieces(part(page, 'clusters'), '<table>', '</table>').slice(1);
  expect(largest[0]?.length).toBeGreaterThan(3);
  expect(tables.map((table) => read(table).split(' ')[0])).toEqual(largest.map((rows) => `${rows.length}`));
  const [biggest = []] = largest;
  const [first = ''] = tables.filter((table) => biggest.every((row) => table.includes(names.of(row))));
  expect(pieces(first, '<tr>', '</tr>')).toHaveLength(biggest.length + 1);
});

/** The chart of scores: the pairs of each bar, where it is green from, and the line. */
function chartOf(html: string) {
  const chart = part(html, 'scores');
  const bars = pieces(chart, '<g><title>', '</g>').map((bar) => {
    const [, from, counted = ''] = /^(-?\d+) to .*: ([\d,]+) pairs/.exec(bar) ?? [];
    const rects = [...bar.matchAll(/x="([\d.]+)" width="([\d.]+)".*?fill="(#\w+)"/g)];
    const colours = rects.map(([, x, width, fill]) => ({
      x: Number(x),
      end: Number(x) + Number(width),
      fill,
    }));
    return { from: Number(from), pairs: Number(counted.replaceAll(',', '')), colours };
  });
  const line = /<line x1="([\d.]+)"[^>]*stroke-dasharray/.exec(chart)?.[1];
  return { bars, line: line === undefined ? undefined : Number(line), said: read(chart) };
}

test.each([
  ['as this table taught it', model.stating, 0.5],
  ['as is usual, where a model tells none', undefined, 0.9],
])('the line of the scores lies where so much is stated, %s', (_, stating, join) => {
  const threshold = bitsOfStated(join, stating ?? USUAL);
  expect(Math.abs(threshold - Math.log2(join / (1 - join)))).toBeGreaterThan(0.5);
  const html = withModel({ stating, thresholds: { join, split: 0.5 } });
  const { bars, line = 0, said } = chartOf(html);
  expect(bars.reduce((sum, bar) => sum + bar.pairs, 0)).toBe(pairs.left.length);
  expect(said).toContain(
    `A probability of ${join} is stated from ${bits(threshold)} bits on: pairs right of`,
  );
  for (const { from, colours } of bars) {
    const whole = { '#8795a3': from < threshold, '#0b6e4f': from + 1 > threshold };
    for (const [fill, there] of Object.entries(whole))
      expect(colours.some((one) => one.fill === fill)).toBe(there);
    for (const { x, end, fill } of colours)
      expect(fill === '#0b6e4f' ? x >= line - 0.001 : end <= line + 0.001).toBe(true);
    const start = colours[0]?.x ?? 0;
    if (from < threshold && from + 1 > threshold) {
      const each = (720 - 44 - 8) / bars.length;
      expect((line - start + 0.5) / each).toBeCloseTo(threshold - from, 1);
    }
  }
});

test('pairs right of the line are those that are held to be the same', () => {
  const { join } = model.thresholds;
  const threshold = bitsOfStated(join, model.stating ?? USUAL);
  expect(pairs.weight.filter((weight) => weight >= threshold)).toHaveLength(atLeast(pairs.probability, join));
});

test('where no pair is on the other side no line is drawn, and it is said', () => {
  const far = chartOf(withModel({ thresholds: { join: 1 - 1e-12, split: 0.5 } }));
  expect(far.line).toBeUndefined();
  expect(far.said).toContain('no line is drawn, since all pairs here lie below that.');
  expect(chartOf(withModel({ thresholds: { join: 1, split: 0.5 } })).said).toContain('No weight decides');
});

test('ways of proposing that are not used are told as such, with what they would have cost', async () => {
  const dropped: BlockingYield = {
    ...{ rule: 'shoe size', pairs: 7_654_321, added: 0, found: 0, divided: 2, largest: 999 },
    used: false,
  };
  const html = withModel({ blocking: [...model.blocking, dropped, { ...dropped, rule: 'hat', pairs: 0 }] });
  const rows = pieces(part(html, 'blocking'), '<tr', '</tr>').map((row) => read(`<${row}`));
  expect(rows).toContain(
    'shoe size 7,654,321 not used: so many pairs would have been compared 999 (2 divided)',
  );
  expect(rows.join()).not.toContain('hat');
  const [used] = model.blocking.filter(({ found }) => found > 0) as [BlockingYield];
  const { rule, pairs: proposed, added, found } = used;
  expect(rows.join()).toContain(`${rule} ${[proposed, added, found].map(grouped).join(' ')}`);
  const checked = await new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: { 'no-inline-style': 'off', 'long-title': 'off' },
  }).validateString(html);
  expect(
    checked.results.flatMap(({ messages }) => messages.map(({ message, line }) => `${line}: ${message}`)),
  ).toEqual([]);
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { afterAll, expect, test } from 'vitest';
import { slipsAsCsv } from '../../../bench/slips/make-slips.ts';
import { linkFiles } from '../link-files.ts';
import { columnsInWords } from '../tell-linked.ts';
import { weightBars } from './choose-pairs.ts';
import { reportOf } from './report.tsx';

const folder = mkdtempSync(join(tmpdir(), 'plainsight-report-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Somebody writes markup into a name. */
const evil = '<script>alert(1)</script>';

test('the report is one whole page: no script, nothing fetched, and what people wrote stays text', async () => {
  const file = join(folder, 'people.csv');
  const text = [...slipsAsCsv({ seed: 4, records: 600 })].join('');
  writeFileSync(
    file,
    text.replace(/^((?:[^,]*,){4})[^,]+/gm, (row, start: string) =>
      start.startsWith('BOR') ? `${start}${evil}` : row,
    ),
  );
  const linked = await linkFiles(
    { files: [file], settings: {}, truth: 'person', threads: 1 },
    { progress: () => {}, read: () => {} },
  );
  const page = reportOf(linked, [file]);
  expect(page).not.toContain('<script');
  expect(page).not.toMatch(/(src|href)="(https?:|\/)/);
  for (const part of ['accuracy', 'pairs', 'weights', 'scores', 'blocking', 'clusters', 'columns'])
    expect(page).toContain(`id="${part}"`);
  expect(page).toContain('people.csv');
  expect(page).not.toContain('UTF-8');
  const other = { ...linked, table: { ...linked.table, notUtf8: [file] } };
  expect(reportOf(other, [file])).toContain('people.csv is not in UTF-8');
  expect(columnsInWords([file], other.table, other.named).join()).toContain(`${file} is not in UTF-8`);
  const checked = await new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: { 'no-inline-style': 'off', 'long-title': 'off' },
  }).validateString(page);
  expect(
    checked.results.flatMap(({ messages }) => messages.map(({ message, line }) => `${line}: ${message}`)),
  ).toEqual([]);
});

test('bars count every pair once', () => {
  expect(weightBars(Float64Array.of(3.5, 3.1, 0.2, -1.5))).toEqual({ from: -2, bars: [1, 0, 1, 0, 0, 2] });
  expect(weightBars(new Float64Array(0)).bars).toEqual([]);
});

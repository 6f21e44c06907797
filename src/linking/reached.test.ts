import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { slipsAsCsv } from '../../bench/slips/make-slips.ts';
import type { Accuracy } from './accuracy.ts';
import { linkFiles } from './link-files.ts';

/** Public sets lie beside the project on some machines and never in it. Where they are absent, one line says so. */
const shared = fileURLToPath(new URL('../../../shared/data/linkage', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'plainsight-reached-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function accuracyOf(file: string, truth: string): Promise<Accuracy> {
  const linked = await linkFiles(
    { files: [file], settings: {}, threads: 2, truth },
    { progress: () => {}, read: () => {} },
  );
  if (!linked.accuracy) throw new Error('the truth was not read');
  return linked.accuracy;
}

/** How far stated and true lie apart on average, weighed by pairs. */
function apart({ calibration }: Accuracy): number {
  const pairs = calibration.reduce((sum, band) => sum + band.pairs, 0);
  return calibration.reduce((sum, band) => sum + band.pairs * Math.abs(band.stated - band.true), 0) / pairs;
}

const bars = [
  { name: 'fake_1000', pairs: 0.87, clusters: 0.93, own: 0.86, apart: 0.05 },
  { name: 'febrl3', pairs: 0.996, clusters: 0.998, own: 0.996, apart: 0.01 },
  { name: 'historical_50k', pairs: 0.83, clusters: 0.86, own: 0.8, apart: 0.02 },
];

test('with no settings given, the public sets come out as well as is asked, and probabilities mean what they say', {
  timeout: 60_000,
}, async () => {
  if (!existsSync(shared)) {
    process.stdout.write('no public sets beside the project: nothing to measure\n');
    return;
  }
  for (const bar of bars) {
    const accuracy = await accuracyOf(join(shared, `${bar.name}.csv`), 'cluster');
    expect(accuracy.pairs.best.f1, bar.name).toBeGreaterThanOrEqual(bar.pairs);
    expect(accuracy.pairs.default.f1, bar.name).toBeGreaterThanOrEqual(bar.own);
    expect(accuracy.clusters.best.f1, bar.name).toBeGreaterThanOrEqual(bar.clusters);
    expect(accuracy.clusters.default.f1, bar.name).toBeGreaterThanOrEqual(bar.clusters);
    expect(apart(accuracy), bar.name).toBeLessThan(bar.apart);
  }
});

test('so do invented people as seven agencies hold them', { timeout: 60_000 }, async () => {
  const file = join(folder, 'slips.csv');
  writeFileSync(file, [...slipsAsCsv({ seed: 19, records: 20_000 })].join(''));
  const accuracy = await accuracyOf(file, 'person');
  expect(accuracy.pairs.default.f1).toBeGreaterThan(0.88);
  expect(accuracy.clusters.default.f1).toBeGreaterThan(0.91);
  expect(apart(accuracy)).toBeLessThan(0.025);
});

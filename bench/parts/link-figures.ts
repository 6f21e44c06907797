/** `npx plainsight link` measured as whoever runs it would see it: a process of its own, its memory, its accuracy where the truth is known. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../tools/steps/run.ts';
import { slipsAsCsv } from '../slips/make-slips.ts';

/** Splink 5 on DuckDB 1.5.6, two threads, its own documented settings, best of several runs on a quiet machine of this size: the table of issue 4. */
const splink: Readonly<
  Record<string, { seconds: number; peakMB: number; f1Pairs: number; f1Clusters: number }>
> = {
  fake_1000: { seconds: 1.6, peakMB: 115, f1Pairs: 0.862, f1Clusters: 0.922 },
  febrl3: { seconds: 2.3, peakMB: 208, f1Pairs: 0.996, f1Clusters: 0.998 },
  historical_50k: { seconds: 7.3, peakMB: 773, f1Pairs: 0.767, f1Clusters: 0.821 },
};

interface Said {
  records: number;
  pairs: number;
  seconds: Record<string, number>;
  peak_mb: number;
  accuracy: Record<'pairs' | 'clusters', Record<'best' | 'default', { f1: number; threshold: number }>>;
}

/** One linking in a process of its own. @throws when it fails */
function link(file: string, truth: string, threads: number) {
  const out = join(mkdtempSync(join(tmpdir(), 'plainsight-linked-')), 'pairs.csv');
  const began = performance.now();
  const args = ['link', file, '--truth', truth, '--json', '--threads', String(threads), '--out', out];
  const ran = spawnSync(
    process.execPath,
    ['--import', join(root, 'bin/tsx-hook.mjs'), join(root, 'src/apps/cli.ts'), ...args],
    { cwd: root, encoding: 'utf8', maxBuffer: 1 << 24 },
  );
  const processSeconds = (performance.now() - began) / 1000;
  rmSync(join(out, '..'), { recursive: true, force: true });
  if (ran.status !== 0) throw new Error(`link failed: ${ran.stderr.slice(-500)}`);
  const said = JSON.parse(ran.stdout) as Said;
  const { pairs, clusters } = said.accuracy;
  return {
    records: said.records,
    candidates: said.pairs,
    threads,
    seconds: said.seconds,
    processSeconds: Number(processSeconds.toFixed(2)),
    peakMB: said.peak_mb,
    f1Pairs: { best: pairs.best.f1, chosen: pairs.default.f1 },
    f1Clusters: { best: clusters.best.f1, chosen: clusters.default.f1 },
  };
}

/** Linking of public sets, where they lie beside the project, and of invented people as seven kinds of agency write them down. */
export function linkFigures(full: boolean) {
  const shared = join(root, '../shared/data/linkage');
  const sets = ['fake_1000', 'febrl3', ...(full ? ['historical_50k'] : [])];
  const folder = mkdtempSync(join(tmpdir(), 'plainsight-slips-'));
  const slips = (records: number) => {
    const file = join(folder, `${records}.csv`);
    if (!existsSync(file))
      for (const text of slipsAsCsv({ seed: 7, records })) writeFileSync(file, text, { flag: 'a' });
    return file;
  };
  try {
    const found = existsSync(shared)
      ? sets.map((name): [string, object] => [
          name,
          { ...link(join(shared, `${name}.csv`), 'cluster', 2), splink: splink[name] },
        ])
      : [];
    const sizes = full ? [10_000, 100_000, 1_000_000] : [10_000];
    const invented = sizes.map((records): [string, object] => [
      `slips_${records}`,
      link(slips(records), 'person', 2),
    ]);
    const alone = full ? { slips_100000_oneThread: link(slips(100_000), 'person', 1) } : {};
    return { ...Object.fromEntries([...found, ...invented]), ...alone };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

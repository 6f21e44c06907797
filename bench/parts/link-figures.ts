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

interface Shares {
  f1: number;
  threshold: number;
}

interface Said {
  records: number;
  pairs: number;
  seconds: Record<string, number>;
  peak_mb: number;
  accuracy: Record<'pairs' | 'clusters', Record<'best' | 'default', Shares>> & {
    calibration: readonly { pairs: number; stated: number; true: number }[];
  };
}

/** One linking in a process of its own, as `npx plainsight` starts it. @throws when it fails */
export function link(file: string, truth: string, threads: number) {
  const out = mkdtempSync(join(tmpdir(), 'plainsight-linked-'));
  const began = performance.now();
  const written = ['--out', join(out, 'pairs.csv'), '--clusters', join(out, 'clusters.csv')];
  const ran = spawnSync(
    process.execPath,
    [
      join(root, 'bin/plainsight.cjs'),
      'link',
      file,
      '--truth',
      truth,
      '--json',
      '--threads',
      String(threads),
      ...written,
    ],
    { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  const processSeconds = (performance.now() - began) / 1000;
  rmSync(out, { recursive: true, force: true });
  if (ran.status !== 0) throw new Error(`link failed: ${ran.stderr.slice(-500)}`);
  const said = JSON.parse(ran.stdout) as Said;
  const { pairs, clusters, calibration } = said.accuracy;
  return {
    records: said.records,
    candidates: said.pairs,
    threads,
    seconds: said.seconds,
    /** With the start of the program and the measuring of its accuracy. */
    processSeconds: Number(processSeconds.toFixed(2)),
    peakMB: said.peak_mb,
    f1Pairs: { best: pairs.best.f1, atOwnThreshold: pairs.default.f1 },
    f1Clusters: { best: clusters.best.f1, atOwnThreshold: clusters.default.f1 },
    calibration: calibration.map((band) => [band.stated, band.true, band.pairs]),
  };
}

/** So often a short table is linked: the best counts, as for the peer. */
const TRIES = 3;

/** The quickest of several linkings of one file. */
function bestLink(file: string, truth: string, threads: number) {
  const total = ({ seconds }: ReturnType<typeof link>): number => seconds['total'] ?? 0;
  const tries = Array.from({ length: TRIES }, () => link(file, truth, threads));
  const best = tries.reduce((one, other) => (total(other) < total(one) ? other : one));
  return { ...best, secondsOfEachTry: tries.map(total) };
}

/** Linking of public sets, where they lie beside the project, and of invented people as seven kinds of agency write them down. */
export function linkFigures(full: boolean) {
  const shared = join(root, '../shared/data/linkage');
  const folder = mkdtempSync(join(tmpdir(), 'plainsight-slips-'));
  const slips = (records: number) => {
    const file = join(folder, `${records}.csv`);
    if (!existsSync(file))
      for (const text of slipsAsCsv({ seed: 7, records })) writeFileSync(file, text, { flag: 'a' });
    return file;
  };
  try {
    const found = existsSync(shared)
      ? Object.fromEntries(
          Object.entries(splink).map(([name, peer]) => [
            name,
            { ...bestLink(join(shared, `${name}.csv`), 'cluster', 2), splink: peer },
          ]),
        )
      : { publicSets: 'not measured: there is no ../shared/data/linkage beside the project' };
    const sizes = full ? [10_000, 100_000, 1_000_000, 2_000_000] : [10_000, 50_000];
    const invented = sizes.map((records): [string, object] => {
      const figures =
        records > 100_000 ? link(slips(records), 'person', 2) : bestLink(slips(records), 'person', 2);
      return [
        `slips_${records}`,
        {
          ...figures,
          microsecondsPerRecord: Number(((1e6 * (figures.seconds['total'] ?? 0)) / records).toFixed(1)),
        },
      ];
    });
    const alone = full ? { slips_100000_oneThread: link(slips(100_000), 'person', 1) } : {};
    return { ...found, ...Object.fromEntries(invented), ...alone };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a running service holds in memory, once a second, and what it has still to do. */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import type pg from 'pg';
import { z } from 'zod';
import { placeOf } from '../../src/platform/db/cluster-place.ts';
import { runningCluster } from '../../src/platform/db/embedded.ts';
import { openPool } from '../../src/platform/db/pool.ts';
import { secretsIn } from '../../src/platform/db/secrets.ts';
import type { WholeService } from '../../src/testing/strength/whole-service.ts';
import { quantile, rounded } from './figures.ts';

const parts = ['public', 'staff', 'worker', 'database'] as const;
type Part = (typeof parts)[number];

/** What a process holds for itself alone, in MB: pages that a server shares would be counted with each of its processes. */
function ownMemory(pid: string): number {
  const line = /^RssAnon:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line?.[1] ?? 0) / 1024;
}

/** What the database server's processes hold for themselves, in MB. */
function databaseMemory(folder: string): number {
  let sum = 0;
  for (const pid of readdirSync('/proc'))
    try {
      if (/^\d+$/.test(pid) && readlinkSync(`/proc/${pid}/cwd`) === folder) sum += ownMemory(pid);
    } catch {
      // It ended while we were looking, or is not ours to look at.
    }
  return sum;
}

/** How fast a series rises a minute: the least-squares line through it. Times in milliseconds. */
function slopePerMinute(series: readonly { readonly at: number; readonly value: number }[]): number {
  const mean = (list: readonly number[]) => list.reduce((sum, each) => sum + each, 0) / list.length;
  const [at, value] = [mean(series.map((each) => each.at)), mean(series.map((each) => each.value))];
  const across = series.reduce((sum, each) => sum + (each.at - at) * (each.value - value), 0);
  const along = series.reduce((sum, each) => sum + (each.at - at) ** 2, 0);
  return along === 0 ? 0 : (across / along) * 60_000;
}

/** Looks at a service's memory until told to stop; then tells how it went. `cut`: the share of the beginning that warms up. */
export function watchMemory(service: WholeService, dataDir: string, cut = 1 / 3) {
  const { data } = placeOf(dataDir);
  const seen: { readonly at: number; readonly held: Readonly<Record<Part, number>> }[] = [];
  const look = () => {
    const [publicSite, staff, worker] = [
      service.memory('public'),
      service.memory('staff'),
      service.memory('worker'),
    ];
    seen.push({
      at: performance.now(),
      held: { public: publicSite, staff, worker, database: databaseMemory(data) },
    });
  };
  const timer = setInterval(look, 1000);
  return () => {
    clearInterval(timer);
    look();
    const warm = seen.slice(Math.floor(seen.length * cut));
    return Object.fromEntries(
      parts.map((part) => {
        const series = warm.map(({ at, held }) => ({ at, value: held[part] }));
        const values = series.map((each) => each.value);
        const half = Math.ceil(values.length / 2);
        return [
          part,
          {
            atStartMB: rounded(seen[0]?.held[part] ?? 0, 0),
            mostMB: rounded(Math.max(...values), 0),
            atEndMB: rounded(values.at(-1) ?? 0, 0),
            slopeMBPerMinute: rounded(slopePerMinute(series), 1),
            lastHalfOverFirst: rounded(
              quantile(values.slice(half), 0.5) / quantile(values.slice(0, half), 0.5),
              3,
            ),
          },
        ];
      }),
    );
  };
}

const waitingShape = z.object({ jobs: z.number(), lines: z.number() });

/** What still waits for the worker: jobs, and lines of the book that no batch covers. As the server's administrator, who passes all walls. */
export function openBacklog(dataDir: string): {
  read(): Promise<z.infer<typeof waitingShape>>;
  readonly pool: pg.Pool;
} {
  const url = new URL(runningCluster(dataDir)?.ownerUrl ?? '');
  url.username = 'postgres';
  url.password = secretsIn(dataDir).find('superuser') ?? '';
  const pool = openPool(url.href, { max: 10, name: 'bench-backlog' });
  const query = `select (select count(*)::integer from graphile_worker._private_jobs) as jobs,
    (select count(*)::integer from audit.entries
      where xact >= coalesce((select max(until_xact) from audit.batches), '0'::xid8)) as lines`;
  return { read: async () => waitingShape.parse((await pool.query(query)).rows[0]), pool };
}

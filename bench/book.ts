/**
 * How long the book takes to seal and to verify: 100,000 lines (1,000,000 in full) in full batches, and 10,000 in a batch each; and to read
 * a page of it, for an agency that wrote nearly all of it and for one that wrote nearly nothing.
 */
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { addMember, startPracticeSession } from '../src/access/index.ts';
import { asSignedIn, contextsFor, sealBook, verifyBook } from '../src/audit/index.ts';
import { listBook } from '../src/audit/staff/book/book-query.ts';
import { openPool, withClient } from '../src/platform/db/pool.ts';
import { readableOver } from '../src/platform/db/query.ts';
import { makeKeyFiles, readBookPublicKey, readBookRing } from '../src/platform/keys/index.ts';
import { makeTemplate, toDatabase } from '../src/testing/template.ts';
import { startTestServer } from '../src/testing/test-server.ts';
import { openCounty } from './parts/county.ts';
import { spread, timesOf } from './parts/figures.ts';

export const name = 'book';

/** Lines as real acts write them, put in at once; their transactions are spread over those that a young server has had. */
const fill = (lines: number) => `alter table audit.entries no force row level security;
  insert into audit.entries (xact, at, door, member_id, agency_id, roles, act, record_kind, record_id, detail)
  select (3 + i * 600 / ${lines})::text::xid8, now() - (${lines} - i) * interval '1 second', 'staff', gen_random_uuid(), 'cheshire-police',
    array['duty-desk', 'investigator'], 'report.open', 'report', gen_random_uuid(), '{"reference": "R-0000-0000"}'
  from generate_series(0, ${lines - 1}) i`;

const rounded = (value: number) => Math.round(value * 100) / 100;

async function timed<T>(work: () => Promise<T>): Promise<{ seconds: number; result: T }> {
  const began = performance.now();
  const result = await work();
  return { seconds: rounded((performance.now() - began) / 1000), result };
}

/** Pages of a book of so many lines: the newest, and those about one record. */
async function readPages(lines: number, runs: number): Promise<object> {
  const county = await openCounty();
  try {
    await county.growTo(50);
    await withClient(county.ownerUrl, async (client) => {
      await client.query(fill(lines));
      await client.query('vacuum (analyze)');
    });
    const figures: Record<string, unknown> = { lines };
    for (const agencyId of ['cheshire-police', 'halton-borough-council']) {
      const memberId = randomUUID();
      const session = await county.worker
        .act({}, { act: 'member.invite' }, (act) =>
          addMember(act, {
            ...{ memberId, agencyId, name: 'An invented officer', email: `${memberId}@practice.example` },
            ...{ state: 'active', roles: ['data-protection-officer'] },
          }),
        )
        .then(() =>
          county.staff.act({}, { act: 'member.sign-in' }, (act) => startPracticeSession(act, memberId)),
        );
      const page = (before?: string) =>
        county.staff.act({ session }, { act: 'book.read' }, (act) =>
          listBook(asSignedIn(act), before, undefined),
        );
      const last = (await page()).at(-1);
      figures[agencyId] = {
        first: spread(await timesOf(runs, () => page())),
        ...(last === undefined ? {} : { older: spread(await timesOf(runs, () => page(last.atMicros))) }),
      };
    }
    return figures;
  } finally {
    await county.close();
  }
}

/** Seals and verifies; `quiet`: after each line, as on a quiet day. */
export async function run({ full }: { full: boolean }): Promise<object> {
  const server = await startTestServer(undefined);
  try {
    const keysDir = join(server.dataDir, 'bench-keys');
    makeKeyFiles(keysDir);
    const [keys, publicKey] = [readBookRing(keysDir), readBookPublicKey(keysDir)];
    const measure = async (lines: number, how: 'busy' | 'quiet') => {
      const { template, ownerUrl, doors } = await makeTemplate(server.ownerUrl, join(server.dataDir, how));
      const pool = openPool(doors.worker, { max: 2, name: 'bench', statementTimeout: 120_000 });
      try {
        if (how === 'busy')
          await withClient(toDatabase(ownerUrl, template), (client) => client.query(fill(lines)));
        const worker = contextsFor('worker', pool, keys);
        const sealing = await timed(async () => {
          if (how === 'quiet')
            for (let line = 0; line < lines; line++) {
              await worker.act({}, { act: 'report.assess' }, async () => undefined);
              await sealBook(pool, keys);
            }
          else while ((await sealBook(pool, keys)) !== undefined);
        });
        const client = await pool.connect();
        const verifying = await timed(() => verifyBook(readableOver(client), publicKey, []));
        client.release();
        const { findings, lines: read, batches } = verifying.result;
        if (findings.length > 0 || read !== lines) throw new Error('the book did not verify');
        return {
          lines,
          batches,
          sealSeconds: sealing.seconds,
          verifySeconds: verifying.seconds,
          linesVerifiedPerSecond: Math.round(lines / verifying.seconds),
        };
      } finally {
        await pool.end();
      }
    };
    const busy = await measure(full ? 1_000_000 : 100_000, 'busy');
    const quiet = await measure(full ? 10_000 : 2_000, 'quiet');
    const milliseconds = await readPages(full ? 1_000_000 : 100_000, full ? 300 : 50);
    return { busy, quiet, milliseconds };
  } finally {
    await server.close();
    rmSync(server.dataDir, { recursive: true, force: true });
  }
}

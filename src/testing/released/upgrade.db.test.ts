import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { listPracticeMembers, startPracticeSession } from '../../access/index.ts';
import { contextsFor, sealBook, verifyBook } from '../../audit/index.ts';
import { openPool, withClient } from '../../platform/db/pool.ts';
import { prepareDatabase } from '../../platform/db/prepare.ts';
import { readableOver } from '../../platform/db/query.ts';
import { sqlFiles } from '../../platform/db/sql-files.ts';
import { readBookPublicKey, readBookRing, readDeskRing, readStreetRing } from '../../platform/keys/index.ts';
import { openReport } from '../../reports/index.ts';
import { receiptCaller, returnToReport } from '../../reports/return-to-report.ts';
import { type OldRelease, oldRelease, releases } from './old-release.ts';

const practice = { asked: undefined, whenNew: true };
const upgrade = ({ ownerUrl, dataDir }: OldRelease) => prepareDatabase({ ownerUrl, dataDir, practice });

const opened: pg.Pool[] = [];
const poolOf = (url: string) => {
  const pool = openPool(url, { max: 2, name: 'test-upgrade' });
  opened.push(pool);
  return pool;
};
const closePools = () => Promise.all(opened.splice(0).map((pool) => pool.end()));
afterAll(closePools);

/** Waits until this process stands before a lock that the client holds. */
async function untilItWaits(client: pg.ClientBase, child: ChildProcess): Promise<void> {
  const waiting = `select from pg_locks l join pg_database d on d.oid = l.database
    where not l.granted and d.datname = current_database()`;
  while ((await client.query(waiting)).rowCount === 0) {
    if (child.exitCode !== null) throw new Error('the upgrade ended before it came to the lock');
    await client.query('select pg_sleep(0.02)');
  }
}

describe.each(releases())('from %s', (name) => {
  test('its migrations are as they were released', async () => {
    const { known } = await oldRelease(name);
    const present = sqlFiles('migrations').map((file) => [file.name, file.checksum]);
    expect(Object.fromEntries(present)).toMatchObject(known.migrations);
  });

  test('every row is as it was after the upgrade [R13]', async () => {
    const old = await oldRelease(name);
    expect(await old.present()).toEqual(old.rows);
    await upgrade(old);
    expect(await old.present()).toEqual(old.rows);
    // A second start finds nothing to do.
    await upgrade(old);
    expect(await old.present()).toEqual(old.rows);
  });

  test('an upgrade that is killed half way is completed by the next start [R13]', async () => {
    const old = await oldRelease(name);
    await withClient(old.ownerUrl, async (client) => {
      // Whoever changes this table, or puts its policies up again, waits here; what came before is committed by then.
      await client.query('begin; lock table reports.reports in access share mode');
      const program = fileURLToPath(new URL('../parts/prepare-alone.ts', import.meta.url));
      const child = spawn(process.execPath, [program, old.ownerUrl, old.dataDir], { stdio: 'ignore' });
      await untilItWaits(client, child);
      child.kill('SIGKILL');
      await once(child, 'exit');
      await client.query('rollback');
    });
    await upgrade(old);
    expect(await old.present()).toEqual(old.rows);
  });

  test('what was sealed before opens after: to the desk, to the receipt, and in the book [R13]', async () => {
    const old = await oldRelease(name);
    const { doors } = await upgrade(old);
    const { keysDir, known } = old;
    const street = contextsFor('public', poolOf(doors.public), readStreetRing(keysDir));
    const staff = contextsFor('staff', poolOf(doors.staff), readDeskRing(keysDir));

    const returned = await street.act(
      receiptCaller(readStreetRing(keysDir), known.receipt),
      { act: 'report.return' },
      (act) => returnToReport(act, known.receipt),
    );
    expect(returned?.messages.map((message) => message.text)).toEqual([known.asked, known.answered]);

    const members = await staff.look({}, listPracticeMembers);
    const officer = members.find(
      ({ agencyId, roles }) => agencyId === 'cheshire-police' && roles.includes('duty-desk'),
    );
    const session = await staff.act({}, { act: 'member.sign-in' }, (act) =>
      startPracticeSession(act, officer?.memberId ?? ''),
    );
    const line = { act: 'report.open', record: { kind: 'report', id: known.reportId } } as const;
    const report = await staff.act({ session }, line, (act) => openReport(act, known.reportId));
    expect(report.told?.whatSeen).toBe(known.words);

    const worker = poolOf(doors.worker);
    // Transactions of other databases on the same server hold what may be sealed, so this may take tries.
    await vi.waitFor(
      async () => {
        while ((await sealBook(worker, readBookRing(keysDir))) !== undefined);
        const client = await worker.connect();
        const verdict = await verifyBook(readableOver(client), readBookPublicKey(keysDir), []);
        client.release();
        expect(verdict).toMatchObject({ findings: [], unsealed: { lines: 0 } });
      },
      { timeout: 20_000, interval: 5 },
    );
    await closePools();
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { type Cluster, runningCluster, startCluster } from './embedded.ts';
import { markOf } from './holder.ts';
import { withClient } from './pool.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'plainsight-cluster-'));
let cluster: Cluster = await startCluster({ dataDir });
afterAll(async () => {
  await cluster.destroy();
  rmSync(dataDir, { recursive: true, force: true });
});

const ask = async (query: string) =>
  (await withClient(cluster.ownerUrl, (client) => client.query(query))).rows;

test('the server is durable, checksummed, and reachable by no network', async () => {
  const rows = await ask(`select name, setting from pg_settings where name in
    ('fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums', 'listen_addresses', 'lc_collate') order by name`);
  expect(Object.fromEntries(rows.map((row) => [row.name, row.setting]))).toEqual({
    data_checksums: 'on',
    fsync: 'on',
    full_page_writes: 'on',
    listen_addresses: '',
    synchronous_commit: 'on',
  });
  expect(await ask(`select datcollate from pg_database where datname = current_database()`)).toEqual([
    { datcollate: 'C' },
  ]);
});

test('the owner is an ordinary login, and no one comes in without a password', async () => {
  expect(
    await ask('select rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = current_user'),
  ).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: true }]);
  const url = new URL(cluster.ownerUrl);
  url.password = 'guessed';
  await expect(withClient(url.href, (client) => client.query('select 1'))).rejects.toThrow(
    'password authentication failed',
  );
});

test('a second start over the same folder is refused, and told which process has it', async () => {
  await expect(startCluster({ dataDir })).rejects.toThrow(`process ${process.pid}`);
  expect(runningCluster(dataDir)).toEqual({ ownerUrl: cluster.ownerUrl, holder: process.pid });
});

test('a server that is killed comes back by itself with what was committed', async () => {
  await ask('create table kept (n integer)');
  await ask('insert into kept values (1)');
  const first = cluster.pid();
  process.kill(first, 'SIGKILL');
  await vi.waitFor(async () => expect(await ask('select n from kept')).toEqual([{ n: 1 }]), {
    timeout: 20_000,
    interval: 50,
  });
  expect(cluster.pid()).not.toBe(first);
});

test('stopping ends the server and keeps the data for the next start', async () => {
  const pid = cluster.pid();
  await cluster.stop();
  expect(markOf(pid)).toBeUndefined();
  expect(runningCluster(dataDir)).toBeUndefined();
  cluster = await startCluster({ dataDir });
  expect(await ask('select n from kept')).toEqual([{ n: 1 }]);
});

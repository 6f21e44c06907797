/** Needs root: the folders of database and files lie on small file systems of their own, which are filled and emptied again. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { placeOf } from '../../platform/db/cluster-place.ts';
import { killPostmaster, runningPostmaster } from '../../platform/db/postmaster.ts';
import { count, nothingWrong } from './counting.ts';
import { dataFolder } from './killing.ts';
import type { Acknowledged } from './reporters.ts';
import { freePort, startWholeService, type WholeService } from './whole-service.ts';

const dataDir = dataFolder();
const { folder, data } = placeOf(dataDir);
const filler = join(folder, 'filler');
const filesDir = mkdtempSync(join(tmpdir(), 'plainsight-small-files-'));
const filesFiller = join(filesDir, 'filler');
const settings = { PRACTICE: '0', LOG_LEVEL: 'silent', FILES_DIR: filesDir };
const isRoot = process.getuid?.() === 0;
if (isRoot) mkdirSync(folder, { recursive: true });
const small = (at: string, megabytes: number) =>
  void execFileSync('/bin/mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=711`, 'tmpfs', at]);
if (isRoot) small(folder, 400);
// The store keeps a gigabyte free for whatever else is on its disk.
if (isRoot) small(filesDir, 1024 + 200);
let service: WholeService | undefined;
afterAll(async () => {
  rmSync(filler, { force: true });
  await service?.kill(true);
  const left = runningPostmaster(data);
  if (left) killPostmaster(left);
  if (isRoot) for (const at of [folder, filesDir]) execFileSync('/bin/umount', ['-l', at]);
  rmSync(filesDir, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
  rmSync(dataDir, { recursive: true, force: true });
});

/** Writes until nothing more fits. */
function fill(): void {
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - 65_536)));
  try {
    for (;;) writeFileSync(filler, Buffer.alloc(4096), { flag: 'a' });
  } catch {
    // Full.
  }
}

interface Form {
  readonly fields: Record<string, string>;
  readonly cookie?: string;
  readonly file?: string;
}

/** Sends a form to the public site of the service, which is started for the first of them. */
async function post(path: string, { fields, cookie = '', file }: Form) {
  service ??= await startWholeService({
    dataDir,
    ports: { public: await freePort(), staff: await freePort() },
    settings,
  });
  const body = file === undefined ? new URLSearchParams(fields) : new FormData();
  if (file !== undefined) {
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    (body as FormData).append('files', new Blob([file], { type: 'text/plain' }), 'note.txt');
  }
  const answer = await fetch(service.publicUrl + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie },
    body,
  });
  return {
    status: answer.status,
    to: answer.headers.get('location'),
    cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '',
    body: await answer.text(),
  };
}

const tellIn = (text: string) => post('/report/what-happened', { fields: { 'what-seen': text } });

/** The page at this address, with the token that its form is sent with. */
async function pageAt(path: string, cookie: string) {
  const html = await (await fetch(`${service?.publicUrl}${path}`, { headers: { cookie } })).text();
  return { html, token: /name="form-token" value="([^"]+)"/.exec(html)?.[1] ?? '' };
}

/** What was sent in, with its receipt, until it is counted at the end. */
const told: Acknowledged[] = [];

async function sendsIn(cookie: string, text: string, file?: string): Promise<void> {
  const { token } = await pageAt('/report/check', cookie);
  const { to } = await post('/report/check', { fields: { 'form-token': token }, cookie });
  expect(to).toBe('/report/receipt');
  const { html } = await pageAt('/report/receipt', cookie);
  const receipt = /data-receipt="([^"]+)"/.exec(html)?.[1] ?? '';
  told.push({ text, receipt, ...(file === undefined ? {} : { file }) });
}

/** All that was sent in so far is there once, as it was typed. */
const nothingLost = async () =>
  expect(await count(dataDir, told, settings)).toMatchObject({ acknowledged: told.length, ...nothingWrong });

const untried = 'Full disk: only root can lay a small file system, so this was not tried.\n';

test('on a full disk the person is told so with the text kept, and when there is room again the same press sends the report [R11]', async () => {
  if (!isRoot) return void process.stdout.write(untried);
  const long = 'They are moved between three houses by night. '.repeat(300).trim();
  // Somebody was here before, so that the service stands.
  expect((await tellIn('Before the disk was full.')).status).toBe(303);
  fill();
  let refused = 0;
  const taken: (readonly [cookie: string, text: string])[] = [];
  for (let turn = 0; turn < 60 && refused < 3; turn++) {
    const text = `Report ${turn}. ${long}`;
    const { status, body, cookie } = await tellIn(text);
    if (status === 303) {
      taken.push([cookie, text]);
      continue;
    }
    expect(status).toBe(503);
    expect(body).toContain(text);
    expect(body).toContain('08000 121 700');
    refused += 1;
  }
  expect(refused).toBe(3);
  expect(readFileSync(filler).length).toBeGreaterThan(0);

  rmSync(filler);
  const text = `After there was room. ${long}`;
  let again = await tellIn(text);
  for (let turn = 0; turn < 200 && again.status !== 303; turn++) {
    await wait(100);
    again = await tellIn(text);
  }
  expect(again.status).toBe(303);
  for (const [cookie, what] of [...taken, [again.cookie, text] as const]) await sendsIn(cookie, what);
  await nothingLost();
});

test('while there is no room for files a file is refused in words that say so, the report is sent without it, and once there is room the same file is taken [R11]', async () => {
  if (!isRoot) return void process.stdout.write(untried);
  const { bavail, bsize } = statfsSync(filesDir);
  const some = 'The rota, copied from the wall.';
  const attached = async (cookie: string) => {
    const { token } = await pageAt('/report/files', cookie);
    const { status } = await post('/report/files', { fields: { 'form-token': token }, cookie, file: some });
    expect(status).toBe(303);
    return (await pageAt('/report/files', cookie)).html;
  };
  const refusal = 'We cannot take note.txt now. Wait a few minutes and try again.';
  const [early, late] = ['A note was to go with this.', 'This waits for room.'];
  const { cookie: first } = await tellIn(early);
  const { cookie: second } = await tellIn(late);
  writeFileSync(filesFiller, Buffer.alloc(bavail * bsize - 1024 * 1024 * 1024));
  for (const cookie of [first, second]) expect(await attached(cookie)).toContain(refusal);
  await sendsIn(first, early);

  rmSync(filesFiller);
  const kept = await attached(second);
  expect(kept).toContain('note.txt');
  expect(kept).not.toContain(refusal);
  await sendsIn(second, late, some);
  await nothingLost();
});

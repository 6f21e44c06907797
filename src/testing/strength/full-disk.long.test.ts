/** Needs root: the database's folder lies on a small file system of its own, which is filled to the last byte and emptied again. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { placeOf } from '../../platform/db/cluster-place.ts';
import { killPostmaster, runningPostmaster } from '../../platform/db/postmaster.ts';
import { dataFolder } from './killing.ts';
import { freePort, startWholeService, type WholeService } from './whole-service.ts';

const dataDir = dataFolder();
const { folder, data } = placeOf(dataDir);
const filler = join(folder, 'filler');
const isRoot = process.getuid?.() === 0;
if (isRoot) mkdirSync(folder, { recursive: true });
if (isRoot) execFileSync('/bin/mount', ['-t', 'tmpfs', '-o', 'size=400m,mode=711', 'tmpfs', folder]);
let service: WholeService | undefined;
afterAll(async () => {
  rmSync(filler, { force: true });
  await service?.kill(true);
  const left = runningPostmaster(data);
  if (left) killPostmaster(left);
  if (isRoot) execFileSync('/bin/umount', ['-l', folder]);
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

test('on a full disk the person is told so with the text kept, and when there is room again the same press sends the report', async () => {
  if (!isRoot) {
    process.stdout.write('Full disk: only root can lay a small file system, so this was not tried.\n');
    return;
  }
  const ports = { public: await freePort(), staff: await freePort() };
  service = await startWholeService({ dataDir, ports, settings: { PRACTICE: '0', LOG_LEVEL: 'silent' } });
  const { publicUrl } = service;
  const post = (path: string, form: Record<string, string>, cookie = '') =>
    fetch(publicUrl + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie },
      body: new URLSearchParams(form),
    }).then(async (answer) => ({ answer, body: await answer.text() }));
  const long = 'They are moved between three houses by night. '.repeat(300);
  fill();
  let refused = 0;
  const taken: { cookie: string; text: string }[] = [];
  for (let turn = 0; turn < 60 && refused < 3; turn++) {
    const text = `Report ${turn}. ${long}`;
    const { answer, body } = await post('/report/what-happened', { 'what-seen': text });
    if (answer.status === 303) {
      taken.push({ cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '', text });
      continue;
    }
    expect(answer.status).toBe(503);
    expect(body).toContain(text.trim());
    expect(body).toContain('08000 121 700');
    refused += 1;
  }
  expect(refused).toBe(3);
  expect(readFileSync(filler).length).toBeGreaterThan(0);

  rmSync(filler);
  const text = `After there was room. ${long}`;
  let again = await post('/report/what-happened', { 'what-seen': text });
  for (let turn = 0; turn < 200 && again.answer.status !== 303; turn++) {
    await wait(100);
    again = await post('/report/what-happened', { 'what-seen': text });
  }
  expect(again.answer.status).toBe(303);
  taken.push({ cookie: again.answer.headers.get('set-cookie')?.split(';')[0] ?? '', text });
  for (const { cookie } of taken) {
    const check = await (await fetch(`${publicUrl}/report/check`, { headers: { cookie } })).text();
    const token = /name="form-token" value="([^"]+)"/.exec(check)?.[1] ?? '';
    const { answer } = await post('/report/check', { 'form-token': token }, cookie);
    expect(answer.headers.get('location')).toBe('/report/receipt');
  }
});

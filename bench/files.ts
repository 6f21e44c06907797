/**
 * Files: how fast they are sealed and opened, what a photograph of five megabytes costs its sender and the public site's memory, and
 * how long scanning and cleaning it take. The whole service as `npm start` runs it, with a real clamd that knows one signature.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCleaner, scannerAt } from '../src/files/index.ts';
import { newDataKey, openStream, sealStream } from '../src/platform/keys/index.ts';
import { clamdFor } from '../src/testing/clamd.ts';
import { freePort, removeService, startWholeService } from '../src/testing/strength/whole-service.ts';
import { atOnce, rounded, spread, timesOf } from './parts/figures.ts';
import { photograph } from './parts/photograph.ts';

export const name = 'files';

const megabyte = 1_000_000;

async function* pieces(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

/** Seconds of the processor that some work takes, whatever else the machine does. */
async function processorSeconds(work: () => Promise<void>): Promise<number> {
  const began = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1e6;
}

/** Milliseconds of the processor that another process has used so far; the system counts in hundredths of a second. */
function processorOf(pid: number | undefined): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Megabytes a second of one core. */
async function sealing(size: number): Promise<object> {
  const plain = Buffer.alloc(size * megabyte, 7);
  const key = newDataKey();
  const sealed: Buffer[] = [];
  const sealSeconds = await processorSeconds(async () => {
    for await (const chunk of sealStream(key, 'original', pieces(plain))) sealed.push(chunk);
  });
  const whole = Buffer.concat(sealed);
  let opened = 0;
  const openSeconds = await processorSeconds(async () => {
    for await (const chunk of openStream(key, 'original', pieces(whole))) opened += chunk.length;
  });
  if (opened !== plain.length) throw new Error('what was sealed did not open whole');
  return {
    sealMegabytesPerProcessorSecond: rounded(size / sealSeconds, 0),
    openMegabytesPerProcessorSecond: rounded(size / openSeconds, 0),
  };
}

async function checking(bytes: Buffer, url: string, runs: number): Promise<object> {
  const folder = mkdtempSync(join(tmpdir(), 'plainsight-bench-work-'));
  const cleaner = await openCleaner(folder);
  const scanner = scannerAt(url);
  const of = { name: 'a.jpg', type: 'image/jpeg' };
  try {
    return {
      scanMilliseconds: spread(await timesOf(runs, () => scanner.scan(pieces(bytes)))),
      cleanMilliseconds: spread(
        await timesOf(runs, () => cleaner.clean(pieces(bytes), of, async ({ kind }) => kind)),
      ),
    };
  } finally {
    await cleaner.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Sends photographs to the public site, one sender after the other and then several at once. */
export async function run({ full }: { full: boolean }): Promise<object> {
  const uploads = full ? 600 : 200;
  const bytes = await photograph();
  const clamd = clamdFor();
  await clamd.start();
  const dataDir = mkdtempSync(join(tmpdir(), 'plainsight-bench-'));
  const service = await startWholeService({
    dataDir,
    ports: { public: await freePort(), staff: await freePort() },
    settings: { PRACTICE: '0', TRUST_PROXY: '127.0.0.1', CLAMD_URL: clamd.url },
  });
  try {
    const files = `${service.publicUrl}/report/files`;
    const uploadAs = async (number: number) => {
      const headers = { 'x-forwarded-for': `10.9.${number >> 8}.${number & 255}` };
      const form = new FormData();
      form.append('files', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'IMG_0001.jpg');
      const began = performance.now();
      const answer = await fetch(files, { method: 'POST', body: form, headers, redirect: 'manual' });
      await answer.arrayBuffer();
      if (answer.status !== 303) throw new Error(`an upload was answered with ${answer.status}`);
      return performance.now() - began;
    };
    const memory = [service.memory('public')];
    for (let warm = 0; warm < 10; warm += 1) await uploadAs(warm);
    memory.push(service.memory('public'));
    const [publicSite] = service.parts();
    const usedBefore = processorOf(publicSite);
    const alone: number[] = [];
    for (let number = 0; number < uploads; number += 1) {
      alone.push(await uploadAs(10 + number));
      if (number % 50 === 49) memory.push(service.memory('public'));
    }
    const used = processorOf(publicSite) - usedBefore;
    const together: number[] = [];
    const began = performance.now();
    await atOnce(uploads, 8, async (number) => void together.push(await uploadAs(1000 + number)));
    const seconds = (performance.now() - began) / 1000;
    memory.push(service.memory('public'));
    return {
      photographMegabytes: rounded(bytes.length / megabyte),
      ...(await sealing(full ? 400 : 100)),
      uploadMilliseconds: spread(alone),
      publicProcessorMillisecondsPerUpload: rounded(used / uploads, 1),
      uploadEightAtOnceMilliseconds: spread(together),
      uploadsPerSecondEightAtOnce: rounded(uploads / seconds, 1),
      publicMemoryMegabytes: memory,
      ...(await checking(bytes, clamd.url, full ? 100 : 20)),
    };
  } finally {
    await service.stop();
    removeService(dataDir);
    await clamd.close();
  }
}

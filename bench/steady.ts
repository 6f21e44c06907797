/**
 * A steady stream of reports against the whole service as `npm start` runs it, the worker assessing and the sealer sealing beside it:
 * fifty reports a second, each a journey of its own, and one a second with a photograph of five megabytes. How long the last press
 * takes until the report is acknowledged, what is left to do at the end, and whether memory stays flat. The floor: single rows
 * committed durably at the same pace.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { clamdFor } from '../src/testing/clamd.ts';
import { freePort, removeService, startWholeService } from '../src/testing/strength/whole-service.ts';
import { clientsOf } from './parts/browser.ts';
import { rounded, spread } from './parts/figures.ts';
import { type Clients, press, steadily, tell } from './parts/people.ts';
import { photograph } from './parts/photograph.ts';
import { openBacklog, watchMemory } from './parts/watch-service.ts';

export const name = 'steady';

type Service = Awaited<ReturnType<typeof startWholeService>>;
type Backlog = ReturnType<typeof openBacklog>;

interface Stream {
  readonly service: Service;
  readonly dataDir: string;
  readonly backlog: Backlog;
  readonly perSecond: number;
  readonly seconds: number;
  /** One person's whole journey; gives how long the last press took, and the upload if there was one. */
  journey(number: number): Promise<{ readonly acceptMs: number; readonly uploadMs?: number }>;
}

/** Until nothing waits any more, in seconds. */
async function drained(backlog: Backlog): Promise<number> {
  const began = performance.now();
  while (performance.now() - began < 300_000) {
    const { jobs, lines } = await backlog.read();
    if (jobs === 0 && lines === 0) break;
    await wait(50);
  }
  return (performance.now() - began) / 1000;
}

async function stream({ service, dataDir, backlog, perSecond, seconds, journey }: Stream): Promise<object> {
  const accept: number[] = [];
  const upload: number[] = [];
  const memory = watchMemory(service, dataDir);
  const sent = perSecond * seconds;
  const { failed, mostLateMs } = await steadily(perSecond, sent, async (number) => {
    const { acceptMs, uploadMs } = await journey(number);
    accept.push(acceptMs);
    if (uploadMs !== undefined) upload.push(uploadMs);
  });
  const held = memory();
  const atEnd = await backlog.read();
  return {
    perSecond,
    seconds,
    acknowledged: accept.length,
    failed: failed.length,
    ...(failed[0] === undefined ? {} : { firstFailure: failed[0] }),
    acceptMs: spread(accept),
    ...(upload.length === 0 ? {} : { uploadMs: spread(upload) }),
    mostLateStartMs: rounded(mostLateMs, 0),
    backlogAtEnd: { jobsWaiting: atEnd.jobs, linesUnsealed: atEnd.lines },
    secondsUntilDone: rounded(await drained(backlog), 1),
    memory: held,
  };
}

/** Single-row durable commits at a pace. */
async function floorAt(backlog: Backlog, perSecond: number, seconds: number) {
  await backlog.pool.query('create table if not exists public.bench_floor (words text not null)');
  const times: number[] = [];
  const insert = { name: 'floor', text: 'insert into public.bench_floor values ($1)', values: ['a row'] };
  await steadily(perSecond, perSecond * seconds, async () => {
    const began = performance.now();
    await backlog.pool.query(insert);
    times.push(performance.now() - began);
  });
  await backlog.pool.query('drop table public.bench_floor');
  return spread(times);
}

const plain = (clients: Clients) => async (number: number) => {
  const prepared = await tell(clients, number);
  const pressed = performance.now();
  await press(clients, prepared);
  return { acceptMs: performance.now() - pressed };
};

const withPhotograph = (clients: Clients, url: string, bytes: Buffer) => async (number: number) => {
  const prepared = await tell(clients, 1_000_000 + number);
  const form = new FormData();
  form.append('form-token', prepared.token);
  form.append('files', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'IMG_0001.jpg');
  const headers = { 'x-forwarded-for': prepared.from, cookie: prepared.cookie };
  const sending = performance.now();
  const answer = await fetch(`${url}/report/files`, {
    method: 'POST',
    body: form,
    headers,
    redirect: 'manual',
  });
  await answer.arrayBuffer();
  if (answer.status !== 303) throw new Error(`an upload was answered with ${answer.status}`);
  const pressed = performance.now();
  await press(clients, prepared);
  return { acceptMs: performance.now() - pressed, uploadMs: pressed - sending };
};

/** Five minutes of each in full, else twenty seconds. */
export async function run({ full }: { full: boolean }): Promise<object> {
  const seconds = full ? 300 : 20;
  const bytes = await photograph();
  const clamd = clamdFor();
  await clamd.start();
  const dataDir = mkdtempSync(join(tmpdir(), 'plainsight-bench-'));
  const service = await startWholeService({
    dataDir,
    ports: { public: await freePort(), staff: await freePort() },
    settings: { PRACTICE: '0', TRUST_PROXY: '127.0.0.1', CLAMD_URL: clamd.url },
  });
  const clients = clientsOf(service.publicUrl, 256);
  const backlog = openBacklog(dataDir);
  const of = { service, dataDir, backlog, seconds };
  try {
    return {
      floorCommitMs: await floorAt(backlog, 50, full ? 30 : 5),
      withoutFiles: await stream({ ...of, perSecond: 50, journey: plain(clients) }),
      withFiles: await stream({
        ...of,
        perSecond: 1,
        journey: withPhotograph(clients, service.publicUrl, bytes),
      }),
      photographMegabytes: rounded(bytes.length / 1e6),
    };
  } finally {
    clients.close();
    await backlog.pool.end();
    await service.stop();
    removeService(dataDir);
    await clamd.close();
  }
}

/** The worker's mail for a test's own database, over a real mail server on loopback that the test can take away and bring back. */
import { afterAll } from 'vitest';
import { type PostOptions, postErrands, sendDueMails } from '../apps/post.ts';
import { type LocalPost, openMailer, startLocalPost, type TakenMail } from '../platform/mail/index.ts';
import { staffUrl } from './account.ts';
import type { TestDatabase } from './database.ts';
import type { Partnership } from './partnership.ts';

export interface TestPost {
  /** Every mail that was taken, in order; a mail handed over twice stands here twice. */
  readonly taken: TakenMail[];
  /** Does the errands that wait in the queue. */
  hear(): Promise<void>;
  /** Hands over what is due, as the worker does every minute. Gives how many were not taken. */
  send(): Promise<number>;
  /** The path of the link in the newest mail. */
  link(): string;
  stop(): Promise<void>;
  start(): Promise<void>;
  /** The warnings in the worker's log. */
  readonly warnings: { readonly event: string; readonly error?: string | undefined }[];
}

export async function postOver(
  database: Pick<TestDatabase, 'pool'>,
  { worker }: Pick<Partnership, 'worker'>,
): Promise<TestPost> {
  const taken: TakenMail[] = [];
  const keep = async (mail: TakenMail) => void taken.push(mail);
  let server: LocalPost | undefined = await startLocalPost(keep);
  const { url } = server;
  const mailer = openMailer(url, 'plainsight@desk.test');
  const warnings: TestPost['warnings'] = [];
  const options: PostOptions = {
    contexts: worker,
    mailer,
    staffUrl,
    log: { warn: (event, fields) => void warnings.push({ event, error: fields?.error }) },
  };
  const errands = postErrands(options);
  const stop = async () => {
    await server?.stop();
    server = undefined;
  };
  afterAll(async () => {
    mailer.close();
    await stop();
  });
  return {
    taken,
    warnings,
    stop,
    async start() {
      server = await startLocalPost(keep, Number(new URL(url).port));
    },
    async hear() {
      const jobs = database.pool('jobs');
      const { rows } = await jobs.query<{ id: string; task: string; payload: Record<string, string> }>(
        `select j.id::text, j.task_identifier as task, p.payload
         from graphile_worker.jobs j join graphile_worker._private_jobs p on p.id = j.id order by j.id`,
      );
      for (const { id, task, payload } of rows) {
        await errands[task]?.(payload);
        await jobs.query('delete from graphile_worker._private_jobs where id = $1', [id]);
      }
    },
    send: () => sendDueMails(options),
    link() {
      const found = taken.at(-1)?.text.match(new RegExp(`${staffUrl}(/(?:join|reset)/\\S+)`))?.[1];
      if (found === undefined) throw new Error('the newest mail has no link');
      return found;
    },
  };
}

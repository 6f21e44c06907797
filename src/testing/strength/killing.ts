/** R1 to R4: reports are sent while parts of the service, its database or its machine fail at random moments; then everything is counted. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startLocalPost, type TakenMail } from '../../platform/mail/index.ts';
import { type Counted, count } from './counting.ts';
import { type DeskCounted, workAtDesk } from './desk-work.ts';
import { sendReporters } from './reporters.ts';
import { freePort, startWholeService, type WholeService } from './whole-service.ts';

/**
 * What fails in a round: the program, its database server, both in one moment, one part of the program, every connection to the
 * database (its end there is terminated), or the power of the machine.
 */
export type Victim =
  | 'program'
  | 'database'
  | 'both'
  | 'public'
  | 'staff'
  | 'worker'
  | 'connections'
  | 'power';

export interface KillingOrder {
  readonly rounds: readonly Victim[];
  readonly reporters: number;
  /** Does somebody work at the desk meanwhile, and are colleagues invited by mail? Not where the database itself is killed. */
  readonly desk?: true;
  /** A number in [0, 1), from a seed. */
  chance(): number;
  /** Takes the power off the disk; resolves when it is on again. `stop` ends every process. */
  cutPower?(stop: () => Promise<void>): Promise<void>;
}

export interface Killed extends Counted {
  readonly retries: number;
  readonly dishonest: readonly string[];
  /** Milliseconds from each failure to the next receipt, in the order of the rounds. */
  readonly recoveries: readonly number[];
  /** Rounds in which connections were terminated and more than what was in flight went wrong, or a process died of it. */
  readonly spread: readonly string[];
  readonly desk: DeskCounted | undefined;
}

export const dataFolder = (): string => mkdtempSync(join(tmpdir(), 'plainsight-killed-'));

/** Runs the rounds over a data folder and counts. The service is left stopped; the folder is the caller's to remove. */
export async function killAndCount(dataDir: string, order: KillingOrder): Promise<Killed> {
  const ports = { public: await freePort(), staff: await freePort() };
  const taken: TakenMail[] = [];
  const post = order.desk === true ? await startLocalPost(async (mail) => void taken.push(mail)) : undefined;
  const start = () =>
    startWholeService({
      dataDir,
      ports,
      settings: {
        ...{ PRACTICE: '0', TRUST_PROXY: '127.0.0.1', LOG_LEVEL: 'silent' },
        ...(post === undefined ? {} : { SMTP_URL: post.url, MAIL_FROM: 'plainsight@desk.test' }),
      },
    });
  let service: WholeService = await start();

  async function fail(victim: Victim): Promise<void> {
    if (victim === 'database') return service.killDatabase();
    if (victim === 'connections') return service.terminateConnections();
    if (victim === 'public' || victim === 'staff' || victim === 'worker') return service.killPart(victim);
    if (victim === 'power') await order.cutPower?.(() => service.kill(true));
    else await service.kill(victim === 'both');
    service = await start();
  }

  try {
    const { staffUrl } = service;
    const desk = post === undefined ? undefined : await workAtDesk({ dataDir, staffUrl, taken });
    const reporters = sendReporters(service.publicUrl, order.reporters);
    const recoveries: number[] = [];
    const spread: string[] = [];
    for (const [round, victim] of order.rounds.entries()) {
      await wait(250 + order.chance() * 700);
      // A part that is still waiting to be started again cannot be killed.
      while (service.parts().length < 3) await wait(20);
      const parts = service.parts();
      const before = { acknowledged: reporters.acknowledged.length, retries: reporters.retries() };
      const failed = performance.now();
      await fail(victim);
      while (reporters.acknowledged.length <= before.acknowledged + order.reporters) await wait(10);
      recoveries.push(performance.now() - failed);
      if (victim !== 'connections') continue;
      if (reporters.retries() - before.retries > order.reporters)
        spread.push(`round ${round}: more than in flight`);
      if (parts.some((pid) => !service.parts().includes(pid))) spread.push(`round ${round}: a process died`);
    }
    await reporters.goHome();
    const atDesk = await desk?.goHome();
    const counted = await count(dataDir, reporters.acknowledged);
    const { dishonest } = reporters;
    return { ...counted, retries: reporters.retries(), dishonest, recoveries, spread, desk: atDesk };
  } finally {
    await service.stop();
    await post?.stop();
  }
}

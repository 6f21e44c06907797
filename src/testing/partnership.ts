/** A small partnership of its own for a test file, made by real acts, told as one would say it. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import {
  addMember,
  listAgencies,
  type Role,
  registerPartnership,
  startPracticeSession,
} from '../access/index.ts';
import { type Contexts, contextsFor } from '../audit/index.ts';
import {
  type BookRing,
  type DeskRing,
  makeKeyFiles,
  readBookRing,
  readDeskRing,
  readStreetRing,
  type StreetRing,
} from '../platform/keys/index.ts';
import { type ContactTold, type Submission, submitReport, type Told } from '../reports/index.ts';
import { answerAsReporter, receiptCaller } from '../reports/return-to-report.ts';
import { assessReport } from '../triage/index.ts';
import type { TestDatabase } from './database.ts';
import { hearNews } from './hear-news.ts';

export interface TestMember {
  readonly memberId: string;
  readonly name: string;
  readonly agencyId: string;
  /** A live session's token. */
  readonly session: string;
}

export interface TestReport {
  readonly reportId: string;
  readonly receipt: string;
}

/** What a report tells; only what a test is about need be said. */
export interface Telling extends Partial<Omit<Told, 'identity'>> {
  readonly identity?: Told['identity'];
  readonly contact?: ContactTold;
  readonly channel?: Submission['channel'];
  readonly language?: string;
  readonly heldBy?: string;
  readonly othersSee?: 'sealed' | 'hidden';
}

export interface Partnership {
  readonly street: Contexts<StreetRing>;
  readonly staff: Contexts<DeskRing>;
  readonly worker: Contexts<BookRing>;
  readonly keysDir: string;
  /** `member('duty-desk').of('cheshire-police')`: somebody who has just signed in. */
  member(...roles: Role[]): { of(agencyId: string, name?: string): Promise<TestMember> };
  /** A report that came in and was assessed. */
  report(telling?: Telling): Promise<TestReport>;
  /** A report that came in and still waits for the worker. */
  unassessedReport(telling?: Telling): Promise<TestReport>;
  /** The reporter comes back with their receipt and writes. */
  reporterAnswers(receipt: string, text: string): Promise<void>;
  /** Does what the worker would do with the news that wait, so that a test need not wait for it. */
  workerHears(): Promise<void>;
}

/** Makes the partnership's agencies, under keys of the file's own. */
export async function partnershipIn(
  database: Pick<TestDatabase, 'pool'>,
  /** Over a database that is not for practice nobody can sign in by name. */
  of: { readonly signedIn: boolean } = { signedIn: true },
): Promise<Partnership> {
  const folder = mkdtempSync(join(tmpdir(), 'plainsight-keys-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const keysDir = join(folder, 'keys');
  makeKeyFiles(keysDir);
  const street = contextsFor('public', database.pool('public'), readStreetRing(keysDir));
  const staff = contextsFor('staff', database.pool('staff'), readDeskRing(keysDir));
  const worker = contextsFor('worker', database.pool('worker'), readBookRing(keysDir));
  await worker.act({}, { act: 'agency.register' }, registerPartnership);

  async function addOne(roles: Role[], agencyId: string, name: string): Promise<TestMember> {
    const memberId = randomUUID();
    await worker.act({}, { act: 'member.invite' }, (act) =>
      addMember(act, {
        memberId,
        agencyId,
        name,
        email: `${memberId}@practice.example`,
        state: 'active',
        roles,
      }),
    );
    if (!of.signedIn) return { memberId, name, agencyId, session: '' };
    const session = await staff.act({}, { act: 'member.sign-in' }, (act) =>
      startPracticeSession(act, memberId),
    );
    return { memberId, name, agencyId, session };
  }

  async function unassessedReport(telling: Telling = {}): Promise<TestReport> {
    const { contact, channel, language, heldBy, othersSee, ...told } = telling;
    const submission: Submission = {
      told: {
        whatSeen: 'Men are brought in a van before it is light, and taken away after dark.',
        people: [],
        vehicles: [],
        phones: [],
        businesses: [],
        identity: 'anonymous',
        ...told,
      },
      contact,
      channel: channel ?? 'public-site',
      language: language ?? 'en',
      ...(heldBy === undefined ? {} : { agencyId: heldBy }),
      ...(othersSee === undefined ? {} : { othersSee }),
    };
    const submit = heldBy === undefined && othersSee === undefined && submission.channel === 'public-site';
    const line = { act: 'report.submit' } as const;
    return submit
      ? street.act({}, line, (act) => submitReport(act, submission))
      : worker.act({}, line, (act) => submitReport(act, submission));
  }

  return {
    street,
    staff,
    worker,
    keysDir,
    member: (...roles) => ({
      of: async (agencyId, name = `A member of ${agencyId}`) => {
        const agencies = await worker.look({}, listAgencies);
        if (agencies.every((agency) => agency.agencyId !== agencyId))
          throw new Error(`no agency ${agencyId}`);
        return addOne(roles, agencyId, name);
      },
    }),
    unassessedReport,
    report: async (telling) => {
      const report = await unassessedReport(telling);
      await worker.act({}, { act: 'report.assess', record: { kind: 'report', id: report.reportId } }, (act) =>
        assessReport(act, report.reportId),
      );
      return report;
    },
    reporterAnswers: async (receipt, text) => {
      const caller = receiptCaller(readStreetRing(keysDir), receipt);
      await street.act(caller, { act: 'report.answer' }, (act) => answerAsReporter(act, receipt, { text }));
    },
    workerHears: () => hearNews(database, worker),
  };
}

/** What sealing and the database's own walls cost: the same work with and without each, in turns, over the same data. */
import { createHash, randomUUID } from 'node:crypto';
import { getPublicDesk, registerRecord } from '../src/access/index.ts';
import { asSignedIn, contextsFor } from '../src/audit/index.ts';
import { openPool, withClient } from '../src/platform/db/pool.ts';
import {
  type DeskRing,
  newDataKey,
  readDeskRing,
  reporterKey,
  type StreetRing,
  seal,
} from '../src/platform/keys/index.ts';
import { makeReports } from '../src/practice/generate.ts';
import { openReport, type Report, submitReport } from '../src/reports/index.ts';
import { newReceiptCode, newReference } from '../src/reports/receipt.ts';
import { saveReceipt, saveReport } from '../src/reports/report-store.ts';
import { toDatabase } from '../src/testing/template.ts';
import { listInbox } from '../src/triage/staff/inbox/inbox-query.ts';
import { type County, openCounty } from './parts/county.ts';
import { quantile, rounded, spread } from './parts/figures.ts';

export const name = 'walls';

/** Times of two ways of the same thing, taken in turns so that whatever else the machine does meets both alike. */
async function inTurns(runs: number, one: () => Promise<unknown>, other: () => Promise<unknown>) {
  const times: [number[], number[]] = [[], []];
  for (let run = 0; run < runs + 20; run++) {
    for (const [which, work] of [one, other].entries()) {
      const began = performance.now();
      await work();
      if (run >= 20) times[which]?.push(performance.now() - began);
    }
  }
  return times;
}

const compared = ([with_, without]: [number[], number[]]) => ({
  with: spread(with_),
  without: spread(without),
  costMs: rounded(quantile(with_, 0.5) - quantile(without, 0.5), 3),
  costShare: rounded(quantile(with_, 0.5) / quantile(without, 0.5) - 1, 3),
});

const codedFields = (agencyId: string): Report => ({
  reportId: randomUUID(),
  agencyId,
  reference: newReference(),
  channel: 'public-site',
  language: 'en',
  receivedAt: new Date(),
  danger: 'no',
  dangerWords: false,
  affected: 'no',
  identityChoice: 'anonymous',
  wardCode: null,
  councilCode: null,
  happenedFrom: null,
  howOften: 'daily',
  stage: 'received',
  takenBy: null,
  enteredAt: null,
});

/** The same save as a report's, with what was told and both wrapped keys as plain bytes, and nothing computed for secrecy. */
const savePlain = (county: County, told: object) =>
  county.street.act({}, { act: 'report.submit' }, async (act) => {
    const report = codedFields(await getPublicDesk(act));
    const plain = (): { wrappedBy: 'desk-1'; wrapped: Buffer } => ({
      wrappedBy: 'desk-1',
      wrapped: Buffer.alloc(92),
    });
    const keys: StreetRing = { ...act.keys, wrapForDesk: plain };
    const locator = createHash('sha256').update(newReceiptCode()).digest();
    await Promise.all([
      registerRecord(
        { ...act, keys },
        { recordId: report.reportId, kind: 'report', agencyId: report.agencyId, othersSee: 'sealed' },
        Buffer.alloc(32),
      ),
      saveReport(act, report, { told: Buffer.from(JSON.stringify(told)) }),
      saveReceipt(act, report.reportId, locator, Buffer.alloc(61)),
      act.announce('reportSubmitted', { reportId: report.reportId }),
    ]);
  });

async function sealing(county: County, runs: number) {
  const [report] = makeReports({ seed: 99, count: 1, from: new Date(0), until: new Date() });
  if (report === undefined) throw new Error('no report');
  const { contact: _, ...told } = report.answers;
  const whole = await inTurns(
    runs,
    () =>
      county.street.act({}, { act: 'report.submit' }, (act) =>
        submitReport(act, { told, channel: 'public-site', language: 'en' }),
      ),
    () => savePlain(county, told),
  );
  const ring = readDeskRing(county.keysDir);
  const text = JSON.stringify(told);
  const began = performance.now();
  for (let turn = 0; turn < 2000; turn++) {
    const dataKey = newDataKey();
    seal(dataKey, 'contents', text);
    ring.wrapForDesk('a-record', dataKey);
    const code = newReceiptCode();
    ring.receiptLocator(code);
    seal(reporterKey(code), 'receipt', dataKey);
  }
  return { save: compared(whole), sealingAloneMs: rounded((performance.now() - began) / 2000, 3) };
}

const allTables = `select format('%I.%I', schemaname, tablename) as name from pg_tables
  where schemaname in ('access', 'audit', 'identities', 'reports', 'triage')`;

/** A copy of the database whose tables have no walls; rights by functions and the book stay as they are. */
async function withoutWalls(county: County): Promise<string> {
  const bare = toDatabase(county.ownerUrl, 'bench_without_walls');
  await withClient(toDatabase(county.ownerUrl, 'template1'), async (client) => {
    const source = new URL(county.ownerUrl).pathname.slice(1);
    await client.query(`create database bench_without_walls template "${source}"`);
  });
  await withClient(bare, async (client) => {
    for (const { name: table } of (await client.query<{ name: string }>(allTables)).rows)
      await client.query(`alter table ${table} disable row level security`);
    for (const { name: login } of (
      await client.query<{ name: string }>(
        `select rolname as name from pg_roles where rolname ~ '_(public_site|staff_site|worker|jobs)$'`,
      )
    ).rows)
      await client.query(`grant connect on database bench_without_walls to "${login}"`);
    await client.query('analyze');
  });
  return bare;
}

async function rowSecurity(county: County, runs: number) {
  const session = await county.signIn();
  // A copy is made of a database that nobody is connected to.
  await county.leave();
  await withoutWalls(county);
  const options = { max: 2, name: 'bench' };
  const keys: DeskRing = readDeskRing(county.keysDir);
  const pools = [county.doors.staff, toDatabase(county.doors.staff, 'bench_without_walls')].map((url) =>
    openPool(url, options),
  );
  const [walled, bare] = pools.map((pool) => contextsFor('staff', pool, keys));
  if (walled === undefined || bare === undefined) throw new Error('no contexts');
  try {
    const inbox = (contexts: typeof walled) => () =>
      contexts.look({ session }, (look) => listInbox(asSignedIn(look), {}, undefined));
    const [first] = await inbox(walled)();
    if (first === undefined) throw new Error('an empty inbox');
    const one = (contexts: typeof walled) => () =>
      contexts.act(
        { session },
        { act: 'report.open', record: { kind: 'report', id: first.reportId } },
        (act) => openReport(act, first.reportId),
      );
    return {
      inbox: compared(await inTurns(runs, inbox(walled), inbox(bare))),
      oneReport: compared(await inTurns(runs, one(walled), one(bare))),
    };
  } finally {
    await Promise.all(pools.map((pool) => pool.end()));
  }
}

/** Measures over 1,000 reports, or 10,000 in full. */
export async function run({ full }: { full: boolean }): Promise<object> {
  const county = await openCounty();
  try {
    const reports = full ? 10_000 : 1000;
    await county.growTo(reports);
    const runs = full ? 1000 : 200;
    return { reports, sealing: await sealing(county, runs), rowSecurity: await rowSecurity(county, runs) };
  } finally {
    await county.close();
  }
}

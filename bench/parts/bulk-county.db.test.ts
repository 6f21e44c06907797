import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RawBuilder, sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { listPracticeMembers, startPracticeSession, type WorkerAct } from '../../src/access/index.ts';
import { asSignedIn, contextsFor, verifyBook } from '../../src/audit/index.ts';
import { listKeptMentions } from '../../src/identities/index.ts';
import { withClient } from '../../src/platform/db/pool.ts';
import { readableOver } from '../../src/platform/db/query.ts';
import {
  makeKeyFiles,
  readBookPublicKey,
  readBookRing,
  readDeskRing,
} from '../../src/platform/keys/index.ts';
import { makeReports } from '../../src/practice/generate.ts';
import { loadPeople } from '../../src/practice/load-people.ts';
import { loadReport } from '../../src/practice/load-report.ts';
import { openReport, searchReports } from '../../src/reports/index.ts';
import { freshDatabase } from '../../src/testing/database.ts';
import { listInbox } from '../../src/triage/staff/inbox/inbox-query.ts';
import { fillInBulk } from './bulk-county.ts';

const folder = mkdtempSync(join(tmpdir(), 'plainsight-bulk-'));
afterAll(() => rmSync(folder, { recursive: true }));
const keysDir = join(folder, 'keys');
makeKeyFiles(keysDir);
const keys = readBookRing(keysDir);
const [byActs, inBulk] = [await freshDatabase(), await freshDatabase()];
const workers = [byActs, inBulk].map((each) => contextsFor('worker', each.pool('worker'), keys));
const [actsWorker, bulkWorker] = workers;
const count = 160;
const until = new Date();
const from = new Date(until.getTime() - 3 * 365 * 86_400_000);

await actsWorker?.act({}, { act: 'practice.load' }, async (act) => {
  await loadPeople(act);
  for (const report of makeReports({ seed: 2026, count, from, until }))
    await loadReport({ ...act, now: until }, report, undefined);
});
if (bulkWorker !== undefined)
  await fillInBulk({
    ...{ ownerUrl: inBulk.ownerUrl, keysDir, keys, worker: bulkWorker, workerPool: inBulk.pool('worker') },
    ...{ reports: count, slice: count, threads: 2, until, progress: () => undefined },
  });

/** The same question to both databases, in an act of the worker. */
const ofBoth = <T>(work: (act: WorkerAct) => Promise<T>) =>
  Promise.all(workers.map((worker) => worker.act({}, { act: 'report.assess' }, work)));

const anything = z.record(z.string(), z.unknown());
/** Reports by the order in which they came: the moment that each was received is the same in both. */
const numbered = sql`with numbered as (select row_number() over (order by received_at)::integer as number, * from reports.reports)`;
const coded = sql`${numbered} select n.number, n.agency_id, n.channel, n.language, n.received_at, n.danger, n.danger_words, n.affected,
    n.identity_choice, n.ward_code, n.council_code, n.happened_from, n.how_often, n.stage, n.taken_by, n.entered_at, r.others_see, r.kind, r.registered_at,
    k.wrapped_by, octet_length(k.wrapped) as key_bytes, octet_length(c.wrapped_key) as receipt_bytes,
    (select jsonb_agg(distinct w) from unnest(s.words) w) as words, s.agency_id as words_of, s.received_at as words_at,
    (select jsonb_agg(t.section order by t.section) from reports.contents t where t.report_id = n.report_id) as sections,
    (select jsonb_agg(jsonb_build_array(t.author, t.sent_at) order by t.sent_at) from reports.messages t where t.report_id = n.report_id) as messages
  from numbered n join access.records r on r.record_id = n.report_id join access.record_keys k on k.record_id = n.report_id
    join reports.receipts c on c.report_id = n.report_id join reports.search_words s on s.report_id = n.report_id order by n.number`;
const atDesks = sql`${numbered} select n.number,
    (select jsonb_agg(jsonb_build_array(i.agency_id, i.reference = n.reference, i.channel, i.ward_code, i.council_code, i.received_at,
      i.placed_at, i.priority, i.due_at, i.reasons, i.state, i.decided_at) order by i.agency_id) from triage.items i where i.report_id = n.report_id) as items,
    (select jsonb_agg(jsonb_build_array(d.agency_id, d.decision, d.to_agency, d.share_id is null, d.decided_by, d.decided_at)
      order by d.decided_at, d.agency_id) from triage.decisions d where d.report_id = n.report_id) as decisions,
    (select jsonb_agg(jsonb_build_array(h.agency_id, h.what, h.member_id, h.to_agency, h.at) order by h.at, h.agency_id, h.what)
      from triage.history h where h.report_id = n.report_id) as history,
    (select jsonb_agg(jsonb_build_array(a.agency_id, a.stopped, a.again_on, a.said_by, a.said_at)) from triage.afterwards a
      where a.report_id = n.report_id) as afterwards,
    (select jsonb_agg(jsonb_build_array(s.sections, s.from_agency, s.to_agency, s.purpose, s.basis, s.granted_at, s.until)
      order by s.granted_at) from access.shares s where s.record_id = n.report_id) as shares
  from numbered n order by n.number`;
const mentions = sql`${numbered} select n.number, m.kind, m.source, m.state, m.agency_id, m.said_at, m.drawn_at,
    (select jsonb_agg(jsonb_build_array(k.key::text, k.apart, k.said_at) order by k.key) from identities.mention_keys k
      where k.mention_id = m.mention_id and k.record_id = m.record_id) as keys
  from numbered n join identities.mentions m on m.record_id = n.report_id order by n.number, m.kind, 8`;
const matches = sql`${numbered} select least(l.number, r.number) as one, greatest(l.number, r.number) as other, m.kind, m.strength, m.state,
    m.weight, m.levels, m.model, m.found_at
  from identities.matches m join numbered l on l.report_id = m.left_record join numbered r on r.report_id = m.right_record
  order by one, other, m.kind, m.weight, m.levels::text`;

test.each<[string, RawBuilder<unknown>, number]>([
  ['what is coded, sealed and found by word', coded, count],
  ['what stands at the desks', atDesks, count],
  ['what is mentioned, under which keys', mentions, 300],
  ['what is alike, how strongly and why', matches, 100],
])('filled in bulk, a county is the same as by the acts: %s', async (_, question, least) => {
  const [acts, bulk] = await ofBoth((act) => act.db.all(anything, question));
  expect(acts?.length).toBeGreaterThanOrEqual(least);
  expect(bulk).toEqual(acts);
});

test('every report opens with its own key, and says and mentions the same', async () => {
  const all = z.object({ report_id: z.string() });
  const [acts, bulk] = await ofBoth(async (act) => {
    const ids = await act.db.all(all, sql`select report_id from reports.reports order by received_at`);
    const opened = [];
    for (const { report_id: id } of ids) {
      const { told, contact, messages, dataKey } = await openReport(act, id);
      const kept = await listKeptMentions(act, id, dataKey);
      const said = kept.map(({ mention }) => JSON.stringify(mention)).toSorted();
      opened.push({ told, contact, messages: messages.map(({ author, text }) => ({ author, text })), said });
    }
    return opened;
  });
  expect(bulk).toEqual(acts);
});

test('the desk finds the same in both', async () => {
  const asOfficer = async (database: typeof byActs) => {
    const staff = contextsFor('staff', database.pool('staff'), readDeskRing(keysDir));
    const members = await staff.look({}, listPracticeMembers);
    const officer = members.find(
      ({ agencyId, roles }) => agencyId === 'cheshire-police' && roles.includes('duty-desk'),
    );
    const session = await staff.act({}, { act: 'member.sign-in' }, (act) =>
      startPracticeSession(act, officer?.memberId ?? ''),
    );
    const rows = await staff.look({ session }, (look) => listInbox(asSignedIn(look), {}, undefined));
    const found = await staff.act({ session }, { act: 'report.search' }, (act) =>
      searchReports(asSignedIn(act), 'van'),
    );
    return {
      inbox: rows.map((row) => [row.receivedAt, row.priority, row.strongest, row.matchedRecords]),
      found: found.found.map((report) => report.receivedAt),
    };
  };
  const acts = await asOfficer(byActs);
  expect(acts.inbox.length).toBeGreaterThan(5);
  expect(acts.found.length).toBeGreaterThan(5);
  expect(await asOfficer(inBulk)).toEqual(acts);
});

test('keys, indexes and walls stand as before, and the book is sealed and verifies', async () => {
  const catalogue = `select c.conrelid::regclass::text || ' ' || c.conname || ' ' || pg_get_constraintdef(c.oid) as line from pg_constraint c
      where c.connamespace::regnamespace::text in ('access', 'audit', 'identities', 'reports', 'triage')
    union all select pg_get_indexdef(indexrelid) from pg_index i join pg_class t on t.oid = i.indrelid
      where t.relnamespace::regnamespace::text in ('access', 'audit', 'identities', 'reports', 'triage')
    union all select oid::regclass::text || ' ' || relrowsecurity || ' ' || relforcerowsecurity from pg_class
      where relkind = 'r' and relnamespace::regnamespace::text in ('access', 'audit', 'identities', 'reports', 'triage') order by 1`;
  const [acts, bulk] = await Promise.all(
    [byActs, inBulk].map(({ ownerUrl }) => withClient(ownerUrl, (client) => client.query(catalogue))),
  );
  expect(acts?.rows.length).toBeGreaterThan(50);
  expect(bulk?.rows).toEqual(acts?.rows);
  const client = await inBulk.pool('worker').connect();
  const { findings, lines } = await verifyBook(readableOver(client), readBookPublicKey(keysDir), []);
  client.release();
  expect(findings).toEqual([]);
  expect(lines).toBeGreaterThan(3 * count);
});

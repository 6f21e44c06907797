import { randomInt } from 'node:crypto';
import { dirname, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { browse } from '../browse.ts';
import { freshDatabase } from '../database.ts';
import { testFilesDir } from '../file-store.ts';
import type { PageRead } from '../page.ts';
import { partnershipIn } from '../partnership.ts';
import { receiptOn } from '../public-journey.ts';
import { note, photo } from '../sample-files.ts';
import { liftOwner } from './bare-ground.ts';
import { metInFiles } from './cluster-files.ts';
import { loggingParts } from './logging-parts.ts';
import { lookInFiles, lookInTables, seeker } from './planted-words.ts';

const database = await freshDatabase();
const { keysDir, member } = await partnershipIn(database);
const owner = database.pool('owner');
const jobs = database.pool('jobs');
await liftOwner(owner);

const letters = (count: number) =>
  Array.from({ length: count }, () => String.fromCharCode(97 + randomInt(26))).join('');
/** Stands in every word that is planted. */
const mark = `Zq${letters(9)}`;
const digits = String(randomInt(100, 1_000));
const plate = `BX70 ${letters(3).toUpperCase()}`;
const phone = `07700 900${digits}`;
const planted = { postcode: 'CW2 7AB', plate, phone, pressed: `+44 7700 900${digits}` };
const secrets: string[] = [];

const { street, desk, logged, startWorker } = await loggingParts(database, keysDir);

const special: Readonly<Record<string, string>> = {
  where: `Behind the ${mark}yard, ${planted.postcode}`,
  plate: planted.plate,
  number: planted.phone,
  phone: planted.phone,
  email: `${mark}@${mark}.example`,
  website: `${mark}.example`,
  'from-day': '3',
  'from-month': '2',
  'from-year': '2026',
};
const chosen: Readonly<Record<string, string>> = { danger: 'no', identity: 'named', affected: 'no' };

/** Fills in everything that can be typed on a page: each field holds a word of its own that bears the mark. */
function filledIn(page: PageRead): Record<string, string> {
  const typed = Object.keys(page.formWith('Continue').fields).filter(
    (name) => name !== 'form-token' && name !== 'key',
  );
  return { ...chosen, ...Object.fromEntries(typed.map((name) => [name, special[name] ?? `${mark}${name}`])) };
}

const typedFields = new Set<string>();
const visitor = browse(street);
let receipt = '';

const never = () => false;

async function lookEverywhere(when: string): Promise<void> {
  const words = seeker([
    mark,
    ...Object.values(planted),
    ...Object.values(planted).map((each) => each.replaceAll(' ', '')),
    ...secrets,
  ]);
  const rows = await lookInTables({ owner, jobs }, (where, text) => words.look(`${when}: ${where}`, text));
  expect(Object.values(rows).reduce((sum, each) => sum + each, 0)).toBeGreaterThan(20);
  words.look(`${when}: logs`, logged());
  lookInFiles(testFilesDir(keysDir), (where, text) => words.look(`${when}: ${where}`, text), never);
  expect(words.met).toEqual([]);
}

async function withoutRight(right: string, work: () => Promise<void>): Promise<void> {
  const [, what = '', who = ''] = /^(.*) for (\w+)$/.exec(right) ?? [];
  const role = decodeURIComponent(new URL(database.doors.public).username).replace('public_site', who);
  await owner.query(`revoke ${what} from ${role}`);
  await work();
  await owner.query(`grant ${what} to ${role}`);
}

/** Marked by their names, in their words and in what is hidden in them. */
const sent = [
  note(`${mark}note.txt`, `Read ${mark}words.`),
  await photo(`${mark}photo.jpg`, '#225588', `${mark}hidden`),
];

test('a report with a marked word in every field leaves it nowhere while it is being told', async () => {
  let page = await visitor.open('/report/danger');
  for (let pages = 0; visitor.at !== '/report/check' && pages < 40; pages++) {
    if (visitor.at === '/report/call-999') {
      page = await visitor.press(page, 'Go on with the report');
      continue;
    }
    const fields = filledIn(page);
    for (const name of Object.keys(fields)) typedFields.add(name);
    page = await visitor.press(page, 'Continue', fields, visitor.at === '/report/files' ? sent : undefined);
  }
  expect(visitor.at).toBe('/report/check');
  expect(page.text).toContain(`${mark}what-seen`);
  expect(page.text).toContain(`${mark}safeWords`);
  for (const { name } of sent) expect(page.text).toContain(name);
  expect(typedFields.size).toBeGreaterThan(20);
  secrets.push(visitor.cookie?.split('=')[1] ?? '');
  await lookEverywhere('half told');
});

test('nor does it when it cannot be taken, and when it is', async () => {
  let page = await visitor.open('/report/check');
  await withoutRight('insert on reports.contents for public_site', async () => {
    const failed = await visitor.press(page, 'Send the report');
    expect(failed.status).toBe(503);
  });
  page = await visitor.press(await visitor.open('/report/check'), 'Send the report');
  receipt = receiptOn(page);
  secrets.push(receipt, receipt.replaceAll('-', ''));
  const { rows } = await jobs.query('select payload from graphile_worker._private_jobs');
  expect(rows.map(({ payload }) => Object.keys(payload).toSorted())).toEqual([
    ['reportId'],
    ['fileId', 'kind', 'recordId'],
    ['fileId', 'kind', 'recordId'],
  ]);
  expect(logged()).toContain('page.fault');
  await lookEverywhere('sent');
});

test('nor when the worker fails over it, and when it assesses it', async () => {
  const worker = await startWorker();
  try {
    await withoutRight('select on reports.contents for worker', async () => {
      await vi.waitFor(() => expect(logged()).toContain('job.failed'), {
        timeout: 15_000,
        interval: 20,
      });
    });
    await jobs.query('update graphile_worker._private_jobs set run_at = now()');
    await vi.waitFor(async () => expect((await owner.query('select from triage.items')).rowCount).toBe(1), {
      timeout: 15_000,
      interval: 20,
    });
    const copied = () => owner.query("select from files.files where state = 'clean'");
    await vi.waitFor(async () => expect((await copied()).rowCount).toBe(2), {
      timeout: 20_000,
      interval: 50,
    });
  } finally {
    await worker.stop();
  }
  const { rows } = await owner.query('select kind from identities.mentions');
  expect(new Set(rows.map(({ kind }) => kind))).toEqual(
    new Set(['person', 'place', 'vehicle', 'phone', 'business']),
  );
  await lookEverywhere('assessed');
});

test('nor when the desk searches, asks, notes, decides and fails, and the reporter comes back and answers', async () => {
  const duty = await member('duty-desk').of('cheshire-police');
  secrets.push(duty.session);
  const officer = Object.assign(browse(desk), { cookie: `plainsight-staff=${duty.session}` });
  const inbox = await officer.open('/inbox');
  const reference = /R-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(inbox.text)?.[0] ?? '';
  const search = await officer.open('/search');
  const form = search.forms.find((each) => 'words' in each.fields);
  const find = (words: string) =>
    officer.send('/search', { words, 'form-token': form?.fields['form-token'] ?? '' });
  expect((await find(`${mark}what seen`)).text).toContain(reference);
  expect((await find(planted.plate)).text).toContain(reference);
  await find(`${mark}never told`);
  const { rows } = await owner.query<{ id: string }>('select report_id::text as id from reports.reports');
  const at = `/reports/${rows[0]?.id}`;
  let page = await officer.open(at);
  expect(page.text).toContain(`${mark}what-seen`);
  const token = page.forms.find((each) => 'form-token' in each.fields)?.fields['form-token'] ?? '';
  const send = (what: string, fields: Record<string, string>) =>
    officer.send(`${at}/${what}`, { ...fields, 'form-token': token });
  await send('claim', {});
  await withoutRight('insert on triage.notes for staff_site', async () => {
    expect((await send('notes', { note: `${mark} failed note` })).status).toBe(503);
  });
  await send('notes', { note: `${mark} note` });
  await send('ask', { question: `${mark} question` });
  page = await send('decide', { decision: 'keep-as-intelligence', reason: `${mark} reason` });
  expect(page.text).toContain(`${mark} reason`);
  expect(page.text).toContain(`${mark} note`);
  expect(page.section('Files')).toContain(`${mark}hidden`);
  for (const { name } of sent) {
    expect((await officer.open(page.link(`Open the copy ${name}`))).status).toBe(200);
    const asked = await officer.open(page.link(`Open the original ${name}`));
    expect((await officer.press(asked, 'Open the original', { purpose: 'Evidence' })).status).toBe(200);
  }
  await send('files', {});

  const reporter = browse(street);
  let back = await reporter.open('/return');
  const field = Object.keys(back.forms.find((each) => each.action.endsWith('/return'))?.fields ?? {}).find(
    (name) => name !== 'form-token',
  );
  back = await reporter.send('/return', { [field ?? '']: `${receipt.slice(0, -1)}${mark}` });
  back = await reporter.send('/return', { [field ?? '']: receipt });
  expect(back.text).toContain(`${mark} question`);
  const answering = back.forms.find((each) => each.action.includes('/return/report'));
  const area = Object.keys(answering?.fields ?? {}).find(
    (name) => !['form-token', 'key', 'once'].includes(name),
  );
  await reporter.send(answering?.action ?? '', { ...answering?.fields, [area ?? '']: `${mark} answer` });
  const messages = await owner.query('select from reports.messages');
  expect(messages.rowCount).toBe(2);
  await lookEverywhere('decided');
});

test('and the files of the database, its write-ahead log and its own log hold none of it, nor does anything lie where files are cleaned', async () => {
  const left: string[] = [];
  const work = join(dirname(keysDir), 'work');
  lookInFiles(work, (where) => left.push(where), never);
  expect(left).toEqual([]);
  const met = await metInFiles(database, [mark, ...secrets]);
  if (met === undefined)
    process.stdout.write('The files of a database server given by DATABASE_URL cannot be read from here.\n');
  expect(met ?? []).toEqual([]);
});

test('the search is not blind: a word that stands in a row is met in the table and in the files', async () => {
  await owner.query(`update access.agencies set name = $1 where agency_id = 'cheshire-police'`, [
    `${mark}police`,
  ]);
  const words = seeker([mark]);
  await lookInTables({ owner, jobs }, words.look);
  expect(words.met).toEqual([`${mark} in access.agencies`]);
  expect((await metInFiles(database, [mark]))?.length).not.toBe(0);
});

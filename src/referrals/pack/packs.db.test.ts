import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Command } from 'commander';
import { unzipSync } from 'fflate';
import { sql } from 'kysely';
import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { grantShare } from '../../access/index.ts';
import { asSignedIn } from '../../audit/index.ts';
import { attachFiles } from '../../files/index.ts';
import { freshDatabase } from '../../testing/database.ts';
import { everyBranch } from '../../testing/every-branch.ts';
import { easyCleaner, easyScanner, filesOf } from '../../testing/files.ts';
import { partnershipIn } from '../../testing/partnership.ts';
import { referringIn, value } from '../../testing/referring.ts';
import { photo } from '../../testing/sample-files.ts';
import { addReferrals, packOf, questionsOfRoute, writePack } from '../commands.ts';
import { openReferral } from '../open-referral.ts';
import { countQuality } from '../quality-store.ts';
import { routes } from '../questions/question.ts';
import { questionSetOn } from '../questions/question-sets.ts';
import { makePack, zipOf } from './make-pack.ts';
import { openPack } from './open-pack.ts';
import { readNational, recordNational } from './record-national.ts';
import { settleWords } from './settle-words.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const files = filesOf(given);
const ada = await given.member('first-responder').of('cheshire-police', 'Ada Firth');
const elsewhere = await given.member('first-responder').of('cheshire-east-council');
const { as, begin, answer, open } = referringIn(given);
const branches = everyBranch(questionSetOn('2026-11-28'));

const filled = async (name: string, more: Parameters<typeof answer>[2] = {}): Promise<string> => {
  const id = await begin(ada);
  const answers = branches.find((each) => each.name === name)?.answers ?? new Map();
  await answer(ada, id, {
    ...Object.fromEntries(
      [...answers].map(([question, { said }]) => [
        question,
        question === 'evidence-files' ? undefined : said,
      ]),
    ),
    ...more,
  });
  return id;
};
const packBy = (id: string) => as(ada, 'referral.pack', id, (act) => makePack(act, files.store, id));
const opened = (id: string) => as(ada, 'referral.open', id, (act) => openPack(act, id));
const settle = (id: string, shown: number, kept: number[]) =>
  as(ada, 'referral.settle-words', id, (act) => settleWords(act, id, { shown, kept }));
const operator = { contexts: given.worker, operator: 'tester', fileStore: files.store };
const linesOf = async (name: string, id: string): Promise<number> => {
  const { count } = await given.worker.act({ operator: 'tester' }, { act: 'book.verify' }, (act) =>
    act.db.one(
      z.object({ count: z.int() }),
      sql`select count(*)::int as count from audit.entries where act = ${name} and record_id = ${id}`,
    ),
  );
  return count;
};

test('a pack is a PDF, the answers, the evidence and the hash of each, and a line in the book [C3]', async () => {
  const id = await filled('adult-nrm');
  const kept = await files.keep(await photo('letter.jpg'));
  await as(ada, 'file.attach', id, async (act) =>
    attachFiles(act, { recordId: id, dataKey: (await openReferral(act, id)).dataKey, from: 'member' }, [
      kept,
    ]),
  );
  await files.check({ scanner: easyScanner, cleaner: easyCleaner });
  const made = await packBy(id);
  const reference = made.pack.reference;
  const zip = unzipSync(await buffer(zipOf(made)));
  expect(Object.keys(zip)).toEqual(
    [`${reference}.pdf`, 'answers.json', 'evidence/01-letter.jpg', 'SHA256SUMS'].map(
      (name) => `${reference}/${name}`,
    ),
  );
  const text = (name: string) => Buffer.from(zip[`${reference}/${name}`] ?? []).toString();
  expect(text(`${reference}.pdf`)).toMatch(/^%PDF-/);
  expect(text('evidence/01-letter.jpg')).toBe('copy');
  expect(JSON.parse(text('answers.json'))).toMatchObject({
    marking: 'OFFICIAL-SENSITIVE',
    complete: true,
    files: [{ name: 'evidence/01-letter.jpg', originalSha256: kept.sha256 }],
  });
  expect(text('SHA256SUMS')).toMatch(
    /^[0-9a-f]{64} {2}NR-\w{6}\.pdf\n[0-9a-f]{64} {2}answers\.json\n[0-9a-f]{64} {2}evidence\/01-letter\.jpg\n$/,
  );
  expect(await linesOf('referral.pack', id)).toBe(1);
  const commanded = await packOf(operator, reference);
  expect(commanded.pack.entries).toEqual(made.pack.entries);
  expect(await linesOf('referral.pack', id)).toBe(2);
  const out = mkdtempSync(join(tmpdir(), 'plainsight-pack-'));
  expect(await writePack(commanded, out)).toBe(4);
  const inFolder = (name: string) => readFileSync(join(out, reference, name));
  for (const line of inFolder('SHA256SUMS').toString().trim().split('\n')) {
    const [sum, name = ''] = line.split('  ');
    expect(createHash('sha256').update(inFolder(name)).digest('hex')).toBe(sum);
  }
  expect(statSync(join(out, reference, 'answers.json')).mode & 0o077).toBe(0);
  await expect(writePack(await packOf(operator, reference), out)).rejects.toThrow('is there already');
  rmSync(out, { recursive: true });
  await expect(packOf(operator, 'NR-NOBODY')).rejects.toThrow('There is no referral NR-NOBODY.');
});

test('a Duty to Notify makes no pack before its author has settled each word, and keeps nothing that is known [X7]', async () => {
  const id = await filled('duty-to-notify', {
    cooperation: value('no'),
    'first-name': value('Besjana'),
    'last-name': value('Hoxha'),
    nickname: undefined,
    family: value('Besjana has a sister named Mira.'),
  });
  const { pack } = await opened(id);
  expect(pack.unsettled).toBe(2);
  await expect(packBy(id)).rejects.toMatchObject({ code: 'changed-meanwhile' });
  await expect(packOf(operator, pack.reference)).rejects.toThrow('Its author settles them first');
  await expect(settle(id, 1, [])).rejects.toMatchObject({ code: 'changed-meanwhile' });
  await settle(id, 2, [0, 1]);
  const made = await packBy(id);
  const family = made.pack.entries.find(({ question }) => question === 'family');
  expect(family?.enter).toEqual(['[name left out] has a sister named Mira.']);
  expect(made.pack.files).toEqual([]);
  // What is written afterwards is asked about again.
  await answer(ada, id, { family: value('Besjana has a brother named Ardit.') });
  expect((await opened(id)).pack.unsettled).toBe(1);
});

test('a Duty to Notify says nothing that its referral once knew of the person, also when that was taken back [C4 X7]', async () => {
  const id = await filled('duty-to-notify', {
    cooperation: value('no'),
    nickname: value('Zefi'),
    'recipient-street': value('9 Mill Bank Lane'),
    'recipient-email': value('the.house@mail.example'),
    treatment: value('They laughed at Zefi on Mill Bank Lane, and read the.house@mail.example.'),
  });
  await answer(ada, id, { nickname: undefined, 'recipient-street': undefined, 'recipient-email': undefined });
  const { waiting } = await opened(id);
  await settle(
    id,
    waiting.length,
    waiting.map((_, at) => at),
  );
  const { pack } = await packBy(id);
  expect(pack.entries.find(({ question }) => question === 'treatment')?.enter).toEqual([
    'They laughed at [name left out] on [address left out], and read [contact left out].',
  ]);
  expect(JSON.stringify(pack)).not.toContain('Zefi');
});

test('the national reference is sealed, corrected by a later one, and seen by the referring team alone [X7]', async () => {
  const id = await filled('duty-to-notify', { cooperation: value('no') });
  const record = (typed: string) =>
    as(ada, 'referral.record-national', id, (act) => recordNational(act, id, typed));
  const read = (who: typeof ada) =>
    as(who, 'referral.open', id, async (act) => readNational(act, id, (await openReferral(act, id)).dataKey));
  await expect(record('  ')).rejects.toMatchObject({ code: 'bad-request' });
  await record('MDS1234');
  await record('MDS1235');
  expect(await read(ada)).toBe('MDS1235');
  expect((await open(ada, id)).referral.state).toBe('sent');
  const stored = await database
    .pool('owner')
    .query('select encode(sealed_note, $1) as note from referrals.history', ['escape']);
  expect(JSON.stringify(stored.rows)).not.toContain('MDS1235');
  await as(ada, 'record.share', id, (act) =>
    grantShare(act, {
      recordId: id,
      toAgency: 'cheshire-east-council',
      sections: ['answers'],
      purpose: 'Safeguarding of the person',
      basis: 'safeguarding',
      until: new Date(act.now.getTime() + 3_600_000),
    }),
  );
  expect(await read(elsewhere)).toBeUndefined();
});

test('`npx plainsight referrals` prints the questions in force and writes a pack; what is wrong is said plainly', async () => {
  const id = await filled('adult-nrm');
  const { reference } = (await open(ada, id)).referral;
  const out = mkdtempSync(join(tmpdir(), 'plainsight-command-'));
  const said: string[] = [];
  const printed = vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  const run = (...words: string[]) => {
    const program = new Command('plainsight').exitOverride().configureOutput({ writeErr: () => undefined });
    addReferrals(program, (work) => work(operator));
    for (const one of program.commands.flatMap((each) => [each, ...each.commands]))
      one.exitOverride().configureOutput({ writeErr: () => undefined });
    return program.parseAsync(['referrals', ...words], { from: 'user' });
  };
  try {
    for (const route of routes) {
      said.length = 0;
      await run('questions', '--route', route, '--json');
      expect(JSON.parse(said.join(''))).toEqual(
        JSON.parse(JSON.stringify(questionsOfRoute(questionSetOn('2026-11-28'), route))),
      );
    }
    said.length = 0;
    await run('pack', reference.toLowerCase(), '--out', out);
    expect(said.join('')).toContain(`3 files are in ${join(out, reference)}.`);
    expect(readFileSync(join(out, reference, 'answers.json')).toString()).toContain(reference);
    await expect(run('questions', '--route', 'elsewhere')).rejects.toThrow('argument');
    await expect(run('questions')).rejects.toThrow('--route');
    await expect(run('pack', 'NR-NOBODY', '--out', out)).rejects.toThrow('There is no referral NR-NOBODY.');
    const unsettled = (await open(ada, await begin(ada))).referral.reference;
    await expect(run('pack', unsettled, '--out', out)).rejects.toThrow('do not settle yet which route');
  } finally {
    printed.mockRestore();
    rmSync(out, { recursive: true });
  }
});

test('how referrals read when they were entered is counted by quarter, and of another agency nothing small is told', async () => {
  const manager = await given.member('partnership-manager').of('warrington-borough-council');
  const counted = (who: typeof ada) =>
    given.staff.look({ session: who.session }, async (look) =>
      (await countQuality(asSignedIn(look), '2020-01-01')).filter(
        (row) => row.agencyId === 'cheshire-police',
      ),
    );
  const enter = async () => {
    const id = await filled('adult-nrm');
    await as(ada, 'referral.record-national', id, (act) => recordNational(act, id, 'NRM-1'));
    return id;
  };
  await enter();
  const [mine] = await counted(ada);
  const sum = Object.values(mine?.bands ?? {}).reduce<number>((all, each) => all + (each ?? 0), 0);
  expect(sum).toBe(mine?.entered);
  for (let more = mine?.entered ?? 0; more < 4; more += 1) await enter();
  expect((await counted(manager))[0]).toMatchObject({
    entered: null,
    bands: { beginning: null, growing: null, full: null },
  });
  const last = await enter();
  const [theirs] = await counted(manager);
  expect(theirs?.entered).toBe((await counted(ada))[0]?.entered);
  expect(theirs?.entered).toBeGreaterThanOrEqual(5);
  // Entered once, it is kept as it read then.
  await as(ada, 'referral.record-national', last, (act) => recordNational(act, last, 'NRM-2'));
  expect((await counted(ada))[0]?.entered).toBe(theirs?.entered);
});

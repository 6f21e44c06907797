/**
 * `node tools/keep-release.ts NAME`: keeps this release's schema with data in it, so that every later release can prove that it
 * upgrades from here: the standing files as they are, an invented county's rows as text, and the keys they are sealed with.
 */
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCounty } from '../bench/parts/county.ts';
import { asSignedIn, sealBook } from '../src/audit/index.ts';
import { withClient } from '../src/platform/db/pool.ts';
import { sqlFiles } from '../src/platform/db/sql-files.ts';
import { readBookRing, readStreetRing } from '../src/platform/keys/index.ts';
import { askReporter, submitReport } from '../src/reports/index.ts';
import { answerAsReporter, receiptCaller } from '../src/reports/return-to-report.ts';
import { listTableColumns, readRows } from '../src/testing/released/rows-as-text.ts';
import { root } from './steps/run.ts';

/** Enough that every table has rows. */
const reports = 30;
const words = 'A bell rings at five and six people walk to the van. Nobody speaks.';

const [, , name] = process.argv;
if (name === undefined || !/^[0-9a-z-]+$/.test(name))
  throw new Error('usage: node tools/keep-release.ts NAME');
const folder = join(root, 'src', 'testing', 'released', name);
for (const part of ['standing', 'keys']) mkdirSync(join(folder, part), { recursive: true });
const standing = join(root, 'db', 'standing');
for (const file of readdirSync(standing)) copyFileSync(join(standing, file), join(folder, 'standing', file));

const county = await openCounty();
try {
  await county.growTo(reports);
  const { reportId, receipt } = await county.street.act({}, { act: 'report.submit' }, (act) =>
    submitReport(act, {
      told: { whatSeen: words, people: [], vehicles: [], phones: [], businesses: [], identity: 'anonymous' },
      channel: 'public-site',
      language: 'en',
    }),
  );
  const session = await county.signIn();
  const asked = 'How many people did you count?';
  const answered = 'Six, and the driver.';
  await county.staff.act(
    { session },
    { act: 'report.ask', record: { kind: 'report', id: reportId } },
    (act) => askReporter(asSignedIn(act), reportId, asked),
  );
  await county.street.act(
    receiptCaller(readStreetRing(county.keysDir), receipt),
    { act: 'report.answer' },
    (act) => answerAsReporter(act, receipt, { text: answered }),
  );
  const ring = readBookRing(county.keysDir);
  while ((await sealBook(county.workerPool, ring)) !== undefined);
  await county.leave();
  for (const file of readdirSync(county.keysDir))
    copyFileSync(join(county.keysDir, file), join(folder, 'keys', file));
  await withClient(county.ownerUrl, async (client) => {
    const lines: string[] = [];
    for (const table of await listTableColumns(client))
      lines.push(JSON.stringify(table), ...(await readRows(client, table)));
    writeFileSync(join(folder, 'rows.jsonl'), `${lines.join('\n')}\n`);
  });
  const migrations = Object.fromEntries(
    sqlFiles('migrations').map(({ name: file, checksum }) => [file, checksum]),
  );
  writeFileSync(
    join(folder, 'known.json'),
    `${JSON.stringify({ reportId, receipt, words, asked, answered, reports: reports + 1, migrations }, undefined, 2)}\n`,
  );
} finally {
  await county.close();
}

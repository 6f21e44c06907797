import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openRecordKey } from '../access/index.ts';
import { openCleaner } from '../files/index.ts';
import { describeMention, listKeptMentions } from '../identities/index.ts';
import { findPostcode } from '../places/index.ts';
import { freshDatabase } from '../testing/database.ts';
import { easyScanner, filesOf } from '../testing/files.ts';
import { partnershipIn, type TestReport } from '../testing/partnership.ts';
import { photo } from '../testing/sample-files.ts';
import { placeAt } from './draw-from-file.ts';
import { assessReport, drawFromFile } from './index.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const files = filesOf(given);
const cleaner = await openCleaner(join(dirname(given.keysDir), 'cleaning'));
afterAll(() => cleaner.close());
const desk = await given.member('duty-desk').of('cheshire-police');

const mentionsOf = ({ reportId }: TestReport) =>
  given.worker.act({}, { act: 'report.assess' }, async (act) => {
    const kept = await listKeptMentions(act, reportId, await openRecordKey(act, reportId));
    return kept.map(({ mention }) => `${mention.source} ${mention.state} ${describeMention(mention)}`).sort();
  });

async function send(report: TestReport, colour: string): Promise<void> {
  await files.attach(report, await files.keep(await photo(`${colour}.jpg`, colour)));
  await files.check({ scanner: easyScanner, cleaner });
}

test('[A8] a place is suggested once, however many photos name it and however often the news is heard', async () => {
  const report = await given.report({ where: { text: 'Behind the car wash' } });
  await send(report, '#111111');
  await send(report, '#222222');
  await given.workerHears();
  const [file] = await files.list(desk, report.reportId);
  await given.worker.act({}, { act: 'file.suggest' }, (act) =>
    drawFromFile(act, report.reportId, file?.fileId ?? ''),
  );
  expect(await mentionsOf(report)).toEqual([
    'answer accepted Behind the car wash',
    'file suggested 53.1900, -2.8900, CH1 1LF',
  ]);
});

test('what a file suggests before the report is assessed does not keep its words from being drawn on', async () => {
  const report = await given.unassessedReport({ vehicles: [{ plate: 'KX61 FLS' }] });
  await send(report, '#333333');
  const [file] = await files.list(desk, report.reportId);
  const suggest = () =>
    given.worker.act({}, { act: 'file.suggest' }, (act) =>
      drawFromFile(act, report.reportId, file?.fileId ?? ''),
    );
  const assess = () =>
    given.worker.act({}, { act: 'report.assess' }, (act) => assessReport(act, report.reportId));
  await suggest();
  await assess();
  await assess();
  await suggest();
  expect(await mentionsOf(report)).toEqual([
    'answer accepted KX61 FLS',
    'file suggested 53.1900, -2.8900, CH1 1LF',
  ]);
});

test('a place beside a postcode is told by it, one further off by its ward, one far away by its degrees alone', () => {
  const found = findPostcode('CH1 1AB');
  if (found === undefined || found.outside) throw new Error('the table has no CH1 1AB');
  expect(placeAt(found.lat, found.lon)).toMatchObject({
    postcode: expect.stringMatching(/^CH1 /),
    wardCode: found.wardCode,
  });
  expect(placeAt(51.5, -0.12)).toEqual({ text: '51.5000, -0.1200' });
});

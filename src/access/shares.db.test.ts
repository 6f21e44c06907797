import { expect, test } from 'vitest';
import { asSignedIn } from '../audit/index.ts';
import { openReport, searchReports } from '../reports/index.ts';
import { freshDatabase } from '../testing/database.ts';
import { partnershipIn, type TestMember } from '../testing/partnership.ts';
import { endShare, findRecordClass, grantShare, type StaffAct } from './index.ts';

const database = await freshDatabase();
const { staff, member, report } = await partnershipIn(database);
const police = await member('duty-desk').of('cheshire-police');
const council = await member('duty-desk').of('cheshire-east-council');
const investigator = await member('investigator').of('cheshire-police');

const doing = <T>(
  who: TestMember,
  act: 'record.share' | 'record.end-share' | 'report.open' | 'report.search',
  work: (act: StaffAct) => Promise<T>,
) => staff.act({ session: who.session }, { act }, (open) => work(asSignedIn(open)));
const share = (who: TestMember, recordId: string, toAgency: string, sections: readonly string[] = ['told']) =>
  doing(who, 'record.share', (act) =>
    grantShare(act, { recordId, sections, toAgency, purpose: 'test', basis: 'test' }),
  );
const classFor = (who: TestMember, id: string) =>
  staff.look({ session: who.session }, async (look) => (await findRecordClass(look, id)).class);
const openAs = (who: TestMember, id: string) => doing(who, 'report.open', (act) => openReport(act, id));

test('a share opens exactly its sections, and ends with the commit that ends it', async () => {
  const { reportId } = await report({
    whatSeen: 'Zwanenveld at dawn.',
    contact: { name: 'A Reporter' },
    identity: 'named',
  });
  expect(await classFor(council, reportId)).toBe('sealed');
  const shareId = await share(police, reportId, 'cheshire-east-council');
  expect(await classFor(council, reportId)).toBe('open');
  const opened = await openAs(council, reportId);
  expect([opened.told?.whatSeen, opened.contact, opened.messages]).toEqual([
    'Zwanenveld at dawn.',
    undefined,
    [],
  ]);
  await doing(police, 'record.end-share', (act) => endShare(act, shareId));
  await expect(openAs(council, reportId)).rejects.toThrow('not-found');
  await expect(doing(police, 'record.end-share', (act) => endShare(act, shareId))).rejects.toThrow(
    'not-found',
  );
});

test('words are found in a shared report only where both what was told and the conversation are shared', async () => {
  const { reportId } = await report({ whatSeen: 'Kattenbroek in the morning.' });
  const found = () =>
    doing(council, 'report.search', async (act) => (await searchReports(act, 'kattenbroek')).found.length);
  await share(police, reportId, 'cheshire-east-council', ['told']);
  expect(await found()).toBe(0);
  await share(police, reportId, 'cheshire-east-council', ['conversation']);
  expect(await found()).toBe(1);
});

test('only the duty desk of the agency that holds the record may share it, and only with another that may receive', async () => {
  const { reportId } = await report();
  await expect(share(investigator, reportId, 'cheshire-east-council')).rejects.toThrow('not-allowed');
  await expect(share(council, reportId, 'halton-borough-council')).rejects.toThrow('not-allowed');
  await share(police, reportId, 'cheshire-east-council');
  await expect(share(council, reportId, 'halton-borough-council')).rejects.toThrow('not-allowed');
  for (const receiver of ['cheshire-police', 'police-and-crime-commissioner', 'nobody-at-all'])
    await expect(share(police, reportId, receiver), receiver).rejects.toThrow('bad-request');
});

test('a line of one member opens nothing to another within the same transaction', async () => {
  const { reportId } = await report();
  const client = await database.pool('staff').connect();
  const keys = () => client.query('select from access.record_keys where record_id = $1', [reportId]);
  try {
    await client.query('begin');
    await client.query(`select audit.open_act($1, null, null, null, 'report.open', null, null, null, '{}')`, [
      council.session,
    ]);
    expect((await keys()).rowCount).toBe(0);
    await client.query('select audit.open_look($1, null, null)', [police.session]);
    expect((await keys()).rowCount).toBe(0);
    await client.query(`select audit.open_act($1, null, null, null, 'report.open', null, null, null, '{}')`, [
      police.session,
    ]);
    expect((await keys()).rowCount).toBe(1);
  } finally {
    await client.query('rollback');
    client.release();
  }
});

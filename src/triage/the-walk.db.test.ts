import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addMember, saveAgency, startPracticeSession } from '../access/index.ts';
import { asSignedIn, contextsFor } from '../audit/index.ts';
import { listMatchesOf } from '../identities/index.ts';
import { makeKeyFiles, readBookRing, readDeskRing, readStreetRing } from '../platform/keys/index.ts';
import { openReport, searchReports, submitReport, type Told } from '../reports/index.ts';
import { freshDatabase } from '../testing/database.ts';
import { assessReport, claimReport, decideReport, receivePassed, undoDecision } from './index.ts';

const database = await freshDatabase();
const keysDir = join(mkdtempSync(join(tmpdir(), 'plainsight-keys-')), 'keys');
makeKeyFiles(keysDir);
const street = contextsFor('public', database.pool('public'), readStreetRing(keysDir));
const staff = contextsFor('staff', database.pool('staff'), readDeskRing(keysDir));
const worker = contextsFor('worker', database.pool('worker'), readBookRing(keysDir));

const told = (whatSeen: string): Told => ({
  whatSeen,
  people: [{ name: 'Andrei Popescu', nationality: 'Romanian' }],
  vehicles: [{ plate: 'AB12 CDE' }],
  phones: [],
  businesses: [],
  identity: 'anonymous',
});

async function memberOf(agencyId: string) {
  const memberId = randomUUID();
  await worker.act({}, { act: 'member.invite' }, async (act) => {
    await saveAgency(act, {
      agencyId,
      name: agencyId,
      kind: agencyId === 'police' ? 'police' : 'council',
      councilCode: null,
      runsPublicDesk: agencyId === 'police',
      fromOn: '2020-01-01',
      untilOn: null,
    });
    await addMember(act, {
      memberId,
      agencyId,
      name: 'A Member',
      email: `${memberId}@x.example`,
      state: 'active',
      roles: ['duty-desk'],
    });
  });
  return staff.act({}, { act: 'member.sign-in' }, (act) => startPracticeSession(act, memberId));
}

test('a report walks from the street to the desk, is matched, passed on and taken back', async () => {
  const police = { session: await memberOf('police') };
  const council = { session: await memberOf('council') };
  const submit = (text: string) =>
    street.act({}, { act: 'report.submit' }, (act) =>
      submitReport(act, { told: told(text), channel: 'public-site', language: 'en' }),
    );
  const one = await submit('Men in a white van at five in the morning.');
  const two = await submit('The same van again, a man was crying. Call 07700 900123.');
  for (const { reportId } of [one, two])
    await worker.act({}, { act: 'report.assess' }, (act) => assessReport(act, reportId));

  const matches = await staff.look(police, (look) => listMatchesOf(look, two.reportId));
  expect(matches.map((match) => [match.kind, match.strength, match.state])).toContainEqual([
    'vehicle',
    'certain',
    'joined',
  ]);
  expect(await staff.look(council, (look) => listMatchesOf(look, two.reportId))).toEqual([]);

  const opened = await staff.act(
    police,
    { act: 'report.open', record: { kind: 'report', id: two.reportId } },
    (act) => openReport(act, two.reportId),
  );
  expect(opened.told?.whatSeen).toBe('The same van again, a man was crying. Call 07700 900123.');
  const found = await staff.act(police, { act: 'report.search' }, (act) =>
    searchReports(asSignedIn(act), 'CRYING van'),
  );
  expect(found.found.map((report) => report.reportId)).toEqual([two.reportId]);
  await expect(
    staff.act(council, { act: 'report.open' }, (act) => openReport(act, two.reportId)),
  ).rejects.toThrow('not-found');

  expect(
    await staff.act(police, { act: 'report.claim' }, (act) => claimReport(asSignedIn(act), two.reportId)),
  ).toBe('claimed');
  const pass = {
    decision: 'pass-to-agency',
    reason: 'Lives there.',
    toAgency: 'council',
    basis: 'DPA 2018',
  } as const;
  expect(
    await staff.act(police, { act: 'report.decide' }, (act) =>
      decideReport(asSignedIn(act), two.reportId, pass),
    ),
  ).toBe('decided');
  await worker.act({}, { act: 'report.receive-passed' }, (act) =>
    receivePassed(act, two.reportId, 'council'),
  );
  const passed = await staff.act(council, { act: 'report.open' }, (act) => openReport(act, two.reportId));
  expect(passed.told?.whatSeen).toContain('crying');
  expect(
    await staff.act(police, { act: 'report.undo-decision' }, (act) =>
      undoDecision(asSignedIn(act), two.reportId),
    ),
  ).toBe('undone');
  await expect(
    staff.act(council, { act: 'report.open' }, (act) => openReport(act, two.reportId)),
  ).rejects.toThrow('not-found');
});

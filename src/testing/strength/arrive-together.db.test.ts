import { expect, test } from 'vitest';
import { listMatchesOf } from '../../identities/index.ts';
import { assessReport } from '../../triage/index.ts';
import { freshDatabase } from '../database.ts';
import { partnershipIn } from '../partnership.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);

test('of reports that arrive at the same moment none is missed: each pair with the same plate is matched, whoever is assessed first', async () => {
  const officer = await given.member('duty-desk').of('cheshire-police');
  const arriving = await Promise.all(
    Array.from({ length: 4 }, () => given.unassessedReport({ vehicles: [{ plate: 'MX19 KLP' }] })),
  );
  await Promise.all(
    arriving.map(({ reportId }) =>
      given.worker.act({}, { act: 'report.assess', record: { kind: 'report', id: reportId } }, (act) =>
        assessReport(act, reportId),
      ),
    ),
  );
  for (const { reportId } of arriving) {
    const matches = await given.staff.look({ session: officer.session }, (look) =>
      listMatchesOf(look, reportId),
    );
    const others = arriving.map((each) => each.reportId).filter((id) => id !== reportId);
    expect(matches.map((match) => match.otherRecord).toSorted()).toEqual(others.toSorted());
  }
});

import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { changeMember, type MemberChange, type Role } from '../access/index.ts';
import { asSignedIn } from '../audit/index.ts';
import { freshDatabase } from '../testing/database.ts';
import { partnershipIn, type TestMember } from '../testing/partnership.ts';
import { claimReport } from './index.ts';
import { listHistory } from './note-store.ts';
import { releaseStrandedClaims } from './release-claims.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const police = 'cheshire-police';
const admin = await given.member('administrator').of(police);
const officer = () => given.member('duty-desk').of(police);

const change = (of: TestMember, revision: number, what: MemberChange, roles: Role[] = []) =>
  given.staff.act(
    { session: admin.session },
    { act: 'member.suspend', record: { kind: 'member', id: of.memberId } },
    (act) => changeMember(asSignedIn(act), { memberId: of.memberId, revision, change: what, roles }),
  );
async function claimedBy(by: TestMember): Promise<string> {
  const { reportId } = await given.report();
  const line = { act: 'report.claim', record: { kind: 'report', id: reportId } } as const;
  await given.staff.act({ session: by.session }, line, (act) => claimReport(asSignedIn(act), reportId));
  return reportId;
}
const ownerOf = async (reportId: string) => {
  const row = await given.worker.act({}, { act: 'report.assess' }, (act) =>
    act.db.one(
      z.object({ claimed_by: z.string().nullable() }),
      sql`select claimed_by from triage.items where report_id = ${reportId}`,
    ),
  );
  return row.claimed_by;
};

test('what a member had claimed goes back to the desk when they stop working there, and stays when they are back', async () => {
  const [gone, moved, back] = [await officer(), await officer(), await officer()];
  const reports = [await claimedBy(gone), await claimedBy(moved), await claimedBy(back)];
  await change(gone, 1, 'leave');
  await change(moved, 1, 'roles', ['frontline']);
  await change(back, 1, 'suspend');
  await change(back, 2, 'restore');
  await given.workerHears();
  const owners = [];
  for (const id of reports) owners.push(await ownerOf(id));
  expect(owners).toEqual([null, null, back.memberId]);
  const history = await given.worker.act({}, { act: 'report.assess' }, (act) =>
    listHistory(act, reports[0] ?? '', police),
  );
  expect(history[0]).toMatchObject({ what: 'claim-lapsed', memberId: gone.memberId });
});

test('a claim that no news tells of is found by the round that tidies up', async () => {
  const [gone, stays] = [await officer(), await officer()];
  const reports = [await claimedBy(gone), await claimedBy(stays)];
  await change(gone, 1, 'suspend');
  await database.pool('jobs').query('delete from graphile_worker._private_jobs');
  await given.worker.act({}, { act: 'service.tidy' }, releaseStrandedClaims);
  expect([await ownerOf(reports[0] ?? ''), await ownerOf(reports[1] ?? '')]).toEqual([null, stays.memberId]);
});

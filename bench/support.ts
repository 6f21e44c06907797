/**
 * A support worker's pages among so many cases and so much that was written of them, as whole pages of the staff site: my day, the page of one
 * person, the risk of the whole caseload; how they grow; and how long it takes from consent taken back to the other agency finding
 * nothing, by its next request and in a browser that has the page open.
 */
import { randomUUID } from 'node:crypto';
import { addMember, saveShare, startPracticeSession } from '../src/access/index.ts';
import { staffPaths } from '../src/paths.ts';
import { fillCaseload } from './parts/bulk-cases.ts';
import { openCounty } from './parts/county.ts';
import { rounded, type Spread, spread, timesOf } from './parts/figures.ts';
import { placeOne } from './parts/placed-cases.ts';
import { staffSiteFor } from './parts/staff-site.ts';
import { withdrawalAsked, withdrawalSeen } from './parts/withdrawal.ts';

export const name = 'support';
const agencyId = 'cheshire-police';
const partnerId = 'warrington-borough-council';
const casesOfOne = 100;
const day = 86_400_000;

/** What one size takes. */
async function measure(
  cases: number,
  runs: number,
): Promise<{ pages: Record<string, Spread>; filled: number }> {
  const county = await openCounty();
  try {
    await county.growTo(10);
    const addOne = (of: string) =>
      county.worker.act({}, { act: 'member.invite' }, async (act) => {
        const memberId = randomUUID();
        const email = `${memberId}@practice.example`;
        const roles = ['support-worker'] as const;
        await addMember(act, {
          memberId,
          agencyId: of,
          name: 'An invented worker',
          email,
          state: 'active',
          roles,
        });
        return memberId;
      });
    const holders: string[] = [];
    for (let more = 0; more < Math.max(1, cases / casesOfOne); more++) holders.push(await addOne(agencyId));
    const [me = '', partner = ''] = [holders[0], await addOne(partnerId)];
    const began = performance.now();
    await fillCaseload({
      ...{ ownerUrl: county.ownerUrl, agencyId, holders, cases, eventsEach: 100 },
      progress: (what) => process.stderr.write(`  ${what}\n`),
    });
    const filled = rounded((performance.now() - began) / 1000, 0);
    const opened: string[] = [];
    for (let more = 0; more < 25; more++) opened.push(await placeOne(county, { agencyId, holder: me }, 100));
    const agreed: string[] = [];
    for (let more = 0; more < 20; more++) agreed.push(await placeOne(county, { agencyId, holder: me }, 20));
    const long = await placeOne(county, { agencyId, holder: me }, 1000);
    await county.worker.act({}, { act: 'practice.load' }, async (act) => {
      for (const caseId of opened)
        await saveShare(act, {
          ...{
            shareId: randomUUID(),
            recordId: caseId,
            sections: ['person', 'risk'],
            fromAgency: agencyId,
            toAgency: partnerId,
          },
          ...{
            purpose: 'housing',
            basis: 'Safeguarding an adult at risk',
            grantedBy: me,
            until: new Date(Date.now() + 90 * day),
          },
        });
    });
    const sessionOf = (memberId: string) =>
      county.staff.act({}, { act: 'member.sign-in' }, (act) => startPracticeSession(act, memberId));
    const [mine, theirs] = [await sessionOf(me), await sessionOf(partner)];
    const site = await staffSiteFor(county);
    const open = async (url: string, session: string) => {
      const answer = await site.inject({ url, headers: { cookie: `plainsight-staff=${session}` } });
      if (answer.statusCode !== 200) throw new Error(`${url} answered ${answer.statusCode}`);
    };
    const timed = async (url: (run: number) => string, session = mine) =>
      spread(await timesOf(runs, (run) => open(url(run), session)));
    const one = (run: number) => opened[run % opened.length] ?? '';
    const pages: Record<string, Spread> = {
      'my day': await timed(() => staffPaths.myDay()),
      'my day of an agency that others share with': await timed(() => staffPaths.myDay(), theirs),
      'page of a person': await timed((run) => staffPaths.case(one(run))),
      'page of a person, for an agency it is shared with': await timed(
        (run) => staffPaths.case(one(run)),
        theirs,
      ),
      'page of a person of whom 1,000 things were written': await timed(() => staffPaths.case(long)),
      'risk of a person': await timed((run) => staffPaths.caseRisk(one(run))),
      'risk of the whole caseload': await timed(() => staffPaths.caseloadRisk()),
      'team board': await timed(() => staffPaths.teamBoard()),
      'list of cases': await timed(() => staffPaths.cases()),
    };
    const sides = { session: mine, theirs, partnerId };
    pages['from consent taken back to the other agency finding nothing'] = await withdrawalAsked(
      county,
      site,
      sides,
      agreed,
    );
    pages['from consent taken back in one browser to the case being gone from the open page of another'] =
      await withdrawalSeen(county, sides, agreed);
    await site.close();
    return { pages, filled };
  } finally {
    await county.close();
  }
}

export async function run({ full }: { full: boolean }): Promise<object> {
  const [few, many] = full ? [1_000, 50_000] : [100, 400];
  const runs = full ? 200 : 10;
  const before = await measure(few, runs);
  const after = await measure(many, runs);
  return {
    cases: [few, many],
    events: [few * 100, many * 100],
    secondsToFill: [before.filled, after.filled],
    milliseconds: Object.fromEntries(
      Object.entries(after.pages).map(([page, now]) => {
        const then = before.pages[page];
        return [
          page,
          { before: then, after: now, growth: then === undefined ? null : rounded(now.p50 / then.p50) },
        ];
      }),
    ),
  };
}

/**
 * A support worker's pages among so many cases and so much that was written of them, as whole pages of the staff site: my day, the page of one
 * person, the risk of the whole caseload; how they grow; and how long it takes from consent taken back to the other agency finding nothing.
 */
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { addMember, saveShare, startPracticeSession } from '../src/access/index.ts';
import { buildStaffSite } from '../src/apps/staff-site.ts';
import { asSignedIn } from '../src/audit/index.ts';
import { assets } from '../src/design/index.ts';
import { staffPaths } from '../src/paths.ts';
import { systemClock } from '../src/platform/clock.ts';
import { readDeskRing } from '../src/platform/keys/index.ts';
import { placeCase, type Written } from '../src/support/index.ts';
import { needDomainCodes } from '../src/support/needs/need-domains.ts';
import { riskDomains, riskLevels } from '../src/support/risk/risk-domains.ts';
import { recordSharing, shareCase } from '../src/support/share/share-case.ts';
import { testFileStore } from '../src/testing/file-store.ts';
import { noteOf, outcomeOf, personCalled, warningOf } from '../src/testing/supporting.ts';
import { fillCaseload } from './parts/bulk-cases.ts';
import { type County, openCounty } from './parts/county.ts';
import { rounded, type Spread, spread, timesOf } from './parts/figures.ts';

export const name = 'support';
const agencyId = 'cheshire-police';
const partnerId = 'warrington-borough-council';
const casesOfOne = 100;
const day = 86_400_000;

/** So many things written of somebody, in the order in which a case grows; every kind that the page of a person shows. */
function written(count: number): Written[] {
  const on = '2026-06-01';
  const goal = randomUUID();
  const course = (at: number): Written[] => [
    noteOf(
      'She rang in the morning. We spoke about the flat and about school, and agreed to meet on Friday at the library.',
    ),
    {
      kind: 'risk',
      about: riskDomains[at % riskDomains.length] ?? 'safety',
      body: {
        level: riskLevels[at % riskLevels.length] ?? 'low',
        evidence: 'Seen twice near the school, and one call with nobody speaking.',
        confidence: 'medium',
        asked: 'The person, with a woman interpreting; her counsellor',
        on,
      },
    },
    {
      kind: 'need',
      about: needDomainCodes[at % needDomainCodes.length] ?? 'housing',
      body: { level: 'some', words: 'I count it every Friday.', source: 'person', on },
    },
    {
      kind: 'step',
      about: randomUUID(),
      body: {
        goal,
        what: 'Ask the council for the deposit',
        who: 'worker',
        dueOn: on,
        state: at % 8 === 0 ? 'open' : 'done',
      },
    },
    outcomeOf('review', 'mostly', on),
  ];
  const first: Written[] = [
    personCalled('Ioana'),
    warningOf('A man drives her to appointments and waits.'),
    {
      kind: 'goal',
      about: goal,
      body: {
        domain: 'housing',
        goal: 'A tenancy near the school',
        agreed: 'agreed',
        state: 'open',
        reviewOn: on,
      },
    },
  ];
  const rest = Array.from({ length: Math.ceil(count / 5) }, (_, at) => course(at)).flat();
  return [...first, ...rest].slice(0, count);
}

async function placeOne({ worker }: County, holder: string, count: number): Promise<string> {
  const caseId = randomUUID();
  const openedAt = new Date(Date.now() - 900 * day);
  await worker.act({}, { act: 'practice.load' }, async (act) => {
    await placeCase(act, {
      one: {
        ...{ caseId, agencyId, holder, openedBy: holder, openedAt },
        reference: `SC-${caseId.slice(0, 6).toUpperCase()}`,
        ofWhom: 'affected',
      },
      entries: written(count).map((each, at) => ({
        written: each,
        by: holder,
        at: new Date(openedAt.getTime() + (at * 890 * day) / count),
      })),
    });
  });
  return caseId;
}

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
    for (let more = 0; more < 25; more++) opened.push(await placeOne(county, me, 100));
    const agreed: string[] = [];
    for (let more = 0; more < 20; more++) agreed.push(await placeOne(county, me, 20));
    const long = await placeOne(county, me, 1000);
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
    const site = await siteOf(county);
    const open = async (url: string, session: string, status = 200) => {
      const answer = await site.inject({ url, headers: { cookie: `plainsight-staff=${session}` } });
      if (answer.statusCode !== status) throw new Error(`${url} answered ${answer.statusCode}`);
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
    pages['from consent taken back to the other agency finding nothing'] = await withdrawal(
      county,
      mine,
      agreed,
      (id) => open(staffPaths.case(id), theirs, 404),
    );
    await site.close();
    return { pages, filled };
  } finally {
    await county.close();
  }
}

const siteOf = async (county: County) =>
  buildStaffSite({
    pool: county.staffPool,
    keys: readDeskRing(county.keysDir),
    fileStore: testFileStore(county.keysDir),
    assets: await assets('staff', fileURLToPath(new URL('../.cache/assets', import.meta.url))),
    url: 'http://localhost',
    publicUrl: 'http://localhost',
    practice: true,
    clock: systemClock,
    log: { fault: (_reference, route, error) => process.stderr.write(`${route}: ${String(error)}\n`) },
    healthy: async () => true,
    trustProxy: [],
    requestsPerMinute: 1e9,
  });

/** Shares each case anew on the person's consent alone, and times from its being taken back, act and all, to the other agency's next request. */
async function withdrawal(
  { staff }: County,
  session: string,
  cases: readonly string[],
  findNothing: (caseId: string) => Promise<void>,
): Promise<Spread> {
  const says = (caseId: string, answer: 'yes' | 'withdrawn') =>
    staff.act({ session }, { act: 'consent.record', record: { kind: 'case', id: caseId } }, (act) =>
      recordSharing(asSignedIn(act), caseId, {
        ...{
          purpose: 'health',
          agencyId: partnerId,
          answer,
          words: 'Them.',
          language: 'ro',
          interpreter: 'present',
        },
        givenAt: act.now,
      }),
    );
  const times: number[] = [];
  for (const caseId of cases) {
    await says(caseId, 'yes');
    await staff.act({ session }, { act: 'record.share', record: { kind: 'case', id: caseId } }, (act) =>
      shareCase(asSignedIn(act), caseId, {
        toAgency: partnerId,
        sections: ['risk'],
        purpose: 'health',
        ground: 'consent',
      }),
    );
    const began = performance.now();
    await says(caseId, 'withdrawn');
    await findNothing(caseId);
    times.push(performance.now() - began);
  }
  return spread(times);
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

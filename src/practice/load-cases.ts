/** A few invented support cases, one of them three years long, so that whoever looks at the invented county finds each kind. */
import type { WorkerAct } from '../access/index.ts';
import { londonDay } from '../platform/working-days.ts';
import { placeCase, watchCases } from '../support/index.ts';
import { storiesToLoad } from './case-stories.ts';
import type { CaseStory } from './case-story.ts';
import { practiceMembers } from './generate.ts';
import { practiceId } from './load-people.ts';
import { loadReport } from './load-report.ts';

const day = 86_400_000;

const memberCalled = (name: string) => {
  const found = practiceMembers.find((member) => member.name === name);
  if (found === undefined) throw new Error(`nobody is called ${name}`);
  return { id: found.id, memberId: practiceId(found.id), agencyId: found.agencyId };
};

/** The report that a case began from, told over the telephone and referred on the day after. Gives its id. */
async function loadReportOf(act: WorkerAct, story: CaseStory): Promise<string | undefined> {
  const { report } = story;
  if (report === undefined) return undefined;
  const decider = memberCalled(report.decidedBy);
  const receivedAt = new Date(act.now.getTime() - report.daysAgo * day);
  return loadReport(
    act,
    {
      ...{ id: `report of ${story.reference}`, channel: 'helpline', language: 'en', receivedAt },
      ...{ agencyId: decider.agencyId, visibility: 'sealed-other-agency', conversation: [], pictures: [] },
      answers: {
        whatSeen: report.whatSeen,
        ...{ people: [], vehicles: [], phones: [], businesses: [], identity: 'anonymous' },
      },
      decision: {
        kind: 'refer-on',
        reason: 'To a support worker, who sees her today.',
        at: new Date(receivedAt.getTime() + day),
        memberId: decider.id,
      },
      truth: { harmless: false, mentions: [] },
    },
    undefined,
  );
}

/** Places them, each held by an invented support worker, and tells what is to be noticed of them by now. */
export async function loadCases(act: WorkerAct): Promise<void> {
  const on = (daysAgo: number) => londonDay(new Date(act.now.getTime() - daysAgo * day));
  const id = (name: string) => practiceId(`case thing ${name}`);
  for (const story of storiesToLoad) {
    const worker = memberCalled(story.worker);
    const entries = story.told({ on, id, member: (name) => memberCalled(name).memberId }).map((told) => ({
      written: told.written,
      by: memberCalled(told.by ?? story.worker).memberId,
      at: new Date(act.now.getTime() - told.daysAgo * day),
    }));
    const beganFrom = await loadReportOf(act, story);
    await placeCase(act, {
      one: {
        caseId: practiceId(story.reference),
        agencyId: worker.agencyId,
        reference: story.reference,
        ofWhom: story.ofWhom,
        holder: worker.memberId,
        openedBy: memberCalled(story.openedBy ?? story.worker).memberId,
        ...(beganFrom === undefined ? {} : { beganFrom }),
        ...(story.referral === undefined ? {} : { referralId: practiceId(story.referral) }),
        openedAt: new Date(act.now.getTime() - story.daysAgo * day),
      },
      consents: (story.agreed ?? []).map(({ daysAgo, purpose, agencyId, answer, words }) => ({
        about: 'sharing',
        purpose,
        ...(agencyId === undefined ? {} : { agencyId }),
        answer,
        language: 'Romanian',
        interpreter: 'by-phone',
        told: { explained: [], words },
        givenAt: new Date(act.now.getTime() - daysAgo * day),
        recordedBy: worker.memberId,
      })),
      entries: entries.toSorted((one, other) => one.at.getTime() - other.at.getTime()),
    });
  }
  await watchCases(act);
}

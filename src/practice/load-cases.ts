/** A few invented support cases, one of them three years long, so that whoever looks at the invented county finds each kind. */
import type { WorkerAct } from '../access/index.ts';
import { londonDay } from '../platform/working-days.ts';
import { placeCase, watchCases } from '../support/index.ts';
import { storiesToLoad } from './case-stories.ts';
import { practiceMembers } from './generate.ts';
import { practiceId } from './load-people.ts';

const day = 86_400_000;

const memberCalled = (name: string): { readonly memberId: string; readonly agencyId: string } => {
  const found = practiceMembers.find((member) => member.name === name);
  if (found === undefined) throw new Error(`nobody is called ${name}`);
  return { memberId: practiceId(found.id), agencyId: found.agencyId };
};

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
    await placeCase(act, {
      one: {
        caseId: practiceId(story.reference),
        agencyId: worker.agencyId,
        reference: story.reference,
        ofWhom: story.ofWhom,
        holder: worker.memberId,
        openedBy: memberCalled(story.openedBy ?? story.worker).memberId,
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

/** A few invented support cases, one of them three years long, so that whoever looks at the invented county finds each kind. */
import { openRecordKey, type WorkerAct } from '../access/index.ts';
import { attachFiles, type FileDesk, type KeptFile, takeFile } from '../files/index.ts';
import { type Day, londonDay } from '../platform/working-days.ts';
import { placeCase, watchCases } from '../support/index.ts';
import { storiesToLoad } from './case-stories.ts';
import type { CaseStory, Told } from './case-story.ts';
import { drawPortrait } from './draw-portrait.ts';
import { practiceMembers } from './generate.ts';
import { practiceId } from './load-people.ts';
import { loadReport } from './load-report.ts';
import { sentReferrals } from './sent-referrals.ts';
import { unsentReferrals } from './unsent-referrals.ts';

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

/** That its photograph was hung on the case, as it is written; nothing where there is none. */
const hung = (
  { photograph }: CaseStory,
  file: string | undefined,
  on: (daysAgo: number) => Day,
): readonly Told[] =>
  photograph === undefined || file === undefined
    ? []
    : [
        {
          daysAgo: photograph.daysAgo,
          written: {
            kind: 'photograph',
            about: '',
            body: { file, state: 'shown', ground: 'agreed', on: on(photograph.daysAgo) },
          },
        },
      ];

/** The invented photograph of a story, taken as a member’s telephone would have sent it; nothing where there is no place for files. */
async function portraitOf(
  { reference, photograph }: CaseStory,
  desk: FileDesk | undefined,
): Promise<KeptFile | undefined> {
  if (photograph === undefined || desk === undefined) return undefined;
  const bytes = await drawPortrait(photograph);
  const taking = await takeFile(desk, {
    field: 'files',
    name: `${reference}.png`,
    saysType: 'image/png',
    bytes: (async function* () {
      yield bytes;
    })(),
  });
  return taking.kind === 'kept' ? taking.file : undefined;
}

/** The NRM referral of a case, tied to it since that was begun. */
function referralOf(reference: string | undefined, now: Date) {
  const referral = [...unsentReferrals, ...sentReferrals].find((each) => each.reference === reference);
  return referral === undefined
    ? {}
    : {
        referralId: practiceId(referral.reference),
        referralSince: new Date(now.getTime() - referral.daysAgo * day),
      };
}

/** Places them, each held by an invented support worker, and tells what is to be noticed of them by now. */
export async function loadCases(act: WorkerAct, fileDesk: FileDesk | undefined): Promise<void> {
  const on = (daysAgo: number) => londonDay(new Date(act.now.getTime() - daysAgo * day));
  const id = (name: string) => practiceId(`case thing ${name}`);
  for (const story of storiesToLoad) {
    const worker = memberCalled(story.worker);
    const portrait = await portraitOf(story, fileDesk);
    const fileId = id(`photograph of ${story.reference}`);
    const said = story.told({ on, id, member: (name) => memberCalled(name).memberId });
    const entries = [...said, ...hung(story, portrait && fileId, on)].map((told) => ({
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
        ...referralOf(story.referral, act.now),
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
    if (portrait === undefined) continue;
    const caseId = practiceId(story.reference);
    const dataKey = await openRecordKey(act, caseId);
    await attachFiles(act, { recordId: caseId, kind: 'case', dataKey, from: 'member', ids: [fileId] }, [
      portrait,
    ]);
  }
  await watchCases(act);
}

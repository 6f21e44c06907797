/** What the page of one person shows of their other cases: short, and of each only what is open to whoever asks. */
import { openRecordKey, type StaffAct } from '../../../access/index.ts';
import { noteOpened } from '../../../audit/index.ts';
import { type Consent, listConsents, standingConsents } from '../../../consents/index.ts';
import {
  type CaseStage,
  type DecisionOfCase,
  findStageOfCase,
  listDoneOfCase,
} from '../../../referrals/index.ts';
import type { SupportCase } from '../../case/case.ts';
import type { Kind } from '../../case/entry.ts';
import { listStanding } from '../../case/entry-store.ts';
import { lastDecision } from '../../case/moments.ts';
import { type Story, tellStory } from '../../case/story.ts';

/** Another case of the same person, that the member may open. */
export interface TheirCase {
  readonly one: SupportCase;
  /** What it says, in short; undefined where a link must do. */
  readonly short?: {
    readonly story: Story;
    /** Where the NRM referral stands, where it is another than that of the case beside it. */
    readonly stage: CaseStage | undefined;
    readonly decision: DecisionOfCase | undefined;
    /** With whom they agreed to share it; for its own agency alone. */
    readonly agreed: readonly Consent[];
  };
}

/** Cases that are opened beside one, at most: people have two or three; the rest are links. */
const mostOpened = 4;
const shownKinds: readonly Kind[] = ['safe-contact', 'warning', 'missing', 'need', 'appointment'];

/** Opens other cases of the same person in short, each with its own line in the book: those that are not closed first. */
export async function openTheirCases(
  act: StaffAct,
  beside: Pick<SupportCase, 'referralId'>,
  theirs: readonly SupportCase[],
): Promise<TheirCase[]> {
  const inOrder = theirs.toSorted(
    (first, second) => Number(first.state === 'closed') - Number(second.state === 'closed'),
  );
  const opened = inOrder.slice(0, mostOpened);
  await noteOpened(
    act,
    opened.map(({ caseId }) => caseId),
  );
  const short = async (one: SupportCase): Promise<TheirCase> => {
    const { caseId, referralId } = one;
    const dataKey = await openRecordKey(act, caseId);
    const asksStage = referralId !== null && referralId !== beside.referralId;
    const agreed = one.agencyId === act.actor.agencyId ? await listConsents(act, caseId, dataKey) : [];
    return {
      one,
      short: {
        story: tellStory(await listStanding(act, caseId, dataKey, { kinds: shownKinds })),
        stage: asksStage ? await findStageOfCase(act, caseId) : undefined,
        decision: asksStage ? lastDecision(await listDoneOfCase(act, caseId)) : undefined,
        agreed: [...standingConsents(agreed).values()].filter(
          ({ about, answer }) => about === 'sharing' && answer === 'yes',
        ),
      },
    };
  };
  const shown: TheirCase[] = [];
  for (const each of opened) shown.push(await short(each));
  return [...shown, ...inOrder.slice(mostOpened).map((one) => ({ one }))];
}

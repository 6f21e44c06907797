import { consentBasis, endShare, listSharesOf, openRecordKey, type StaffAct } from '../../access/index.ts';
import { noteOpened } from '../../audit/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { londonDay } from '../../platform/working-days.ts';
import { settleTasks } from '../../tasks/index.ts';
import { getCase } from '../case/case-store.ts';
import { addEntry, listStanding } from '../case/entry-store.ts';
import { allOf, tellStory } from '../case/story.ts';
import { passOwnViewOn } from '../own-view/pass-own-view.ts';
import { planSource, tasksOf } from '../plan/plan-tasks.ts';
import { planWord } from '../plan/plan-words.ts';
import { caseSharingTurned } from '../share/tell-shared.ts';
import { getTransfer, takeOver } from './transfer-store.ts';

/**
 * Takes a case that one's agency was offered, with its whole history: from this commit it is theirs, and open to the former owner no more
 * than to any other agency. What the person agreed to stands, and the shares that rest on it; what the former owner shared on a law ends,
 * since whether it is needed is for the new owner to judge. Gives the case's id.
 * @throws {Refusal} not-found; changed-meanwhile when the offer does not stand any more, or the new holder supports nobody here
 */
export async function takeCase(
  act: StaffAct,
  transferId: string,
  { holder, words }: { readonly holder: string; readonly words: string },
): Promise<string> {
  const offer = await getTransfer(act, transferId);
  if (offer.toAgency !== act.actor.agencyId) throw new Refusal('not-found');
  const taken = await takeOver(act, transferId, holder);
  if (taken === undefined) throw new Refusal('changed-meanwhile');
  const { caseId, formerHolder } = taken;
  await noteOpened(act, [caseId]);
  const { memberId } = act.actor;
  const dataKey = await openRecordKey(act, caseId);
  const body = {
    from: offer.fromAgency,
    to: offer.toAgency,
    state: 'accepted' as const,
    basis: offer.basis,
    formerHolder,
    holder,
    ...(words === '' ? {} : { words }),
  };
  await addEntry(act, caseId, { kind: 'moved', about: transferId, body }, memberId, dataKey);
  // Whoever was asked for a second look at the other agency cannot give it any more.
  const before = tellStory(await listStanding(act, caseId, dataKey, { kinds: ['approval'] }));
  for (const { about, body: asked } of allOf(before, 'approval').filter(({ body }) => body.state === 'asked'))
    await addEntry(
      act,
      caseId,
      {
        kind: 'approval',
        about,
        body: { ...asked, state: 'sent-back', answer: planWord('approvalMoved'), on: londonDay(act.now) },
      },
      memberId,
      dataKey,
    );
  // Nor can a colleague there do a step of the plan: it is the new holder's until it is given on.
  const plan = tellStory(await listStanding(act, caseId, dataKey, { kinds: ['step'] }));
  for (const { about, body: step } of allOf(plan, 'step').filter(
    ({ body }) => body.who === 'colleague' && body.state === 'open',
  )) {
    const { colleague: _, ...rest } = step;
    await addEntry(act, caseId, { kind: 'step', about, body: { ...rest, who: 'worker' } }, memberId, dataKey);
  }
  for (const share of await listSharesOf(act, caseId)) {
    const lives = share.endedAt === null && share.until > act.now;
    if (lives && (share.basis !== consentBasis || share.toAgency === act.actor.agencyId))
      await endShare(act, share.shareId);
  }
  const one = await getCase(act, caseId);
  // What the former owner released about itself is not so any more: who supports them, and who reads what is held.
  await passOwnViewOn(act, one, ['support', 'held']);
  const story = tellStory(await listStanding(act, caseId, dataKey));
  await settleTasks(act, planSource, caseId, tasksOf(one, story));
  // Whoever was told of a share, asked by a referral, or let in to a conference about it.
  await act.announce(caseSharingTurned, { caseId });
  await act.announce('serviceReferralChanged', { caseId });
  return caseId;
}

import { openRecordKey, type StaffAct } from '../../access/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { type Day, londonDay } from '../../platform/working-days.ts';
import { settleTasks } from '../../tasks/index.ts';
import { alertsFrom } from '../alerts/alert.ts';
import { endReaching, raiseAlert, reachAgain, settleAlerts } from '../alerts/alert-store.ts';
import { closingHeld } from '../approval/approval-rule.ts';
import { findApprovalRule } from '../approval/approval-rule-store.ts';
import { neverHash } from '../contact/never-hash.ts';
import { endingsOf } from '../endings/ending.ts';
import { endOfClock, keepEnding, settleEndedAlerts } from '../endings/ending-store.ts';
import { addOutcomeAnswer } from '../outcomes/outcome-store.ts';
import { ownChangeOf } from '../own-view/own-changes.ts';
import { changeOwnView, closeOwnView, judgeOwnViewAnew } from '../own-view/pass-own-view.ts';
import { passStep, requireColleague } from '../plan/pass-step.ts';
import { planSource, tasksOf } from '../plan/plan-tasks.ts';
import type { CaseLevel } from '../risk/caseload-course.ts';
import { childToolProblem } from '../risk/child-tools.ts';
import { addRiskChange } from '../risk/risk-change-store.ts';
import { tieOf } from '../ties/tie.ts';
import { keepTie } from '../ties/tie-store.ts';
import type { SupportCase } from './case.ts';
import { changeCase, lockCase } from './case-store.ts';
import { contactHasEnded } from './closing-outcomes.ts';
import { type Entry, isAbout, isWrittenIn, type Written, writtenShape } from './entry.ts';
import { addEntry, isWrittenSince, listStanding } from './entry-store.ts';
import { oneOf, type Story, tellStory } from './story.ts';
import { summarise } from './summary.ts';

const levelOf = (one: SupportCase): CaseLevel | null =>
  one.state === 'closed' ? null : (one.riskLevel ?? 'none');

/** The day on which they were seen: that of an appointment that took place, and of a review in which they said something themselves; none is still to come. */
function seenIn(written: Written, today: Day): Day | undefined {
  const isSeen =
    (written.kind === 'appointment' && written.body.state === 'kept') ||
    (written.kind === 'review' && written.body.personSaid !== undefined);
  if (!isSeen) return undefined;
  return written.body.on > today ? today : written.body.on;
}

/** Since when they were reached, where they were seen later than is known. */
const reachedBy = (seenOn: Day | undefined, was: SupportCase): Partial<Pick<SupportCase, 'reachedOn'>> =>
  seenOn === undefined || (was.reachedOn !== null && was.reachedOn >= seenOn) ? {} : { reachedOn: seenOn };

/** Support ended so that nobody reaches them any more: nothing that was raised asks for it now. Opened again after that, it waits again. */
async function turnReaching(
  act: StaffAct,
  of: { readonly was: SupportCase; readonly story: Story; readonly before: Entry | undefined },
): Promise<void> {
  const { caseId, contact } = of.was;
  if (contactHasEnded(of.story)) {
    await endReaching(act, caseId);
    await endOfClock(act, caseId, act.actor.memberId);
  } else if (contact?.safe === 'ended' && of.before !== undefined)
    await reachAgain(act, caseId, of.before.at);
}

/**
 * Adds to a case of one's own agency: what was written before stays. `since`: the place up to which the writer had read.
 * @throws {Refusal} not-found; changed-meanwhile when a colleague has written of the same thing since, the case is closed, or its closing
 * waits to be approved, by somebody else than whoever closes it; bad-request for a step that is given to somebody who supports nobody,
 * and for a tool for children that was used of an adult
 */
export async function writeInCase(
  act: StaffAct,
  caseId: string,
  written: Written,
  since = Number.MAX_SAFE_INTEGER,
): Promise<Story> {
  const was = await lockCase(act, caseId);
  if (!isAbout(written.kind, written.about)) throw new Refusal('bad-request');
  if (!isWrittenIn(was, written.kind)) throw new Refusal('changed-meanwhile');
  const of = { kind: written.kind, about: written.about, since, me: act.actor.memberId };
  if (await isWrittenSince(act, caseId, of)) throw new Refusal('changed-meanwhile');
  const dataKey = await openRecordKey(act, caseId);
  if (written.kind === 'standing' && written.body.state === 'closed') {
    const asked = tellStory(await listStanding(act, caseId, dataKey, { kinds: ['approval', 'standing'] }));
    if (closingHeld(asked, await findApprovalRule(act), act.actor.memberId) !== undefined)
      throw new Refusal('changed-meanwhile');
  }
  if (written.kind === 'child-tool') {
    const known = tellStory(await listStanding(act, caseId, dataKey, { kinds: ['person'] }));
    if (childToolProblem(written.body, oneOf(known, 'person')?.body) !== undefined)
      throw new Refusal('bad-request');
  }
  const step = written.kind === 'step' ? written : undefined;
  if (step !== undefined) await requireColleague(act, step.body);
  const before = ['step', 'missing', 'risk', 'goal', 'appointment', 'standing'].includes(written.kind)
    ? oneOf(
        tellStory(
          await listStanding(act, caseId, dataKey, { kinds: [written.kind], about: [written.about] }),
        ),
        written.kind,
        written.about,
      )
    : undefined;
  await addEntry(act, caseId, writtenShape.parse(written), act.actor.memberId, dataKey);
  if (written.kind === 'outcome') await addOutcomeAnswer(act, caseId, written);
  const story = tellStory(await listStanding(act, caseId, dataKey));
  const summary = summarise(was, story, neverHash(act.keys));
  const today = londonDay(act.now);
  const seenOn = seenIn(written, today);
  const one = await changeCase(act, was, { ...summary, ...reachedBy(seenOn, was) });
  const [level, now] = [levelOf(was), levelOf(one)];
  if (level !== now) await addRiskChange(act, one, { on: today, was: level, now });
  for (const ending of endingsOf(one, story))
    if (written.kind === 'standing') await keepEnding(act, ending);
    else if (written.kind === 'ending' && ending.about === written.about) {
      await keepEnding(act, ending);
      await settleEndedAlerts(act, ending, act.actor.memberId);
      if (ending.what === 'support' && ending.state === 'coming')
        await endOfClock(act, caseId, act.actor.memberId);
    }
  if (written.kind === 'tie') await keepTie(act, tieOf(caseId, written.about, written.body));
  const stands = oneOf(story, written.kind, written.about);
  for (const alert of alertsFrom(was, one, written, today, { place: story.written, before, stands }))
    await raiseAlert(act, alert);
  if (written.kind === 'standing') await turnReaching(act, { was, story, before });
  if (written.kind === 'missing' && written.body.state === 'found')
    await settleAlerts(act, { caseId, kind: 'missing', about: written.about }, act.actor.memberId);
  if (written.kind === 'follow-up' && ['reached', 'declined'].includes(written.body.state))
    await settleAlerts(act, { caseId, kind: 'contact-lapsed' }, act.actor.memberId);
  // Seen before an alert was raised, nothing is said of the days since.
  if (seenOn !== undefined)
    await settleAlerts(act, { caseId, kind: 'contact-lapsed', upTo: seenOn }, act.actor.memberId);
  await settleTasks(act, planSource, caseId, tasksOf(one, story));
  if (step !== undefined)
    await passStep(act, one, step.about, before?.kind === 'step' ? before.body : undefined, step.body);
  if (written.kind === 'safe-contact' || (written.kind === 'tie' && written.body.role === 'same-person'))
    await judgeOwnViewAnew(act, one);
  const readOtherwise = ownChangeOf(before, written);
  if (readOtherwise !== undefined) await changeOwnView(act, one, readOtherwise);
  // What goes along with every referral to a service: whoever has one is told.
  if (['safe-contact', 'warning', 'person', 'standing'].includes(written.kind))
    await act.announce('serviceReferralChanged', { caseId });
  if (was.state === 'open' && one.state === 'closed') await closeOwnView(act, one);
  if (written.kind === 'person' || written.kind === 'standing')
    await act.announce('personSupported', { caseId });
  return story;
}

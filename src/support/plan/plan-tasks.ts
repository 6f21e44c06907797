/**
 * The tasks that arise from a case: steps of its plan, reviews, appointments, and everything that is to be looked at again by a day
 * [C13]. Pure.
 */
import { addDays, type Day } from '../../platform/working-days.ts';
import type { Wanted } from '../../tasks/index.ts';
import { approvalDaysOn } from '../approval/approval-days.ts';
import { approvableIn } from '../approval/approval-rule.ts';
import type { SupportCase } from '../case/case.ts';
import { contactHasEnded } from '../case/closing-outcomes.ts';
import type { Body } from '../case/entry.ts';
import { allOf, dayAbout, lastReview, oneOf, type Story } from '../case/story.ts';
import { reviewDueOn, riskDomains } from '../risk/risk-domains.ts';
import { say } from '../staff/case-words.ts';
import { firstsDue } from './first-tasks.ts';
import { followUpsOf } from './follow-up-tasks.ts';
import { outcomesDue } from './outcome-tasks.ts';
import { planWord } from './plan-words.ts';
import { stepOwner } from './step-owner.ts';

export const planSource = 'support-plan';

const lastAsked = (story: Story, of: Body<'approval'>['of']): string | undefined =>
  allOf(story, 'approval').findLast(({ body }) => body.of === of)?.about;

/** Which risk it is stands in the clear with its entry too: nine areas of our own, and no word of the person's. */
function riskTitle(about: string): string {
  const area = riskDomains.find((each) => each === about);
  return area === undefined ? planWord('risk') : `${planWord('risk')}: ${say(`risk.${area}`)}`;
}

/** Everything that a case asks of its support worker by a day. No word that anybody typed about the person. */
export function tasksOf(one: SupportCase, story: Story): Wanted[] {
  const closed = one.state === 'closed';
  // Nobody reaches them any more: neither how they are nor where is asked after.
  const ended = contactHasEnded(story);
  const task = (
    sourceKey: string,
    title: string,
    dueOn: Wanted['task']['dueOn'],
    part: string,
  ): Wanted['task'] => ({
    agencyId: one.agencyId,
    ownerId: one.holder,
    dueOn,
    title: `${one.reference}: ${title}`,
    aboutPath: `/cases/${one.caseId}/${part}`,
    recordId: one.caseId,
    source: planSource,
    sourceKey,
  });
  const steps = allOf(story, 'step').map(({ about, body }): Wanted => {
    const goal = oneOf(story, 'goal', body.goal)?.body;
    const title = planWord('step');
    const stands = !closed && goal?.state === 'open' ? 'open' : 'cancelled';
    const state = body.state === 'done' ? 'done' : body.state === 'dropped' ? 'cancelled' : stands;
    const ownerId = stepOwner(one.holder, body);
    return { task: { ...task(about, title, body.dueOn, 'plan'), ownerId }, state };
  });
  const standing = closed ? ('cancelled' as const) : ('open' as const);
  const closing = closed ? oneOf(story, 'standing')?.place : undefined;
  /** What was written since support ended is looked at again by its day, as before. */
  const stillLooked = (place: number): Wanted['state'] =>
    closing === undefined || place > closing ? 'open' : 'cancelled';
  const lookedAt = (of: Body<'approval'>['of']) =>
    approvableIn(one).includes(of) ? ('open' as const) : ('cancelled' as const);
  const wants = (key: string, title: string, dueOn: Day, part: string): Wanted => ({
    task: task(`${one.caseId} ${key}`, title, dueOn, part),
    state: standing,
  });
  const review = lastReview(story)?.body.nextOn;
  const plan = oneOf(story, 'safety-plan')?.body.reviewOn;
  return [
    ...steps,
    ...allOf(story, 'risk').map(({ about, at, body, place }) => ({
      ...wants(
        `risk ${about}`,
        riskTitle(about),
        reviewDueOn(body.level, dayAbout({ at, body })),
        `write/risk?about=${about}`,
      ),
      state: ended ? ('cancelled' as const) : stillLooked(place),
    })),
    ...(review === undefined ? [] : [wants('review', planWord('review'), review, 'write/review')]),
    ...allOf(story, 'appointment').flatMap(({ about, body }) =>
      body.state === 'coming'
        ? [
            wants(
              `appointment ${about}`,
              planWord('appointment'),
              body.on,
              `write/appointment?about=${about}`,
            ),
          ]
        : [],
    ),
    ...allOf(story, 'warning').flatMap(({ about, body, place }) =>
      body.state === 'stands'
        ? [
            {
              ...wants(
                `warning ${about}`,
                planWord('warning'),
                body.reviewOn,
                `write/warning?about=${about}`,
              ),
              state: stillLooked(place),
            },
          ]
        : [],
    ),
    // Whoever is missing is looked for, whether support has ended or not; overdue from the day after.
    ...allOf(story, 'missing').flatMap(({ about, body }) =>
      body.state === 'missing'
        ? [
            {
              ...wants(`missing ${about}`, planWord('missing'), body.since, `write/missing?about=${about}`),
              state: ended ? ('cancelled' as const) : ('open' as const),
            },
          ]
        : [],
    ),
    ...allOf(story, 'ending').flatMap(({ about, body }) =>
      body.state === 'coming'
        ? [
            wants(
              `ending ${about}`,
              `${planWord('ending')}: ${say(`ending.${body.what}`)}`,
              body.ends,
              `write/ending?about=${about}`,
            ),
          ]
        : [],
    ),
    ...allOf(story, 'approval').map(
      ({ about, body }): Wanted => ({
        task: {
          ...task(
            `${one.caseId} approval ${about}`,
            planWord('approval'),
            addDays(body.on, approvalDaysOn(body.on).toAnswer),
            'second-look',
          ),
          ownerId: body.to,
        },
        // Asked for anew, the earlier time waits for nobody any more.
        state: body.state === 'asked' && about === lastAsked(story, body.of) ? lookedAt(body.of) : 'done',
      }),
    ),
    ...allOf(story, 'approval').map(({ about, body }): Wanted => {
      const back = wants(
        `approval ${about} back`,
        planWord('approvalBack'),
        addDays(body.on, approvalDaysOn(body.on).toMend),
        'second-look',
      );
      const waits = body.state === 'sent-back' && about === lastAsked(story, body.of);
      return { ...back, state: waits ? lookedAt(body.of) : 'done' };
    }),
    ...firstsDue(one, story).map(({ what, dueOn, state, part }) => ({
      ...wants(what, planWord(what), dueOn, part),
      state,
    })),
    ...outcomesDue(one, story).map(({ key, dueOn, state }) => ({
      ...wants(key, planWord('outcomes'), dueOn, 'outcomes'),
      state,
    })),
    ...followUpsOf(story).map(({ key, dueOn, state, query }) => ({
      ...wants(key, planWord('followUp'), dueOn, `write/follow-up?${query}`),
      state,
    })),
    ...(plan === undefined ? [] : [wants('safety-plan', planWord('safetyPlan'), plan, 'write/safety-plan')]),
    ...allOf(story, 'goal').flatMap(({ about, body }) =>
      body.state === 'open'
        ? [wants(`goal ${about}`, planWord('goal'), body.reviewOn, `write/goal?about=${about}`)]
        : [],
    ),
  ];
}

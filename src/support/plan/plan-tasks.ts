/** The tasks that arise from a case: steps of its plan, reviews, and risks that are to be judged again [C13]. Pure. */
import type { Wanted } from '../../tasks/index.ts';
import type { SupportCase } from '../case/case.ts';
import { allOf, oneOf, type Story } from '../case/story.ts';
import { reviewDueOn } from '../risk/risk-domains.ts';
import { planWord } from './plan-words.ts';

export const planSource = 'support-plan';

/** Everything that a case asks of its support worker by a day. No word that anybody typed about the person. */
export function tasksOf(one: SupportCase, story: Story): Wanted[] {
  const closed = one.state === 'closed';
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
    return { task: task(about, title, body.dueOn, 'plan'), state };
  });
  const review = allOf(story, 'review').at(-1)?.body.nextOn;
  const risks = allOf(story, 'risk').map(
    ({ about, body }): Wanted => ({
      task: task(`${one.caseId} risk ${about}`, planWord('risk'), reviewDueOn(body.level, body.on), 'risk'),
      state: closed ? 'cancelled' : 'open',
    }),
  );
  return [
    ...steps,
    ...risks,
    ...(review === undefined
      ? []
      : [
          {
            task: task(`${one.caseId} review`, planWord('review'), review, 'plan'),
            state: closed ? ('cancelled' as const) : ('open' as const),
          },
        ]),
  ];
}

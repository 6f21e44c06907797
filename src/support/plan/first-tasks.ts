/** What is asked of every new case before anything is written in it: nothing that was never begun is forgotten. Pure. */
import type { Day } from '../../platform/working-days.ts';
import type { SupportCase } from '../case/case.ts';
import { allOf, oneOf, type Story } from '../case/story.ts';
import { firstsDueOn } from './first-days.ts';

export interface FirstDue {
  readonly what: 'firstRisk' | 'firstSafetyPlan' | 'firstNeeds' | 'firstReview';
  readonly dueOn: Day;
  readonly state: 'open' | 'done' | 'cancelled';
  /** The page of the case where it is done. */
  readonly part: string;
}

/** Each first thing, done once it was written for the first time; with the end of support nobody waits for it any more. */
export function firstsDue(one: Pick<SupportCase, 'openedAt' | 'state'>, story: Story): FirstDue[] {
  const due = firstsDueOn(one.openedAt);
  const waits = one.state === 'closed' ? ('cancelled' as const) : ('open' as const);
  const stands = (written: boolean) => (written ? ('done' as const) : waits);
  return [
    {
      ...{ what: 'firstRisk', dueOn: due.risk, part: 'risk' },
      state: stands(allOf(story, 'risk').length > 0),
    },
    {
      ...{ what: 'firstSafetyPlan', dueOn: due.safetyPlan, part: 'write/safety-plan' },
      state: stands(oneOf(story, 'safety-plan') !== undefined),
    },
    {
      ...{ what: 'firstNeeds', dueOn: due.needs, part: 'needs' },
      state: stands(allOf(story, 'need').length > 0),
    },
    {
      ...{ what: 'firstReview', dueOn: due.review, part: 'write/review' },
      state: stands(allOf(story, 'review').length > 0),
    },
  ];
}

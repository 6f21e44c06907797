/** When the Core Outcome Set is to be asked: at the start, with the last review, and with each look back after support. Pure. */
import { addDays, type Day, londonDay } from '../../platform/working-days.ts';
import type { SupportCase } from '../case/case.ts';
import { allOf, type Story } from '../case/story.ts';
import { coreOutcomes } from '../outcomes/core-outcomes.ts';
import { outcomeDaysOn } from '../outcomes/outcome-days.ts';

export interface OutcomesDue {
  readonly key: string;
  readonly dueOn: Day;
  readonly state: 'open' | 'done' | 'cancelled';
}

/**
 * Each time at which the whole set is to be asked. Done once every outcome was answered since, also by “not known” or “would rather not say”;
 * what belongs to the time of support ends with it.
 */
export function outcomesDue(one: Pick<SupportCase, 'openedAt' | 'state'>, story: Story): OutcomesDue[] {
  const answered = (since: number): boolean =>
    coreOutcomes.every((outcome) =>
      allOf(story, 'outcome').some(({ about, place }) => about === outcome && place > since),
    );
  const asking = (since: number): OutcomesDue['state'] =>
    answered(since) ? 'done' : one.state === 'closed' ? 'cancelled' : 'open';
  const opened = londonDay(one.openedAt);
  const review = allOf(story, 'review').at(-1);
  const lookedBack = allOf(story, 'follow-up').filter(({ body }) => body.state === 'reached');
  return [
    {
      key: 'outcomes start',
      dueOn: addDays(opened, outcomeDaysOn(opened).fromStart),
      state: asking(Number.NEGATIVE_INFINITY),
    },
    ...(review === undefined
      ? []
      : [
          {
            key: `outcomes review ${review.place}`,
            dueOn: addDays(review.body.on, outcomeDaysOn(review.body.on).fromLook),
            state: asking(review.place),
          },
        ]),
    ...lookedBack.map(
      ({ about, place, body }): OutcomesDue => ({
        key: `outcomes after ${about}`,
        dueOn: addDays(body.on, outcomeDaysOn(body.on).fromLook),
        state: answered(place) ? 'done' : 'open',
      }),
    ),
  ];
}

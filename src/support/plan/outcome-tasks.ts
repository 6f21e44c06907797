/** When the Core Outcome Set is to be asked: at the start, with the last review, and with each look back after support. Pure. */
import { addDays, type Day, londonDay } from '../../platform/working-days.ts';
import type { SupportCase } from '../case/case.ts';
import { contactHasEnded } from '../case/closing-outcomes.ts';
import { allOf, lastReview, type Story } from '../case/story.ts';
import { coreOutcomes } from '../outcomes/core-outcomes.ts';
import { outcomeDaysOn } from '../outcomes/outcome-days.ts';

export interface OutcomesDue {
  readonly key: string;
  readonly dueOn: Day;
  readonly state: 'open' | 'done' | 'cancelled';
}

/**
 * Each time at which the whole set is to be asked. Done once every outcome was answered since, also by “not known” or “would rather not say”.
 * Only the last time waits for somebody: what was not asked then cannot be asked any more. What belongs to the time of support ends with it.
 */
export function outcomesDue(one: Pick<SupportCase, 'openedAt' | 'state'>, story: Story): OutcomesDue[] {
  const opened = londonDay(one.openedAt);
  const dueAfter = (on: Day) => addDays(on, outcomeDaysOn(on).fromLook);
  const looks = [
    ...[lastReview(story)]
      .filter((review) => review !== undefined)
      .map(({ place, body }) => ({
        ...{ key: `outcomes review ${place}`, since: place, dueOn: dueAfter(body.on), inSupport: true },
      })),
    ...allOf(story, 'follow-up')
      .filter(({ body }) => body.state === 'reached')
      .map(({ about, place, body }) => ({
        ...{ key: `outcomes after ${about}`, since: place, dueOn: dueAfter(body.on), inSupport: false },
      })),
  ].toSorted((first, second) => first.since - second.since);
  const start = {
    key: 'outcomes start',
    since: Number.NEGATIVE_INFINITY,
    dueOn: addDays(opened, outcomeDaysOn(opened).fromStart),
    inSupport: true,
  };
  const answered = (since: number): boolean =>
    coreOutcomes.every((outcome) =>
      allOf(story, 'outcome').some(({ about, place }) => about === outcome && place > since),
    );
  return [start, ...looks].map(({ key, since, dueOn, inSupport }, index): OutcomesDue => {
    const over = index < looks.length || (inSupport && one.state === 'closed') || contactHasEnded(story);
    return { key, dueOn, state: answered(since) ? 'done' : over ? 'cancelled' : 'open' };
  });
}

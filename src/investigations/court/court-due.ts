/** What a way through court asks of the lead by a day: to be at a hearing and write what came of it, and to tell victims and witnesses each outcome. Pure. */
import { addWorkingDays, type Day } from '../../platform/working-days.ts';
import type { Story } from '../investigation/story.ts';
import { chargesOf, openHearings } from './charge.ts';
import { tellWithinDays } from './offences.ts';
import { firstUntold, outcomesOf } from './telling.ts';

export interface CourtDue {
  readonly key: string;
  readonly word: 'hearing' | 'tell';
  readonly dueOn: Day;
  readonly state: 'open' | 'done';
}

export function courtDue(story: Story): CourtDue[] {
  return chargesOf(story).flatMap((line): CourtDue[] => {
    const waiting = new Set(openHearings(line).map(({ about }) => about));
    const untold = firstUntold(story, line);
    return [
      ...line.steps.flatMap((step): CourtDue[] =>
        step.kind === 'hearing'
          ? [
              {
                key: step.about,
                word: 'hearing',
                dueOn: step.body.on,
                state: waiting.has(step.about) ? 'open' : 'done',
              },
            ]
          : [],
      ),
      // A task for each outcome, so that a later one asks again; open is that of the first which somebody does not know, by whose day it is late.
      ...outcomesOf(line).map(
        (outcome): CourtDue => ({
          key: `tell ${line.charge.about} ${outcome.about}`,
          word: 'tell',
          dueOn: addWorkingDays(outcome.body.on, tellWithinDays(outcome.body.on), 'reckon'),
          state: outcome === untold ? 'open' : 'done',
        }),
      ),
    ];
  });
}

/** What a way through court asks of the lead by a day: to be at a hearing and write what came of it, and to tell victims and witnesses each outcome. Pure. */
import { addWorkingDays, type Day } from '../../platform/working-days.ts';
import type { Story } from '../investigation/story.ts';
import { chargesOf, isMistake, openHearings } from './charge.ts';
import { tellWithinDays } from './offences.ts';
import { firstUntold, mattersOf } from './telling.ts';

export interface CourtDue {
  readonly key: string;
  readonly word: 'hearing' | 'tell';
  readonly dueOn: Day;
  readonly state: 'open' | 'done';
}

export const courtDue = (story: Story): CourtDue[] => [
  ...chargesOf(story).flatMap((line) => {
    const waiting = new Set(isMistake(line) ? [] : openHearings(line).map(({ about }) => about));
    return line.steps.flatMap((step): CourtDue[] =>
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
    );
  }),
  // A task for each outcome, so that a later one asks again; open is that of the first which somebody does not know, by whose day it is late.
  ...mattersOf(story).flatMap((matter) => {
    const untold = firstUntold(story, matter);
    return matter.outcomes.map(
      (outcome): CourtDue => ({
        // That it was closed is about nothing else: it is told apart by its place, so that a second closing asks again.
        key: `tell ${matter.about} ${outcome.about === '' ? outcome.place : outcome.about}`,
        word: 'tell',
        dueOn: addWorkingDays(outcome.body.on, tellWithinDays(outcome.body.on), 'reckon'),
        state: outcome === untold ? 'open' : 'done',
      }),
    );
  }),
];

/** What a way through court asks of the lead by a day: to be at a hearing and write what came of it, and to tell victims and witnesses the outcome. Pure. */
import { addWorkingDays, type Day } from '../../platform/working-days.ts';
import type { Story } from '../investigation/story.ts';
import { chargesOf, openHearings, overOn, toBeTold } from './charge.ts';
import { tellWithinDays } from './offences.ts';

export interface CourtDue {
  readonly key: string;
  readonly word: 'hearing' | 'tell';
  readonly dueOn: Day;
  readonly state: 'open' | 'done';
}

export function courtDue(story: Story): CourtDue[] {
  return chargesOf(story).flatMap((line): CourtDue[] => {
    const waiting = new Set(openHearings(line).map(({ about }) => about));
    const over = overOn(line);
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
      ...(over === undefined
        ? []
        : [
            {
              key: `tell ${line.charge.about}`,
              word: 'tell' as const,
              dueOn: addWorkingDays(over, tellWithinDays(over), 'reckon'),
              state: toBeTold(story, line).length > 0 ? ('open' as const) : ('done' as const),
            },
          ]),
    ];
  });
}

/** What disruption asks of the lead by a day: to settle a joint visit and write what came of it, to do what is planned, and to follow it up. Pure. */
import type { Day } from '../../platform/working-days.ts';
import { allOf, type Story } from '../investigation/story.ts';

export interface DisruptionDue {
  readonly key: string;
  readonly word: 'visit' | 'disruption' | 'follow';
  readonly dueOn: Day;
  readonly state: 'open' | 'done' | 'cancelled';
}

const stateOf = { planned: 'open', open: 'open', done: 'done', dropped: 'cancelled' } as const;

export function disruptionDue(story: Story): DisruptionDue[] {
  return [
    ...allOf(story, 'visit').map(
      ({ about, body }): DisruptionDue => ({
        key: about,
        word: 'visit',
        dueOn: body.on,
        state: stateOf[body.state],
      }),
    ),
    ...allOf(story, 'disruption').flatMap(({ about, body }): DisruptionDue[] => [
      { key: about, word: 'disruption', dueOn: body.on, state: stateOf[body.state] },
      ...(body.followOn === undefined
        ? []
        : [
            {
              key: `follow ${about}`,
              word: 'follow' as const,
              dueOn: body.followOn,
              state: stateOf[body.followState],
            },
          ]),
    ]),
  ];
}

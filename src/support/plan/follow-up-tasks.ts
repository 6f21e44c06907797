/** Looks back after support has ended: by the rule and as set, each a task of whoever held the case. Pure. */
import type { Day } from '../../platform/working-days.ts';
import { allOf, oneOf, type Story } from '../case/story.ts';
import { addMonths, followUpMonths } from '../risk/follow-up-rules.ts';

export interface FollowUpDue {
  readonly key: string;
  readonly dueOn: Day;
  readonly state: 'open' | 'done' | 'cancelled';
  /** What its form's address says of it. */
  readonly query: string;
}

/** Every look back that a case wants, with how it stands; those of the rule begin when it was closed and end when it is opened again. */
export function followUpsOf(story: Story): FollowUpDue[] {
  const standing = oneOf(story, 'standing');
  const closed = standing?.body.state === 'closed' ? standing : undefined;
  const written = allOf(story, 'follow-up');
  const planned = written.map(
    ({ about, body }): FollowUpDue => ({
      key: `follow-up ${about}`,
      dueOn: body.on,
      state: body.state === 'planned' ? 'open' : 'done',
      query: `about=${about}`,
    }),
  );
  if (closed === undefined) return planned;
  const byRule = followUpMonths(closed.body.on).map((months): FollowUpDue => {
    const done = written.some(
      ({ place, body }) => place > closed.place && body.months === String(months) && body.state !== 'planned',
    );
    return {
      key: `follow-up ${closed.place} ${months}`,
      dueOn: addMonths(closed.body.on, months),
      state: done ? 'done' : 'open',
      query: `months=${months}`,
    };
  });
  return [...planned, ...byRule];
}

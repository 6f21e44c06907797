/** Looks back after support has ended: by the rule and as set, each a task of whoever held the case. Pure. */
import { addDays, type Day } from '../../platform/working-days.ts';
import type { EntryOf } from '../case/entry.ts';
import { allOf, oneOf, type Story } from '../case/story.ts';
import { addMonths, followUpMonths, followUpRuleOn } from '../risk/follow-up-rules.ts';

export interface FollowUpDue {
  readonly key: string;
  readonly dueOn: Day;
  readonly state: 'open' | 'done' | 'cancelled';
  /** What its form's address says of it. */
  readonly query: string;
}

/**
 * Every look back that a case wants, with how it stands; those of the rule begin when it was closed and end when it is opened again. Whoever was
 * not reached is tried again some weeks later, as often as the rule says and until a later look back was written.
 */
export function followUpsOf(story: Story): FollowUpDue[] {
  const standing = oneOf(story, 'standing');
  const closed = standing?.body.state === 'closed' ? standing : undefined;
  const written = allOf(story, 'follow-up');
  const looked = written.filter(
    ({ place, body }) => body.state !== 'planned' && place > (closed?.place ?? 0),
  );
  /** When somebody is tried again after the last of some tries, or undefined where they are not. */
  const againOn = (tries: readonly EntryOf<'follow-up'>[]): Day | undefined => {
    const last = tries.at(-1);
    if (closed === undefined || last?.body.state !== 'not-reached' || looked.at(-1) !== last)
      return undefined;
    const rule = followUpRuleOn(last.body.on);
    return tries.length < rule.tries ? addDays(last.body.on, rule.againDays) : undefined;
  };
  const months = closed === undefined ? [] : followUpMonths(closed.body.on);
  const ofRule = (body: EntryOf<'follow-up'>['body']) => months.some((each) => String(each) === body.months);
  const planned = written.map((entry): FollowUpDue => {
    const { about, body } = entry;
    const again = ofRule(body) ? undefined : againOn([entry]);
    return {
      key: `follow-up ${about}`,
      dueOn: again ?? body.on,
      state: body.state === 'planned' || again !== undefined ? 'open' : 'done',
      query: `about=${about}`,
    };
  });
  if (closed === undefined) return planned;
  const byRule = months.map((each): FollowUpDue => {
    const tries = looked.filter(({ body }) => body.months === String(each));
    const again = againOn(tries);
    return {
      key: `follow-up ${closed.place} ${each}`,
      dueOn: again ?? addMonths(closed.body.on, each),
      state: tries.length === 0 || again !== undefined ? 'open' : 'done',
      query: `months=${each}`,
    };
  });
  return [...planned, ...byRule];
}

/** Looks back after support has ended: by the rule and as set, each a task of whoever held the case. Pure. */
import { addDays, type Day } from '../../platform/working-days.ts';
import { contactHasEnded } from '../case/closing-outcomes.ts';
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
 * not reached is tried again some weeks later, as often as the rule says and until a later look back was written. One that was set is done once it is written itself, or another look back
 * of the same month, or of its day or a later one; where it was set for a month of the rule, it stands in the place of the rule's. Nobody is looked back
 * at whom nobody reaches any more.
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
  const isDone = ({ place, body }: EntryOf<'follow-up'>): boolean =>
    written.some(
      (other) =>
        other.place > place &&
        other.body.state !== 'planned' &&
        ((ofRule(body) && other.body.months === body.months) || other.body.on >= body.on),
    );
  /** Tries of one that belongs to no month of the rule: itself and those just before it in which they were not reached either. */
  const triesOf = (entry: EntryOf<'follow-up'>): readonly EntryOf<'follow-up'>[] => {
    const until = looked.filter(({ body, place }) => !ofRule(body) && place <= entry.place);
    return until.slice(until.findLastIndex(({ body }) => body.state !== 'not-reached') + 1);
  };
  const planned = written.map((entry): FollowUpDue => {
    const { about, body } = entry;
    const again = ofRule(body) ? undefined : againOn(triesOf(entry));
    const waits = body.state === 'planned' && !isDone(entry);
    return {
      key: `follow-up ${about}`,
      dueOn: again ?? body.on,
      state: waits || again !== undefined ? 'open' : 'done',
      // Each try is written by itself, so that they can be counted.
      query: again === undefined ? `about=${about}` : 'months=other',
    };
  });
  if (closed === undefined) return planned;
  const none = contactHasEnded(story);
  const byRule = months.map((each): FollowUpDue => {
    const tries = looked.filter(({ body }) => body.months === String(each));
    const again = againOn(tries);
    const isSet = written.some(
      ({ place, body }) => body.state === 'planned' && body.months === String(each) && place > closed.place,
    );
    const waits = tries.length === 0 ? (isSet ? 'cancelled' : 'open') : 'done';
    return {
      key: `follow-up ${closed.place} ${each}`,
      dueOn: again ?? addMonths(closed.body.on, each),
      state: again === undefined ? waits : 'open',
      query: `months=${each}`,
    };
  });
  return [...planned, ...byRule].map((each) =>
    none && each.state === 'open' ? { ...each, state: 'cancelled' as const } : each,
  );
}

/** Whether somebody told the police their name and address in time, by what stands of an order. Pure. */
import { type Day, daysBetween } from '../../platform/working-days.ts';
import type { EntryOf } from './entry.ts';
import { tellsPoliceBy } from './order-kinds.ts';
import { allOf, orderOf, type Story } from './story.ts';

export interface LateNotice {
  readonly notice: EntryOf<'notified'>;
  /** How many days after the last one. */
  readonly days: number;
  /** Somebody has answered whether it is a breach, with why: what they wrote last. */
  readonly answer: EntryOf<'breach'> | undefined;
}

/** That they first told them after the last day on which they could; undefined where they did in time, have not yet, or need not. What they tell later is of a change. */
export function lateNotice(story: Story): LateNotice | undefined {
  const order = orderOf(story);
  const by: Day | null = order === undefined ? null : tellsPoliceBy(order);
  const [notice] = allOf(story, 'notified').toSorted(
    (one, other) => one.body.on.localeCompare(other.body.on) || one.place - other.place,
  );
  if (notice === undefined || by === null || notice.body.on <= by) return undefined;
  const answer = allOf(story, 'breach').findLast(({ body }) => body.condition === notice.about);
  return { notice, days: daysBetween(by, notice.body.on), answer };
}

/** What something that is written in a case does to what of it the person can read on their own page. Pure. */

import type { Day } from '../../platform/working-days.ts';
import type { Entry, Written } from '../case/entry.ts';
import { oneOf, type Story } from '../case/story.ts';
import type { OwnItemKind } from './own-view.ts';

export interface OwnChange {
  readonly kind: OwnItemKind;
  /** The goal or the appointment. */
  readonly about: string;
  /** It goes on otherwise, and is to be said anew; else it is over. */
  readonly goesOn: boolean;
}

/** Does one of these differ? */
const differs = <T>(before: T, now: T, ...of: readonly (keyof T)[]): boolean =>
  of.some((each) => before[each] !== now[each]);

/**
 * What must not be read on their page any more as it was released: an appointment or a goal that is over or is another, and a goal of which a step is
 * another or is given up. A step that is done or added makes nothing untrue. `before`: what stood of the same thing until now.
 */
export function ownChangeOf(before: Entry | undefined, written: Written): OwnChange | undefined {
  if (written.kind === 'appointment' && before?.kind === 'appointment') {
    const goesOn = written.body.state === 'coming';
    return goesOn && !differs(before.body, written.body, 'on', 'time', 'what', 'where')
      ? undefined
      : { kind: 'date', about: written.about, goesOn };
  }
  if (written.kind === 'goal' && before?.kind === 'goal') {
    const goesOn = written.body.state === 'open';
    return goesOn && !differs(before.body, written.body, 'goal')
      ? undefined
      : { kind: 'plan', about: written.about, goesOn };
  }
  if (written.kind !== 'step' || before?.kind !== 'step' || before.body.state !== 'open') return undefined;
  if (written.body.state === 'done') return undefined;
  return written.body.state === 'open' &&
    !differs(before.body, written.body, 'goal', 'what', 'who', 'whoName', 'dueOn')
    ? undefined
    : { kind: 'plan', about: before.body.goal, goesOn: true };
}

/** Is there still something of this kind to be told of? Until which day: null where it has none; undefined where there is nothing any more. Of what is in each case once there always is. */
export function toldUntil(
  story: Story,
  kind: OwnItemKind,
  about: string,
  today: Day,
): Day | null | undefined {
  if (kind === 'plan') return oneOf(story, 'goal', about)?.body.state === 'open' ? null : undefined;
  if (kind !== 'date') return null;
  const body = oneOf(story, 'appointment', about)?.body;
  return body?.state === 'coming' && body.on >= today ? body.on : undefined;
}

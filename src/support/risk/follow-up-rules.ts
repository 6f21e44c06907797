/** After how many months somebody whose support ended is looked back at, as data; each is offered, and they may decline [X24]. */
import { type Day, isDay } from '../../platform/working-days.ts';

interface FollowUpRule {
  /** yyyy-mm-dd: for support that ends from this day on. */
  readonly from: string;
  readonly months: readonly number[];
  /** Days after which somebody who was not reached is tried again. */
  readonly againDays: number;
  /** How often one look back is tried. */
  readonly tries: number;
  readonly source: string;
  readonly verified: boolean;
}
export const followUpRules: readonly FollowUpRule[] = [
  {
    from: '2026-11-01',
    months: [3, 6, 12, 24],
    againDays: 21,
    tries: 3,
    source: 'Proposal of this service',
    verified: false,
  },
];

/** The rule of a day; the first before there was any. */
export function followUpRuleOn(day: string): FollowUpRule {
  const rule = followUpRules.findLast(({ from }) => from <= day) ?? followUpRules[0];
  if (rule === undefined) throw new Error('no rule of looks back');
  return rule;
}

/** The months of the rule of a day; of the first rule before there was any. */
export const followUpMonths = (endedOn: string): readonly number[] => followUpRuleOn(endedOn).months;

/** The same day some months later, or the last of a shorter month. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const at = year * 12 + month - 1 + months;
  const last = new Date(Date.UTC(Math.floor(at / 12), (at % 12) + 1, 0)).getUTCDate();
  const text = new Date(Date.UTC(Math.floor(at / 12), at % 12, Math.min(date, last)))
    .toISOString()
    .slice(0, 10);
  if (!isDay(text)) throw new RangeError(`no day: ${text}`);
  return text;
}

/** By when an agency looks at a case that is shared with it, as data with the day from which each is used. */
import type { Day } from '../../platform/working-days.ts';

interface TellingRule {
  readonly from: Day;
  readonly workingDays: number;
  readonly source: string;
  /** Was it checked against that source, or agreed by the partnership? Our own proposals are not. */
  readonly verified: boolean;
}

const tellingRules = [
  {
    from: '2018-01-01',
    workingDays: 1,
    source: 'Proposal of this service: what is shared for somebody in danger is read at once',
    verified: false,
  },
] as const satisfies readonly TellingRule[];

/** The rule of a day. */
export const tellingRuleOn = (today: Day): TellingRule =>
  tellingRules.findLast(({ from }) => from <= today) ?? tellingRules[0];

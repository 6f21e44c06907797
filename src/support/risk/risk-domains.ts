/**
 * The domains of risk, its levels, and how soon each level is looked at again, as data. The domains are the partnership's own. A
 * professional judges each from evidence; nothing is added up, and no total decides [C11, X24].
 */
import { addDays, type Day } from '../../platform/working-days.ts';

export const riskDomains = [
  'safety',
  're-trafficking',
  'physical-health',
  'mental-health',
  'housing',
  'money',
  'immigration',
  'isolation',
  'children',
] as const;
export type RiskDomain = (typeof riskDomains)[number];

/** From the least to the most. */
export const riskLevels = ['low', 'medium', 'high', 'very-high'] as const;
export type RiskLevel = (typeof riskLevels)[number];

export const confidences = ['low', 'medium', 'high'] as const;

interface ReviewRule {
  /** yyyy-mm-dd: in force from this day. */
  readonly from: Day;
  /** Days until a level is looked at again. */
  readonly days: Readonly<Record<RiskLevel, number>>;
  readonly source: string;
  /** Was it checked against that source? Our own proposals are not. */
  readonly verified: boolean;
}

/** Our own proposal, on the pattern of the Welsh pathway (next meeting 2 to 4 weeks by urgency, November 2017). */
export const reviewRules: readonly ReviewRule[] = [
  {
    from: '2017-11-01',
    days: { 'very-high': 7, high: 14, medium: 28, low: 91 },
    source: 'Proposal of this service, on the pattern of the Wales pathway of November 2017',
    verified: false,
  },
];

/** The day by which somebody judged at this level on a day is to be judged again. */
export function reviewDueOn(level: RiskLevel, judgedOn: Day): Day {
  const rule = reviewRules.findLast((each) => each.from <= judgedOn) ?? reviewRules[0];
  return addDays(judgedOn, rule?.days[level] ?? 7);
}

/** Higher, lower or the same as the time before; undefined the first time. */
export function changeSince(
  before: RiskLevel | undefined,
  now: RiskLevel,
): 'up' | 'down' | 'same' | undefined {
  if (before === undefined) return undefined;
  const step = riskLevels.indexOf(now) - riskLevels.indexOf(before);
  return step > 0 ? 'up' : step < 0 ? 'down' : 'same';
}

interface RiseRule {
  readonly from: Day;
  /** The level from which on a first judgement of a domain is a rise, where others were judged before. */
  readonly firstAt: RiskLevel;
  readonly source: string;
  readonly verified: boolean;
}
export const riseRules: readonly RiseRule[] = [
  { from: '2018-01-01', firstAt: 'high', source: 'Proposal of this service', verified: false },
];

/**
 * Did risk rise with a judgement of a domain on a day? Where it is higher than that domain was judged the last time (`before`), whatever the others are; of a domain
 * that was never judged, where others were (`highest`) and it is above all of them, or as high as the rule of that day has it.
 */
export function hasRisen(
  now: RiskLevel,
  before: RiskLevel | undefined,
  highest: RiskLevel | undefined,
  on: Day,
): boolean {
  if (before !== undefined) return changeSince(before, now) === 'up';
  if (highest === undefined) return false;
  const { firstAt } = riseRules.findLast(({ from }) => from <= on) ?? { firstAt: 'high' };
  return changeSince(highest, now) === 'up' || changeSince(firstAt, now) !== 'down';
}

/** What is sent when a rule is set, read and checked. Pure. */
import { type FormBody, field } from '../../../../platform/web/index.ts';
import { type ClockRule, type RuleId, type Unit, untilDayWritten } from '../../clock-rule.ts';
import { readDay } from '../line/event-form.ts';

export const ruleFields = ['count', 'unit', 'near', 'from', 'source', 'reason'] as const;
export type RuleProblem = (typeof ruleFields)[number];
/** The units that may be chosen; a birthday is reckoned in years and in nothing else, and none where the day is written down. */
export const unitsFor = (rule: RuleId): readonly Unit[] =>
  untilDayWritten.includes(rule)
    ? []
    : rule === 'consent-at-18'
      ? ['years']
      : ['working-days', 'days', 'months'];

export interface ReadRule {
  readonly problems: readonly RuleProblem[];
  readonly set?: { readonly rule: Omit<ClockRule, 'set' | 'note'>; readonly reason: string };
}

const whole = (text: string, most: number): number | undefined =>
  /^\d{1,4}$/.test(text) && Number(text) <= most ? Number(text) : undefined;
const words = (text: string, least: number, most: number): boolean =>
  text.length >= least && text.length <= most;

/** Reads the form for one rule. */
export function readRule(form: FormBody, rule: RuleId): ReadRule {
  const text = (name: string) => field(form, name).trim();
  const units = unitsFor(rule);
  const count = units.length === 0 || text('count') === '' ? null : whole(text('count'), 3650);
  const unit = units.find((each) => each === text('unit'));
  const nearDays = whole(text('near'), 366);
  const from = readDay(form, 'from');
  const problems: RuleProblem[] = [
    ...(count === undefined ? (['count'] as const) : []),
    ...(typeof count === 'number' && unit === undefined ? (['unit'] as const) : []),
    ...(nearDays === undefined ? (['near'] as const) : []),
    ...(from ? [] : (['from'] as const)),
    ...(words(text('source'), 10, 300) ? [] : (['source'] as const)),
    ...(words(text('reason'), 5, 500) ? [] : (['reason'] as const)),
  ];
  if (problems.length > 0 || count === undefined || nearDays === undefined || !from) return { problems };
  return {
    problems,
    set: {
      rule: {
        rule,
        from,
        length: count === null || unit === undefined ? null : { count, unit },
        nearDays,
        source: text('source'),
        verified: text('verified') === 'yes',
      },
      reason: text('reason'),
    },
  };
}

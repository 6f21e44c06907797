/** Lengths of what follows a decision, as data; whose words and marks they bear says rule-data.ts. */
import type { ClockRule } from './clock-rule.ts';
import { days, known, months, ours, workingDays } from './rule-lengths.ts';

export const rulesAfterDecision: readonly ClockRule[] = [
  // Turning 18, or found to be adult
  {
    rule: 'consent-at-18',
    from: '2009-04-01',
    length: { count: 18, unit: 'years' },
    nearDays: 90,
    verified: true,
    source: 'TK section 5 (April 2026): at 18 the young person must consent to stay in, and to adult support',
  },
  {
    rule: 'consent-found-adult',
    from: '2009-04-01',
    length: null,
    nearDays: 0,
    verified: false,
    note: 'not-found',
    source:
      'MSA section 51: presumed under 18 until age is assessed. No time limit was found for the consent that follows',
  },
  // Support and what follows it
  {
    rule: 'move-on-positive',
    from: '2009-04-01',
    length: days(45),
    nearDays: 14,
    verified: false,
    note: 'at-least',
    source: `${known}: 45 days in earlier guidance too`,
  },
  {
    rule: 'move-on-positive',
    from: '2026-01-22',
    length: days(45),
    nearDays: 14,
    verified: true,
    note: 'at-least',
    source:
      'Home Office leaflet, 22 January 2026: at least 45 calendar days, longer by a recovery needs assessment',
  },
  {
    rule: 'exit-negative-grounds',
    from: '2009-04-01',
    length: null,
    nearDays: 0,
    verified: false,
    note: 'not-found',
    source: 'No length was found for support after a negative reasonable grounds decision',
  },
  {
    rule: 'exit-negative-conclusive',
    from: '2020-03-24',
    length: { count: 9, unit: 'working-days' },
    nearDays: 3,
    verified: false,
    note: 'not-found',
    source: 'SG1 8.17 (24 March 2020): 9 working days; the value now in force was not found',
  },
  {
    rule: 'exit-other',
    from: '2009-04-01',
    length: null,
    nearDays: 0,
    verified: false,
    note: 'not-found',
    source:
      'TK section 5 (April 2026): support ends after a withdrawal; no length was found, nor for disqualification (NABA section 63)',
  },
  {
    rule: 'extension-reply',
    from: '2020-03-24',
    length: workingDays(3),
    nearDays: 1,
    verified: false,
    note: 'not-found',
    source: 'SG1 15.148 (24 March 2020): 3 working days; not checked against later guidance',
  },
  {
    rule: 'end-of-support',
    from: '2009-04-01',
    length: null,
    nearDays: 14,
    verified: false,
    note: 'ours',
    source: `Until the day that the extension names. ${ours}: from when before it the day counts as near`,
  },
  {
    rule: 'leave-reconsideration',
    from: '2023-01-30',
    length: days(30),
    nearDays: 7,
    verified: false,
    source:
      'NABA section 65 and its guidance: reconsideration within 30 calendar days; from when is general knowledge',
  },
  {
    rule: 'follow-up-6',
    from: '2018-10-01',
    length: months(6),
    nearDays: 14,
    verified: false,
    source: 'Anti-slavery commissioner’s partnership indicators, October 2018: a sample indicator, no duty',
  },
  {
    rule: 'follow-up-12',
    from: '2018-10-01',
    length: months(12),
    nearDays: 14,
    verified: false,
    source: 'Anti-slavery commissioner’s partnership indicators, October 2018: a sample indicator, no duty',
  },
  {
    rule: 'follow-up-24',
    from: '2018-10-01',
    length: months(24),
    nearDays: 14,
    verified: false,
    source: 'Anti-slavery commissioner’s partnership indicators, October 2018: a sample indicator, no duty',
  },
];

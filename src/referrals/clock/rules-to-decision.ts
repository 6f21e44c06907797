/** Lengths up to the decisions, as data; whose words and marks they bear says rule-data.ts. */
import type { ClockRule } from './clock-rule.ts';
import { days, known, ours, workingDays } from './rule-lengths.ts';

/** General knowledge: no text of the guidance was found that says so. */
const counted = 'the day after receipt counts as the first, which was not verified';

export const rulesToDecision: readonly ClockRule[] = [
  // Before the decision
  {
    rule: 'send-referral',
    from: '2009-04-01',
    length: null,
    nearDays: 0,
    verified: true,
    note: 'no-limit',
    source: 'TK section 2 (April 2026): no statutory limit; make the referral as soon as possible',
  },
  {
    rule: 'draft-review',
    from: '2019-04-29',
    length: days(28),
    nearDays: 7,
    verified: true,
    source:
      'The national online form drops a draft after 28 days, with a first warning after 21 (UKHomeOffice/modern-slavery, 21 April 2026)',
  },
  {
    rule: 'national-reference',
    from: '2019-04-29',
    length: workingDays(1),
    nearDays: 1,
    verified: false,
    note: 'ours',
    source: `${ours}: the national service shows its reference at once`,
  },
  {
    rule: 'council-safeguarding',
    from: '2015-11-01',
    length: days(0),
    nearDays: 0,
    verified: true,
    note: 'at-once',
    source: 'TK section 2 (April 2026); SG1 5.42: safeguarding referral to the council immediately',
  },
  {
    rule: 'guardian-referral',
    from: '2019-04-29',
    length: days(0),
    nearDays: 0,
    verified: true,
    note: 'at-once',
    source:
      'MSA section 48; TK section 2 (April 2026); SG1 5.42: guardian referral immediately, where the service works',
  },
  {
    rule: 'police-incident',
    from: '2015-11-01',
    length: workingDays(1),
    nearDays: 1,
    verified: false,
    note: 'as-soon-as-received',
    source: 'SG1 11.18: the police record an incident as soon as received; the number of days is ours',
  },
  {
    rule: 'police-crime-record',
    from: '2015-11-01',
    length: workingDays(1),
    nearDays: 1,
    verified: false,
    note: 'as-soon-as-received',
    source:
      'SG1 11.18: the police record a crime after a positive decision as soon as received; the number of days is ours',
  },
  {
    rule: 'emergency-support',
    from: '2021-01-04',
    length: days(5),
    nearDays: 2,
    verified: true,
    source:
      'TK (April 2026) and the national form’s last page: support before the first decision may take 5 days to start',
  },
  // The decisions
  {
    rule: 'reasonable-grounds',
    from: '2009-04-01',
    length: workingDays(5),
    nearDays: 1,
    verified: false,
    note: 'target',
    source: `${known}: 5 working days in earlier guidance too; ${counted}`,
  },
  {
    rule: 'reasonable-grounds',
    from: '2026-04-01',
    length: workingDays(5),
    nearDays: 1,
    verified: true,
    note: 'target',
    source: `TK section 5 (April 2026): within 5 working days where possible; ${counted}`,
  },
  {
    rule: 'recovery-period',
    from: '2009-04-01',
    length: days(45),
    nearDays: 7,
    verified: true,
    note: 'at-least',
    source: 'Hansard, 13 December 2022: 45 days before the change',
  },
  {
    rule: 'recovery-period',
    from: '2022-12-13',
    length: days(30),
    nearDays: 7,
    verified: true,
    note: 'at-least',
    source:
      'NABA section 61, inserting MSA section 50A by section 64; Hansard, 13 December 2022: at least 30 days',
  },
  {
    rule: 'conclusive-grounds',
    from: '2009-04-01',
    length: null,
    nearDays: 0,
    verified: true,
    note: 'no-limit',
    source:
      'NABA section 60; TK section 5 (April 2026): no target, as soon as possible after the recovery period’s 30 days',
  },
  {
    rule: 'decision-again',
    from: '2009-04-01',
    length: null,
    nearDays: 0,
    verified: false,
    note: 'not-found',
    source: 'No time limit was found for a decision that is made again',
  },
  {
    rule: 'reconsideration-window',
    from: '2009-04-01',
    length: null,
    nearDays: 0,
    verified: false,
    note: 'not-found',
    source: `${known}: no time limit is known from before 12 February 2024`,
  },
  {
    rule: 'reconsideration-window',
    from: '2024-02-12',
    length: days(30),
    nearDays: 7,
    verified: true,
    source:
      'Statutory guidance from 12 February 2024 (ATMG fact sheet); [2024] EWHC 2870 (Admin): 30 calendar days, later only exceptionally',
  },
  {
    rule: 'reconsideration-answer',
    from: '2009-04-01',
    length: null,
    nearDays: 0,
    verified: false,
    note: 'not-found',
    source: 'No time limit was found for the answer to a reconsideration request',
  },
];

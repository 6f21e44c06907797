/**
 * Which orders a court can make against somebody who exploits, as dated data: the law, who may ask for it, how long it lasts, and what a breach costs. A row
 * whose source was not read says so, and is edited here when it has been. An order keeps its kind's code. Pure.
 */
import { addDays, type Day } from '../../platform/working-days.ts';

export const orderKinds = [
  'stpo-conviction',
  'stpo-application',
  'stpo-interim',
  'stro',
  'stro-interim',
  'bail',
  'restraining',
  'closure',
  'labour-market',
  'serious-crime',
  'criminal-behaviour',
  'child-exploitation',
  'other',
] as const;
export type OrderKind = (typeof orderKinds)[number];

export const applicants = [
  'court',
  'police',
  'nca',
  'immigration',
  'labour-inspection',
  'prosecutor',
  'council',
] as const;
type Applicant = (typeof applicants)[number];

export interface OrderRule {
  readonly kind: OrderKind;
  /** As it is cited; empty where there is none. */
  readonly law: string;
  readonly mayApply: readonly Applicant[];
  /** The least and the most that it lasts; left out where the law sets none that we know. */
  readonly least?: { readonly years: number };
  readonly most?: { readonly years?: number; readonly months?: number };
  /** How many years a ban on travel under it lasts at most, before the court makes another; left out where we know of no such limit. */
  readonly travelBanYears?: number;
  /** The highest sentence for a breach on indictment, in years; null where it is not known or is no offence of its own. */
  readonly breachYears: number | null;
  /** Within how many days the person tells the police their name and address, the day on which it is first served among them; null where they need not. */
  readonly notifyDays: number | null;
  readonly fromOn: Day;
  readonly source: string;
  /** False: general knowledge that nobody has checked against the law. */
  readonly checked: boolean;
}

const msa = { source: 'Modern Slavery Act 2015, revised to 7 April 2026', checked: true } as const;
const known = { source: 'General knowledge, not checked', checked: false } as const;
const appliedFor = ['police', 'nca', 'immigration', 'labour-inspection'] as const;
/** Travel bans: sections 18 and 25. */
const prevention = { breachYears: 5, notifyDays: 3, travelBanYears: 5, fromOn: '2015-07-31' } as const;

const rules: readonly OrderRule[] = [
  {
    kind: 'stpo-conviction',
    law: 'Modern Slavery Act 2015, section 14',
    mayApply: ['court'],
    least: { years: 5 },
    ...prevention,
    ...msa,
  },
  {
    kind: 'stpo-application',
    law: 'Modern Slavery Act 2015, section 15',
    mayApply: appliedFor,
    least: { years: 5 },
    ...prevention,
    ...msa,
  },
  {
    kind: 'stpo-interim',
    law: 'Modern Slavery Act 2015, section 21',
    mayApply: appliedFor,
    ...prevention,
    ...msa,
  },
  {
    kind: 'stro',
    law: 'Modern Slavery Act 2015, section 23',
    mayApply: appliedFor,
    least: { years: 2 },
    ...prevention,
    ...msa,
  },
  {
    kind: 'stro-interim',
    law: 'Modern Slavery Act 2015, section 28',
    mayApply: appliedFor,
    ...prevention,
    ...known,
  },
  {
    kind: 'bail',
    law: 'Bail Act 1976; Police and Criminal Evidence Act 1984',
    mayApply: ['court', 'police'],
    breachYears: null,
    notifyDays: null,
    fromOn: '1976-11-15',
    ...known,
  },
  {
    kind: 'restraining',
    law: 'Sentencing Act 2020, section 360; Protection from Harassment Act 1997, section 5A',
    mayApply: ['court', 'prosecutor'],
    breachYears: 5,
    notifyDays: null,
    fromOn: '2020-12-01',
    ...known,
  },
  {
    kind: 'closure',
    law: 'Anti-social Behaviour, Crime and Policing Act 2014, section 80',
    mayApply: ['police', 'council'],
    most: { months: 3 },
    breachYears: null,
    notifyDays: null,
    fromOn: '2014-10-20',
    ...known,
  },
  {
    kind: 'labour-market',
    law: 'Employment Rights Act 2025, section 123; before April 2026, Immigration Act 2016, section 18',
    mayApply: ['labour-inspection'],
    most: { years: 2 },
    breachYears: 2,
    notifyDays: null,
    fromOn: '2016-11-25',
    source:
      'Sections 123 and 139 of the 2025 Act (who applies, what a breach costs) as enacted; that an order lasts two years at most is general knowledge, not checked',
    checked: false,
  },
  {
    kind: 'serious-crime',
    law: 'Serious Crime Act 2007, Part 1',
    mayApply: ['prosecutor', 'court', 'police'],
    most: { years: 5 },
    breachYears: 5,
    notifyDays: null,
    fromOn: '2008-04-06',
    ...known,
  },
  {
    kind: 'criminal-behaviour',
    law: 'Sentencing Act 2020, section 331',
    mayApply: ['prosecutor', 'court'],
    least: { years: 2 },
    breachYears: 5,
    notifyDays: null,
    fromOn: '2020-12-01',
    ...known,
  },
  {
    kind: 'child-exploitation',
    law: 'Crime and Policing Act 2026',
    mayApply: ['police', 'court'],
    breachYears: 5,
    notifyDays: null,
    fromOn: '2026-04-29',
    source: 'What was said of the Bill; when it comes into force was not found',
    checked: false,
  },
  {
    kind: 'other',
    law: '',
    mayApply: [],
    breachYears: null,
    notifyDays: null,
    fromOn: '1900-01-01',
    ...known,
  },
];

export function orderRule(kind: OrderKind): OrderRule {
  const found = rules.find((each) => each.kind === kind);
  if (found === undefined) throw new Error(`no order ${kind}`);
  return found;
}

/**
 * The last day on which whom an order binds tells the police their name and address: the day on which it is first served counts as the first (Modern Slavery Act 2015,
 * sections 19(3) and 26(3)). Where nobody wrote when it was served, it is reckoned from the day on which it was made. Null where they need not.
 */
export function tellsPoliceBy({
  kind,
  madeOn,
  servedOn,
}: {
  readonly kind: OrderKind;
  readonly madeOn: Day;
  readonly servedOn?: Day | undefined;
}): Day | null {
  const { notifyDays } = orderRule(kind);
  return notifyDays === null ? null : addDays(servedOn ?? madeOn, notifyDays - 1);
}

/** How many days before an order ends its holders are warned. */
const warnings: readonly {
  readonly fromOn: Day;
  readonly days: readonly number[];
  readonly source: string;
}[] = [{ fromOn: '2015-07-31', days: [90, 30, 7], source: 'Our own proposal: no rule says when to ask' }];
export const warningDays = (today: Day): readonly number[] =>
  warnings.findLast(({ fromOn }) => fromOn <= today)?.days ?? [];

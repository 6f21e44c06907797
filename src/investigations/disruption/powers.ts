/**
 * What partners can use beside a prosecution, as dated data: who holds each power, the law, and where the row was read. A row that nobody has compared with the law
 * says so, and is edited here when somebody has. An action keeps the power's code, so that what was used stays readable. Powers under immigration law name safeguards, each of
 * which is answered before one of them can be chosen. Pure.
 */
import type { Day } from '../../platform/working-days.ts';

/** Who can act. One council may be licensing, housing, planning and environmental health at once. */
export const partners = [
  'police',
  'licensing',
  'housing',
  'planning',
  'environmental-health',
  'trading-standards',
  'labour-inspection',
  'tax',
  'fire',
  'immigration',
  'other',
] as const;
export type Partner = (typeof partners)[number];

export const powerCodes = [
  'premises-licence-review',
  'driver-licence',
  'special-treatments',
  'housing-entry',
  'housing-improvement',
  'housing-prohibition',
  'shared-house-licence',
  'rent-repayment',
  'banning-order',
  'planning-notice',
  'untidy-land',
  'gangmaster-licence',
  'labour-undertaking',
  'minimum-wage',
  'employment-agency',
  'tax-inspection',
  'fire-prohibition',
  'fire-enforcement',
  'safety-prohibition',
  'food-prohibition',
  'nuisance',
  'trading',
  'closure',
  'community-protection',
  'behaviour-injunction',
  'prevention-order',
  'risk-order',
  'serious-crime-order',
  'cash',
  'account-freezing',
  'illegal-working-penalty',
  'illegal-working-closure',
  'immigration-entry',
] as const;
export type PowerCode = (typeof powerCodes)[number];

/** What is answered before an immigration power is chosen or its officers come along. Our own proposal after the principle of putting safety first. */
export const safeguards = ['safety-first', 'not-the-reason', 'nrm-offered', 'advice'] as const;
export type Safeguard = (typeof safeguards)[number];

export interface Power {
  readonly code: PowerCode;
  readonly partners: readonly Partner[];
  /** The law as it is cited. */
  readonly law: string;
  /** From when it can be used. Where the row was not checked, this was not checked either. */
  readonly fromOn: Day;
  /** Each is answered before it can be chosen; empty where it needs none. */
  readonly safeguards: readonly Safeguard[];
  readonly source: string;
  /** False: general knowledge that nobody has compared with the law. */
  readonly checked: boolean;
}

const row = (
  code: PowerCode,
  by: readonly Partner[],
  law: string,
  fromOn: Day,
  more: Partial<Pick<Power, 'safeguards' | 'source' | 'checked'>> = {},
): Power => ({
  code,
  partners: by,
  law,
  fromOn,
  safeguards: [],
  source: 'General knowledge',
  checked: false,
  ...more,
});
const read = { source: 'Modern Slavery Act 2015, revised to 7 April 2026', checked: true } as const;
const guarded = { safeguards } as const;
const behaviour = 'Anti-social Behaviour, Crime and Policing Act 2014';
const homes = 'Housing Act 2004';

/** All of them; which can be used on a day, `powersOn` says. */
export const powers: readonly Power[] = [
  row(
    'premises-licence-review',
    ['licensing', 'police', 'environmental-health', 'trading-standards', 'fire'],
    'Licensing Act 2003, section 51',
    '2005-11-24',
  ),
  row(
    'driver-licence',
    ['licensing'],
    'Local Government (Miscellaneous Provisions) Act 1976, section 61',
    '1977-01-01',
  ),
  row(
    'special-treatments',
    ['licensing', 'environmental-health'],
    'Local Government (Miscellaneous Provisions) Act 1982, Part 8',
    '1983-01-01',
  ),
  row('housing-entry', ['housing'], `${homes}, sections 239 and 240`, '2006-04-06'),
  row('housing-improvement', ['housing'], `${homes}, sections 11 and 12`, '2006-04-06'),
  row('housing-prohibition', ['housing'], `${homes}, sections 20 and 43`, '2006-04-06'),
  row('shared-house-licence', ['housing'], `${homes}, Part 2 and section 249A`, '2006-04-06'),
  row('rent-repayment', ['housing'], 'Housing and Planning Act 2016, Part 2, Chapter 4', '2017-04-06'),
  row('banning-order', ['housing'], 'Housing and Planning Act 2016, Part 2, Chapter 2', '2018-04-06'),
  row(
    'planning-notice',
    ['planning'],
    'Town and Country Planning Act 1990, sections 172 and 183',
    '1990-08-24',
  ),
  row('untidy-land', ['planning'], 'Town and Country Planning Act 1990, section 215', '1990-08-24'),
  row(
    'gangmaster-licence',
    ['labour-inspection'],
    'Gangmasters (Licensing) Act 2004, sections 6, 12 and 16',
    '2006-10-01',
  ),
  row('labour-undertaking', ['labour-inspection'], 'Immigration Act 2016, sections 14 and 18', '2016-11-25'),
  row(
    'minimum-wage',
    ['labour-inspection', 'tax'],
    'National Minimum Wage Act 1998, sections 14 and 19',
    '1999-04-01',
  ),
  row(
    'employment-agency',
    ['labour-inspection'],
    'Employment Agencies Act 1973, sections 3A and 9',
    '1994-12-05',
  ),
  row('tax-inspection', ['tax'], 'Finance Act 2008, Schedule 36', '2009-04-01'),
  row('fire-prohibition', ['fire'], 'Regulatory Reform (Fire Safety) Order 2005, article 31', '2006-10-01'),
  row(
    'fire-enforcement',
    ['fire'],
    'Regulatory Reform (Fire Safety) Order 2005, articles 27 and 30',
    '2006-10-01',
  ),
  row(
    'safety-prohibition',
    ['environmental-health'],
    'Health and Safety at Work etc. Act 1974, sections 20 to 22',
    '1975-01-01',
  ),
  row(
    'food-prohibition',
    ['environmental-health'],
    'Food Safety and Hygiene (England) Regulations 2013, regulations 6 to 8',
    '2013-12-31',
  ),
  row('nuisance', ['environmental-health'], 'Environmental Protection Act 1990, section 80', '1991-01-01'),
  row('trading', ['trading-standards'], 'Consumer Rights Act 2015, Schedule 5', '2015-10-01'),
  row(
    'closure',
    ['police', 'licensing', 'housing', 'environmental-health'],
    `${behaviour}, sections 76 and 80`,
    '2014-10-20',
  ),
  row(
    'community-protection',
    ['police', 'housing', 'environmental-health'],
    `${behaviour}, section 43`,
    '2014-10-20',
  ),
  row('behaviour-injunction', ['police', 'housing'], `${behaviour}, section 1`, '2015-03-23'),
  row(
    'prevention-order',
    ['police', 'labour-inspection', 'immigration'],
    'Modern Slavery Act 2015, sections 14 and 15',
    '2015-07-31',
    read,
  ),
  row(
    'risk-order',
    ['police', 'labour-inspection', 'immigration'],
    'Modern Slavery Act 2015, section 23',
    '2015-07-31',
    read,
  ),
  row('serious-crime-order', ['police', 'tax'], 'Serious Crime Act 2007, Part 1', '2008-04-06'),
  row('cash', ['police', 'tax', 'immigration'], 'Proceeds of Crime Act 2002, section 294', '2002-12-30'),
  row('account-freezing', ['police', 'tax'], 'Proceeds of Crime Act 2002, section 303Z1', '2018-01-31'),
  row(
    'illegal-working-penalty',
    ['immigration'],
    'Immigration, Asylum and Nationality Act 2006, section 15',
    '2008-02-29',
    guarded,
  ),
  row(
    'illegal-working-closure',
    ['immigration'],
    'Immigration Act 2016, section 38 and Schedule 6',
    '2016-12-01',
    guarded,
  ),
  row(
    'immigration-entry',
    ['immigration'],
    'Immigration Act 1971, Part 3 and Schedule 2',
    '1973-01-01',
    guarded,
  ),
];

/** The powers that can be used on a day. */
export const powersOn = (today: Day): readonly Power[] => powers.filter(({ fromOn }) => fromOn <= today);

/** One of them by its code, as it stands in the list. */
export function powerOf(code: PowerCode): Power {
  const found = powers.find((each) => each.code === code);
  if (found === undefined) throw new Error(`no power ${code}`);
  return found;
}

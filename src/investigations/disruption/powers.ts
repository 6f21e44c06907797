/**
 * What partners can use beside a prosecution, as dated data: who holds each power, the law, and where the row was read. A row that nobody has compared with the law
 * says so, and is edited here when somebody has. An action keeps the power's code, so that what was used stays readable. Powers under immigration law name safeguards, each of
 * which is answered before one of them can be chosen. Pure.
 */
import type { Day } from '../../platform/working-days.ts';
import { type Partner, type PowerCode, type Safeguard, safeguards } from './power-codes.ts';

export { type Partner, type PowerCode, partners, powerCodes, safeguards } from './power-codes.ts';

export interface Power {
  readonly code: PowerCode;
  readonly partners: readonly Partner[];
  /** The law as it is cited. */
  readonly law: string;
  /** From when it can be used. Where the row was not checked, or its source does not say since when, this is general knowledge. */
  readonly fromOn: Day;
  /** Each is answered before it can be chosen; empty where it needs none. */
  readonly safeguards: readonly Safeguard[];
  /** Where law and holder were read, and as the law stood when. */
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
const readIn = (source: string) => ({ source, checked: true }) as const;
const read = readIn('Modern Slavery Act 2015, revised to 7 April 2026');
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
    readIn('Section 51 as revised to 22 November 2024'),
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
  row(
    'housing-improvement',
    ['housing'],
    `${homes}, sections 11 and 12`,
    '2006-04-06',
    readIn('Section 11 as it stood on 1 July 2013, section 12 by the explanatory notes'),
  ),
  row(
    'housing-prohibition',
    ['housing'],
    `${homes}, sections 20 and 43`,
    '2006-04-06',
    readIn('Section 20 as it stood on 6 April 2006, section 43 as revised (the copy has no date)'),
  ),
  row('shared-house-licence', ['housing'], `${homes}, Part 2 and section 249A`, '2006-04-06'),
  row(
    'rent-repayment',
    ['housing'],
    'Housing and Planning Act 2016, Part 2, Chapter 4',
    '2017-04-06',
    readIn('Sections 40 and 41 as revised to 3 December 2024; tenants can apply too'),
  ),
  row(
    'banning-order',
    ['housing'],
    'Housing and Planning Act 2016, Part 2, Chapter 2',
    '2018-04-06',
    readIn('Sections 14 to 16 as enacted, in force from 6 April 2018; only after a conviction'),
  ),
  row(
    'planning-notice',
    ['planning'],
    'Town and Country Planning Act 1990, sections 172 and 183',
    '1990-08-24',
    readIn('Section 172 as substituted in 1991, section 183 as revised (the copy has no date)'),
  ),
  row(
    'untidy-land',
    ['planning'],
    'Town and Country Planning Act 1990, section 215',
    '1990-08-24',
    readIn('Section 215 as it stood on 11 February 2021'),
  ),
  row(
    'gangmaster-licence',
    ['labour-inspection'],
    'Gangmasters (Licensing) Act 2004, sections 6, 12 and 16',
    '2006-10-01',
  ),
  row('labour-undertaking', ['labour-inspection'], 'Immigration Act 2016, sections 14 and 18', '2016-11-25', {
    source:
      'Section 18 as revised to 23 December 2025 was read; whether it stands beside the Fair Work Agency was not found',
  }),
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
    '1995-01-03',
    readIn(
      'Section 3A as it stood on 26 December 2023, inserted from 3 January 1995; section 9 as it stood on 1 September 2014',
    ),
  ),
  row('tax-inspection', ['tax'], 'Finance Act 2008, Schedule 36', '2009-04-01'),
  row(
    'fire-prohibition',
    ['fire'],
    'Regulatory Reform (Fire Safety) Order 2005, article 31',
    '2006-10-01',
    readIn('Article 31 as made in 2005; that fire services enforce it, by the inspectorate’s glossary'),
  ),
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
    readIn('Section 76 as revised to 7 May 2024, section 80 as enacted, in force from 20 October 2014'),
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
  row('serious-crime-order', ['police', 'tax', 'other'], 'Serious Crime Act 2007, Part 1', '2008-04-06', {
    source:
      'General knowledge; section 8 was read in two versions, of which the earlier lets prosecutors alone apply: ask the prosecutor',
  }),
  row(
    'cash',
    ['police', 'tax', 'immigration'],
    'Proceeds of Crime Act 2002, section 294',
    '2002-12-30',
    readIn(
      'Section 294 as it stood on 27 April 2017; immigration officers by the UK Borders Act 2007, section 24',
    ),
  ),
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

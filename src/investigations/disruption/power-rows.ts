/** The catalogue of powers, row by row: a row that somebody has compared with the law says which text, and as it stood when. Pure. */
import { type Power, readIn, row } from './power.ts';
import { safeguards } from './power-codes.ts';

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
  row(
    'housing-entry',
    ['housing'],
    `${homes}, sections 239 and 240`,
    '2006-04-06',
    readIn('Section 239 as it stood on 30 April 2011, section 240 as in force from 6 April 2006'),
  ),
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
    {
      source:
        'Section 12 as revised to 26 April 2024 was read, in force from 1 October 2006; sections 6 and 16 were not',
    },
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
    {
      source:
        'Section 14 as revised (the copy has no date) and section 19 as substituted in 2008 were read; who acts beside the Fair Work Agency was not found',
    },
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
  row(
    'tax-inspection',
    ['tax'],
    'Finance Act 2008, Schedule 36',
    '2009-04-01',
    readIn('Schedule 36, Part 2, as revised to 28 November 2024; paragraph 10 in force from 1 April 2009'),
  ),
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
    readIn('Article 30 as revised to 19 November 2024; article 27 by a fire service’s own summary'),
  ),
  row(
    'safety-prohibition',
    ['environmental-health'],
    'Health and Safety at Work etc. Act 1974, sections 20 to 22',
    '1975-01-01',
    { source: 'Section 22 as revised to 21 December 2024 was read; sections 20 and 21 were not found' },
  ),
  row(
    'food-prohibition',
    ['environmental-health'],
    'Food Safety and Hygiene (England) Regulations 2013, regulations 6 to 8',
    '2013-12-31',
  ),
  row(
    'nuisance',
    ['environmental-health'],
    'Environmental Protection Act 1990, section 80',
    '1991-01-01',
    readIn('Section 80 as it stood on 8 September 2000'),
  ),
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
    {
      source:
        'Section 43 as revised to 26 April 2024 was read; who may use it stands in section 53, which was not found',
    },
  ),
  row(
    'behaviour-injunction',
    ['police', 'housing'],
    `${behaviour}, section 1`,
    '2015-03-23',
    readIn('Section 1 as enacted; who may apply, by section 2 as revised to 30 October 2025'),
  ),
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
  row(
    'account-freezing',
    ['police', 'tax'],
    'Proceeds of Crime Act 2002, section 303Z1',
    '2018-01-31',
    readIn(
      'Section 303Z2 as revised (the copy has no date), which says which officers apply under 303Z1, and from when',
    ),
  ),
  row(
    'illegal-working-penalty',
    ['immigration'],
    'Immigration, Asylum and Nationality Act 2006, section 15',
    '2008-02-29',
    { ...guarded, ...readIn('Section 15 as it stood on 29 February 2008, and as revised to 5 October 2024') },
  ),
  row(
    'illegal-working-closure',
    ['immigration'],
    'Immigration Act 2016, section 38 and Schedule 6',
    '2016-12-01',
    { ...guarded, ...readIn('Schedule 6, paragraph 1, as in force from 1 December 2016') },
  ),
  row(
    'immigration-entry',
    ['immigration'],
    'Immigration Act 1971, Part 3 and Schedule 2',
    '1973-01-01',
    guarded,
  ),
];

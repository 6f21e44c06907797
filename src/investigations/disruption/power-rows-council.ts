/** The catalogue of powers: what councils license, and what they do about homes and land. Pure. */
import { type Power, readIn, row } from './power.ts';

const homes = 'Housing Act 2004';

export const councilPowers: readonly Power[] = [
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
    '1977-02-14',
    readIn(
      'The Act as revised (the copy has no date), wholly in force from 14 February 1977; grounds by a barrister’s summary of 2018; at once, for public safety, since section 52 of the Road Safety Act 2006, as it stood on 16 March 2007',
    ),
  ),
  row(
    'special-treatments',
    ['licensing', 'environmental-health'],
    'Local Government (Miscellaneous Provisions) Act 1982, sections 14 to 17',
    '1983-01-01',
    readIn(
      'Section 14 as a council’s form gives it, sections 15 to 17 by councils’ own pages (the copies have no date; since when was not found): only where the council adopted them, and nobody who keeps the byelaws can be refused; piercing of the body and lasting make-up from 1 April 2004',
    ),
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
  row(
    'shared-house-licence',
    ['housing'],
    `${homes}, sections 61, 72 and 249A`,
    '2006-04-06',
    readIn(
      'Section 72 as it stood on 1 July 2013; section 249A as revised (the copy has no date): up to £30,000 instead of a prosecution, from 6 April 2017, only where sure beyond reasonable doubt',
    ),
  ),
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
];

/** The catalogue of powers, row by row: a row that somebody has compared with the law says which text, and as it stood when. Pure. */
import { type Power, readIn, row } from './power.ts';
import { safeguards } from './power-codes.ts';
import { councilPowers } from './power-rows-council.ts';

const read = readIn('Modern Slavery Act 2015, revised to 7 April 2026');
const guarded = { safeguards } as const;
const behaviour = 'Anti-social Behaviour, Crime and Policing Act 2014';

/** All of them; which can be used on a day, `powersOn` says. */
export const powers: readonly Power[] = [
  ...councilPowers,
  row(
    'gangmaster-licence',
    ['labour-inspection'],
    'Gangmasters (Licensing) Act 2004, sections 6 and 12',
    '2006-10-01',
    readIn(
      'Section 6 as revised to 25 April 2024 and section 12 to 26 April 2024, in force from 1 October 2006. Entry is under section 97 of the Employment Rights Act 2025, with a warrant for a home (section 98): Schedule 10, paragraphs 36 to 38, of that Act leave sections 15 to 17 of the 2004 Act to Northern Ireland alone (all read as enacted; the Fair Work Agency acts since 7 April 2026, and that both came into force with it was not read)',
    ),
  ),
  row(
    'labour-undertaking',
    ['labour-inspection'],
    'Employment Rights Act 2025, sections 119, 123 and 124',
    '2016-11-25',
    readIn(
      'Section 123 as enacted, section 124 as it stood on 1 April 2026; the Fair Work Agency’s code of practice is of 7 April 2026. Before that, Immigration Act 2016, sections 14 and 18; section 18 as revised to 23 December 2025',
    ),
  ),
  row(
    'minimum-wage',
    ['labour-inspection', 'tax'],
    'Employment Rights Act 2025, sections 103 to 107, by the tax authority only where it was asked to; before April 2026, National Minimum Wage Act 1998, sections 14 and 19',
    '1999-04-01',
    readIn(
      'Sections 104 and 107 of the 2025 Act as enacted (a penalty of up to £20,000 for each worker), which S.I. 2026/323 brings into force; sections 14 and 19 of the 1998 Act (the copies have no date), which Schedule 10, paragraphs 19 and 23, of the 2025 Act omit. Officers are the Secretary of State’s (section 90); the tax authority acts where it has been asked to under section 92, and whether it has been was not found: ask the Fair Work Agency (all read as enacted)',
    ),
  ),
  row(
    'employment-agency',
    ['labour-inspection'],
    'Employment Agencies Act 1973, section 3A; entry under the Employment Rights Act 2025, section 97, before April 2026 under section 9 of the 1973 Act',
    '1995-01-03',
    readIn(
      'Section 3A as it stood on 26 December 2023, inserted from 3 January 1995; section 9 as it stood on 1 September 2014, which Schedule 10, paragraph 3, of the 2025 Act omits. The 1973 Act is labour market legislation of the 2025 Act (Schedule 7, paragraph 1), whose officers enter under section 97, with a warrant for a home (section 98; all read as enacted; the Fair Work Agency acts since 7 April 2026, and that these came into force with it was not read)',
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
    readIn(
      'Section 22 as revised to 21 December 2024, sections 20 and 21 as copied elsewhere (the copies have no date); that councils’ inspectors use them, by a council’s own page; since when was not found',
    ),
  ),
  row(
    'food-prohibition',
    ['environmental-health'],
    'Food Safety and Hygiene (England) Regulations 2013, regulations 6 and 8',
    '2013-12-31',
    readIn(
      'The Regulations as made in 2013, in force from 31 December 2013; what regulations 6 and 8 do by lawyers’ summaries; regulation 7, by which a court forbids after a conviction, was not read',
    ),
  ),
  row(
    'nuisance',
    ['environmental-health'],
    'Environmental Protection Act 1990, section 80',
    '1991-01-01',
    readIn('Section 80 as it stood on 8 September 2000'),
  ),
  row(
    'trading',
    ['trading-standards'],
    'Consumer Rights Act 2015, Schedule 5',
    '2015-10-01',
    readIn(
      'Part 1 as it stood on 31 December 2020, paragraph 19 as revised to 26 December 2024, the explanatory notes: a routine visit needs two working days’ notice; since when, by the guidance of October 2015',
    ),
  ),
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
    `${behaviour}, sections 43 and 53`,
    '2014-10-20',
    readIn(
      'Section 43 as revised to 26 April 2024: after a warning in writing; who may use it, by two councils’ own pages (the copies have no date): police, councils, and landlords whom the council names',
    ),
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
  row(
    'serious-crime-order',
    ['police', 'tax', 'other'],
    'Serious Crime Act 2007, sections 1 and 8: the prosecutor applies',
    '2008-04-06',
    readIn(
      'Section 8 as revised to 29 June 2021, in force from 6 April 2008, lets prosecutors apply, and a chief officer only where it is about terrorism. Section 57 of the Border Security, Asylum and Immigration Act 2025, read as enacted, lets chief officers, the National Crime Agency and the tax authority apply to the High Court once they have consulted the Director of Public Prosecutions; by the copy of February 2026 it was not in force yet, it is not in the first regulations (from 5 January 2026), and since when it is was not found: ask the prosecutor',
    ),
  ),
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
    'Immigration Act 1971, sections 28CA and 28D, and Schedule 2, paragraph 17',
    '1973-01-01',
    {
      ...guarded,
      ...readIn(
        'Section 28D as it stood on 20 July 2023, from 14 February 2000; section 28CA as revised (the copy has no date), which constables hold too; paragraph 17 as enacted in 1971, since when was not found',
      ),
    },
  ),
];

/**
 * What somebody can be charged with, as dated data: the law, the highest sentence, and where both come from. A row whose source was not read says so, and
 * is edited here when it has been. A charge keeps the offence's code, so that what it was on its day stays readable. Pure.
 */
import type { Day } from '../../platform/working-days.ts';

export const offenceCodes = [
  'slavery',
  'trafficking',
  'intent-to-traffic',
  'kidnapping-to-traffic',
  'breach-of-order',
  'child-criminal-exploitation',
  'home-takeover',
  'organised-crime-group',
  'false-imprisonment',
  'kidnapping',
  'assisting-immigration',
  'controlling-prostitution',
  'money-laundering',
  'fraud',
  'slavery-2009',
  'prostitution-trafficking-2002',
  'sexual-trafficking-2003',
  'sexual-trafficking-2013',
  'other-trafficking-2004',
  'other',
] as const;
export type OffenceCode = (typeof offenceCodes)[number];

export interface Offence {
  readonly code: OffenceCode;
  /** The law as it is cited; empty for an offence that stands in no row. */
  readonly law: string;
  /** The highest sentence on indictment, in years; what is not known is null. */
  readonly most: number | 'life' | null;
  /** From when it is an offence. Those before 2026 are general knowledge. */
  readonly fromOn: Day;
  /** The last day on which it could be done; left out while the law stands. */
  readonly until?: Day;
  /** A conviction opens the way to a slavery and trafficking reparation order (Modern Slavery Act 2015, sections 8 to 10). */
  readonly reparation: boolean;
  /** Where the row was read. */
  readonly source: string;
  /** False: general knowledge that nobody has checked against the law. */
  readonly checked: boolean;
  /** What the highest sentence was for offences up to a day, the earliest first; left out where no source says that it changed. */
  readonly before?: readonly (Pick<Offence, 'most' | 'source' | 'checked'> & { readonly until: Day })[];
}

const msa = 'Modern Slavery Act 2015';
/** The laws that it replaced hold for what was done before 31 July 2015. */
const lastBeforeMsa: Day = '2015-07-30';
const read = { source: 'Modern Slavery Act 2015, revised to 7 April 2026', checked: true } as const;
const readIn = (source: string) => ({ source, checked: true }) as const;
/** Where the highest sentences of what that Act replaced were read. */
const replaced =
  'its sentence by the explanatory notes to the Modern Slavery Act 2015, paragraph 38, for what that Act repealed';
const known = { source: 'General knowledge, not checked', checked: false } as const;
const guideline = readIn(
  'Sentencing Council, guideline for kidnap and false imprisonment, from 1 April 2025',
);
const row = (
  code: OffenceCode,
  law: string,
  most: Offence['most'],
  fromOn: Day,
  from: Pick<Offence, 'source' | 'checked'>,
  more: Partial<Pick<Offence, 'reparation' | 'before' | 'until'>> = {},
): Offence => ({ code, law, most, fromOn, reparation: false, ...from, ...more });

/** All of them; which may be charged for what was done when, `forceOf` says. */
export const offences: readonly Offence[] = [
  row('slavery', `${msa}, section 1`, 'life', '2015-07-31', read, { reparation: true }),
  row('trafficking', `${msa}, section 2`, 'life', '2015-07-31', read, { reparation: true }),
  row('intent-to-traffic', `${msa}, section 4`, 10, '2015-07-31', read, { reparation: true }),
  row('kidnapping-to-traffic', `${msa}, sections 4 and 5(3)`, 'life', '2015-07-31', read, {
    reparation: true,
  }),
  row('breach-of-order', `${msa}, section 30`, 5, '2015-07-31', read),
  row('child-criminal-exploitation', 'Crime and Policing Act 2026', 10, '2026-04-29', {
    source: 'Home Office factsheet, 25 February 2025; when it comes into force was not found',
    checked: false,
  }),
  row('home-takeover', 'Crime and Policing Act 2026', 5, '2026-04-29', {
    source: 'Home Office factsheet, 25 February 2025; when it comes into force was not found',
    checked: false,
  }),
  row(
    'organised-crime-group',
    'Serious Crime Act 2015, section 45',
    5,
    '2015-05-03',
    readIn(
      'Section 45 as it stood on 29 December 2015; the sentence by the prosecutors’ guidance of September 2019',
    ),
  ),
  row('false-imprisonment', 'Common law', 'life', '1900-01-01', guideline),
  row('kidnapping', 'Common law', 'life', '1900-01-01', guideline),
  row(
    'assisting-immigration',
    'Immigration Act 1971, section 25',
    'life',
    '1973-01-01',
    readIn('Section 25 as revised to 28 December 2024; the sentence in a copy without a date'),
    {
      before: [
        {
          until: '2022-06-27',
          most: 14,
          source:
            'Nationality and Borders Act 2022, section 41(2): life in the place of 14 years. That it came into force on 28 June 2022 is general knowledge',
          checked: false,
        },
      ],
    },
  ),
  row(
    'controlling-prostitution',
    'Sexual Offences Act 2003, section 53',
    7,
    '2004-05-01',
    readIn('The Home Office’s overview for the Home Affairs Committee, 2016'),
  ),
  row('money-laundering', 'Proceeds of Crime Act 2002, sections 327 to 329', 14, '2003-02-24', known),
  row(
    'fraud',
    'Fraud Act 2006, section 1',
    10,
    '2007-01-15',
    readIn('Section 1 as it stood on 7 February 2023'),
  ),
  row(
    'slavery-2009',
    'Coroners and Justice Act 2009, section 71',
    14,
    '2010-04-06',
    readIn(
      'XpertHR’s legal timetable, 6 April 2010; that section 1 of the Modern Slavery Act 2015 replaced it, in that Act’s explanatory notes, paragraph 17',
    ),
    { until: lastBeforeMsa },
  ),
  row(
    'prostitution-trafficking-2002',
    'Nationality, Immigration and Asylum Act 2002, section 145',
    14,
    '2003-02-10',
    readIn(
      'Section 145 as enacted; in force on 10 February 2003 by the Lords’ written answer of 26 February 2004; sections 57 to 59 of the Sexual Offences Act 2003 re-enacted it (that Act’s explanatory notes, paragraph 105) from 1 May 2004 (prosecutors’ sentencing manual, January 2012)',
    ),
    { until: '2004-04-30' },
  ),
  row(
    'sexual-trafficking-2003',
    'Sexual Offences Act 2003, sections 57 to 59',
    14,
    '2004-05-01',
    readIn(
      'Sections 57 to 59 as enacted; replaced for what was done wholly from 6 April 2013 on, by S.I. 2013/470, articles 2 and 3',
    ),
    { until: '2013-04-05' },
  ),
  row(
    'sexual-trafficking-2013',
    'Sexual Offences Act 2003, section 59A',
    14,
    '2013-04-06',
    readIn(`Protection of Freedoms Act 2012, section 109, in force by S.I. 2013/470; ${replaced}`),
    { until: lastBeforeMsa },
  ),
  row(
    'other-trafficking-2004',
    'Asylum and Immigration (Treatment of Claimants, etc.) Act 2004, section 4',
    14,
    '2004-12-01',
    readIn(
      `Section 4 as it stood on 14 January 2015, superseded on 31 July 2015; ${replaced}, and by the Lords’ written answer of 26 February 2004`,
    ),
    { until: lastBeforeMsa },
  ),
  row('other', '', null, '1900-01-01', known),
];

/** What a charge says of when it was done. */
export interface OffenceDays {
  readonly from?: Day | undefined;
  readonly until?: Day | undefined;
  readonly on: Day;
}

/** The day by whose law an offence counts: on which it ended, or began where nothing says when it ended; else that of the charge. */
export const offenceDay = ({ from, until, on }: OffenceDays): Day => until ?? from ?? on;

/**
 * Was it an offence when it was done? What was done over a while may be charged under a law that began, or ended, meanwhile: for offences done partly before a new law
 * the old one went on (S.I. 2013/470, article 3, of trafficking in 2013).
 */
export function forceOf(code: OffenceCode, days: OffenceDays): 'in-force' | 'not-yet' | 'ended' {
  const { fromOn, until } = offenceOf(code);
  const last = offenceDay(days);
  if (fromOn > last) return 'not-yet';
  return until !== undefined && until < (days.from ?? last) ? 'ended' : 'in-force';
}

/** One of them by its code, as it stands in the list; with a day, with the highest sentence of that day. */
export function offenceOf(code: OffenceCode, then?: Day): Offence {
  const found = offences.find((each) => each.code === code);
  if (found === undefined) throw new Error(`no offence ${code}`);
  const before = then === undefined ? undefined : found.before?.find(({ until }) => then <= until);
  if (before === undefined) return found;
  const { most, source, checked } = before;
  return { ...found, most, source, checked };
}

const tellings: readonly { readonly from: Day; readonly days: number; readonly source: string }[] = [
  {
    from: '2015-01-01',
    days: 1,
    source:
      'After the Victims’ Code’s right for those who are vulnerable or intimidated; general knowledge, not checked',
  },
];

/** Within how many working days victims and witnesses are told what came of a charge on a day. */
export const tellWithinDays = (day: Day): number =>
  (tellings.findLast(({ from }) => from <= day) ?? tellings[0])?.days ?? 1;

/**
 * What somebody can be charged with, as dated data: the law, the highest sentence, and where both come from. A row whose source was not read says so, and
 * is edited here when it has been. A charge keeps the offence's code, so that what it was on its day stays readable. Pure.
 */
import type { Day } from '../../platform/working-days.ts';

export const offenceCodes = [
  'slavery',
  'trafficking',
  'intent-to-traffic',
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
const read = { source: 'Modern Slavery Act 2015, revised to 7 April 2026', checked: true } as const;
const readIn = (source: string) => ({ source, checked: true }) as const;
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
  reparation = false,
  before?: Offence['before'],
): Offence => ({ code, law, most, fromOn, reparation, ...from, ...(before === undefined ? {} : { before }) });

/** All of them; which can be charged on a day, `offencesOn` says. */
export const offences: readonly Offence[] = [
  row('slavery', `${msa}, section 1`, 'life', '2015-07-31', read, true),
  row('trafficking', `${msa}, section 2`, 'life', '2015-07-31', read, true),
  // Life where the offence is kidnapping or false imprisonment.
  row('intent-to-traffic', `${msa}, section 4`, 10, '2015-07-31', read, true),
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
    false,
    [
      {
        until: '2022-06-27',
        most: 14,
        source:
          'Nationality and Borders Act 2022, section 41(2): life in the place of 14 years. That it came into force on 28 June 2022 is general knowledge',
        checked: false,
      },
    ],
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

/** What was an offence on a day. */
export const offencesOn = (today: Day): readonly Offence[] =>
  offences.filter(({ fromOn }) => fromOn <= today);

/** One of them by its code, as it stands in the list; with a day, with the highest sentence of that day. */
export function offenceOf(code: OffenceCode, then?: Day): Offence {
  const found = offences.find((each) => each.code === code);
  if (found === undefined) throw new Error(`no offence ${code}`);
  const before = then === undefined ? undefined : found.before?.find(({ until }) => then <= until);
  if (before === undefined) return found;
  const { most, source, checked } = before;
  return { ...found, most, source, checked };
}

/**
 * Within how many working days victims and witnesses are told what came of a charge. After the Victims' Code's right for those who are vulnerable or
 * intimidated; general knowledge, not checked.
 */
export const tellWithinDays = 1;

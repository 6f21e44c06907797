/**
 * What helps a witness to give evidence, as dated data: the section, from when it can be asked for, and where the row was read. A row that nobody has compared with the law
 * says so, and is edited here when somebody has; one that ends keeps its code, so that what was asked for stays readable. Pure.
 */
import type { Day } from '../../platform/working-days.ts';

export const specialMeasures = [
  'screens',
  'live-link',
  'private',
  'no-wigs',
  'recorded-evidence',
  'recorded-cross',
  'intermediary',
  'aids',
] as const;
type MeasureCode = (typeof specialMeasures)[number];

export interface SpecialMeasure {
  readonly code: MeasureCode;
  /** The law as it is cited. */
  readonly law: string;
  /** From when it can be asked for. Where the row was not checked, this is general knowledge. */
  readonly fromOn: Day;
  /** Where law and day were read. */
  readonly source: string;
  /** False: general knowledge that nobody has compared with the law. */
  readonly checked: boolean;
}

const row = (code: MeasureCode, section: number, fromOn: Day): SpecialMeasure => ({
  code,
  law: `Youth Justice and Criminal Evidence Act 1999, section ${section}, for victims of slavery with section 46 of the Modern Slavery Act 2015`,
  fromOn,
  source: 'General knowledge',
  checked: false,
});

/** Every row. The day of recorded cross-examination is that on which the last Crown Court centres had it. */
export const measures: readonly SpecialMeasure[] = [
  row('screens', 23, '2002-07-24'),
  row('live-link', 24, '2002-07-24'),
  row('private', 25, '2002-07-24'),
  row('no-wigs', 26, '2002-07-24'),
  row('recorded-evidence', 27, '2002-07-24'),
  row('recorded-cross', 28, '2022-09-26'),
  row('intermediary', 29, '2004-02-23'),
  row('aids', 30, '2002-07-24'),
];

/** Those that can be asked for on a day. */
export const measuresOn = (today: Day): readonly SpecialMeasure[] =>
  measures.filter(({ fromOn }) => fromOn <= today);

/**
 * What the headings of needs and strengths come from, as data. `verified`: its wording was read in the source itself; the others are named
 * from what is known of them and have to be read again. A later edition is another source with its own day.
 */
import type { Day } from '../../platform/working-days.ts';

interface NeedSource {
  readonly code: string;
  /** The day on which it was published, or the first of its month. */
  readonly from: Day;
  readonly verified: boolean;
}

export const needSources = [
  /** Modern Slavery Act 2015 Statutory Guidance v1.00, 8.8: the first assessment. */
  { code: 'guidance-first', from: '2020-03-24', verified: true },
  /** The same, 8.10: the detailed assessment. */
  { code: 'guidance-detailed', from: '2020-03-24', verified: true },
  /** The same, 8.18: areas of support. */
  { code: 'guidance-support', from: '2020-03-24', verified: true },
  { code: 'core-outcome-set', from: '2023-02-08', verified: true },
  /** Process guidance v4.0 for the Recovery Needs Assessment. Its headings were not read. */
  { code: 'recovery-needs', from: '2021-11-08', verified: false },
  /** The Slavery and Trafficking Survivor Care Standards, October 2018. Its chapters were not read in full. */
  { code: 'care-standards', from: '2018-10-01', verified: false },
  /** Their edition of November 2025: that it has a chapter of work, skills and education was read about it, not in it. */
  { code: 'care-standards-2025', from: '2025-11-01', verified: false },
] as const satisfies readonly NeedSource[];

export type NeedSourceCode = (typeof needSources)[number]['code'];

/** What is known of a source. */
export const needSourceOf = (code: NeedSourceCode): NeedSource =>
  needSources.find((each) => each.code === code) ?? needSources[0];

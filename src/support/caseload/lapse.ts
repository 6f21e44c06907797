/** After how many days without reaching somebody contact counts as lapsed: our own proposal, as data. */
interface LapseRule {
  /** yyyy-mm-dd: in force from this day. */
  readonly from: string;
  readonly days: number;
  readonly source: string;
  readonly verified: boolean;
}

export const lapseRules: readonly LapseRule[] = [
  { from: '2026-11-01', days: 28, source: 'Proposal of this service', verified: false },
];

/** The days of the rule that holds on a day. */
export const lapseDays = (day: string): number =>
  (lapseRules.findLast(({ from }) => from <= day) ?? lapseRules[0])?.days ?? 28;

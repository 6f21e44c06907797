/**
 * When whoever answers in the holder's absence is reminded beside them. Nobody watches who is at work: that a holder is away shows in that
 * nothing was done. So it is when a limit has passed, when nothing was changed for some days after a date came near, and when the holder's
 * account does not work any more. Our own proposal; a partnership may change it.
 */
export interface AbsenceRule {
  readonly fromOn: string;
  /** Calendar days after a date came near. */
  readonly quietDays: number;
  readonly source: string;
}

export const absenceRule: AbsenceRule = {
  fromOn: '2026-11-01',
  quietDays: 2,
  source: 'The house: the day after the first reminder, and one more',
};

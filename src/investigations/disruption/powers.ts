/**
 * What partners can use beside a prosecution, as dated data: who holds each power, the law, and where the row was read. A row that nobody has compared with the law
 * says so, and is edited here when somebody has. An action keeps the power's code, so that what was used stays readable. Powers under immigration law name safeguards, each of
 * which is answered before one of them can be chosen. Pure.
 */
import type { Day } from '../../platform/working-days.ts';
import type { Power } from './power.ts';
import type { PowerCode } from './power-codes.ts';
import { powers } from './power-rows.ts';

export type { Power } from './power.ts';
export { type Partner, type PowerCode, partners, powerCodes, safeguards } from './power-codes.ts';
export { powers } from './power-rows.ts';

/** The powers that can be used on a day. */
export const powersOn = (today: Day): readonly Power[] => powers.filter(({ fromOn }) => fromOn <= today);

/** One of them by its code, as it stands in the list. */
export function powerOf(code: PowerCode): Power {
  const found = powers.find((each) => each.code === code);
  if (found === undefined) throw new Error(`no power ${code}`);
  return found;
}

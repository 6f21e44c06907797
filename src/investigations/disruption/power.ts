/** The noun: a power that a partner can use, and how a row of the catalogue is written. Pure. */
import type { Day } from '../../platform/working-days.ts';
import type { Partner, PowerCode, Safeguard } from './power-codes.ts';

export interface Power {
  readonly code: PowerCode;
  readonly partners: readonly Partner[];
  /** The law as it is cited. */
  readonly law: string;
  /** From when it can be used. Where the row was not checked, or its source does not say since when, this is general knowledge. */
  readonly fromOn: Day;
  /** Each is answered before it can be chosen; empty where it needs none. */
  readonly safeguards: readonly Safeguard[];
  /** Where law and holder were read, and as the law stood when. */
  readonly source: string;
  /** False: general knowledge that nobody has compared with the law. */
  readonly checked: boolean;
}

/** A row of the catalogue; unless it says more, one that nobody has compared with the law. */
export const row = (
  code: PowerCode,
  by: readonly Partner[],
  law: string,
  fromOn: Day,
  more: Partial<Pick<Power, 'safeguards' | 'source' | 'checked'>> = {},
): Power => ({
  code,
  partners: by,
  law,
  fromOn,
  safeguards: [],
  source: 'General knowledge',
  checked: false,
  ...more,
});
/** Of a row that was compared with the law: which text, and as it stood when. */
export const readIn = (source: string) => ({ source, checked: true }) as const;

/** The noun: a need of somebody for which no service stands, in codes and days. Pure. */
import type { Day } from '../../platform/working-days.ts';
import type { NeedDomain } from '../../support/index.ts';

export const unmetWhys = [
  'none-there',
  'full',
  'too-long',
  'no-language',
  'not-for-them',
  'too-far',
  'too-dear',
] as const;
export type UnmetWhy = (typeof unmetWhys)[number];

export interface UnmetNeed {
  readonly unmetId: string;
  readonly caseId: string;
  readonly need: NeedDomain;
  readonly why: UnmetWhy;
  readonly notedOn: Day;
  readonly settledOn: Day | null;
}

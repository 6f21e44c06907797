/** What is tried of the kinds of exploitation that a referral's answers name. Of one referral nobody has drawn them yet. */
import { type ReferralName, referralId } from './referral-rows.ts';
import { insertion, type Probe } from './staff-probes.ts';

export const kinds = 'referrals.kinds';
export const kindsRow = (id: string) => ({ referral_id: id, types: '{labour}' });

/** Members' tries and the worker's. */
export const kindProbes: readonly Probe[] = [
  {
    table: kinds,
    name: `${kinds}: adds`,
    label: 'kept',
    statement: insertion(kinds, kindsRow(referralId('kept'))),
  },
  { table: kinds, name: `${kinds}: changes`, statement: `update ${kinds} set types = '{sexual}'` },
];

const drawn: readonly ReferralName[] = ['nrm', 'childs'];
export const kindsForWorker: readonly {
  readonly what: string;
  readonly rows: string[];
  readonly inAct: true;
}[] = [
  { what: kinds, rows: [...drawn], inAct: true as const },
  { what: `${kinds}: adds`, rows: ['kept'], inAct: true as const },
  { what: `${kinds}: changes`, rows: ['2'], inAct: true as const },
];

/** Who gets what of cases as they show to a member: which rows, and which of them another agency shares. */
import { type Expectation, is } from './expectation.ts';

export const toldReads: Readonly<Record<string, string>> = {
  'support.cases_told': 'select case_id::text from support.cases_told',
  'support.cases_shared': 'select c::text from support.cases_shared() c',
};

export const toldMatrix: readonly Expectation[] = [
  is('support.cases_told', 'police supporter', 'cared', 'own'),
  is('support.cases_told', 'council supporter', 'cared', 'housed'),
  is('support.cases_shared', 'council supporter', 'cared'),
];

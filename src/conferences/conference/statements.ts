/**
 * The confidentiality statements, as data with the day from which each is used. A conference keeps the one that it was called under, so that
 * what somebody accepted on which day stays readable. A new wording is a new statement; none is ever changed.
 */
import type { Day } from '../../platform/working-days.ts';

interface Statement {
  readonly code: string;
  readonly from: Day;
  readonly source: string;
  /** Was it checked against that source, or agreed by the partnership? Our own proposals are not. */
  readonly verified: boolean;
}

const statementCodes = ['2018-01'] as const;
type StatementCode = (typeof statementCodes)[number];

/** Our own proposal: that a statement is read at each meeting is the pattern of the Derby and Derbyshire agreement of 2018. */
const statements: readonly (Statement & { readonly code: StatementCode })[] = [
  {
    code: '2018-01',
    from: '2018-01-01',
    source:
      'Proposal of this service, on the pattern of the Derby and Derbyshire information sharing agreement of 2018',
    verified: false,
  },
];

/** The statement under which a conference is called on a day. */
export const statementOn = (today: Day): StatementCode =>
  (statements.findLast(({ from }) => from <= today) ?? statements[0])?.code ?? '2018-01';

/** A statement by its code, as a conference keeps it. */
export const statementByCode = (code: string): StatementCode | undefined =>
  statementCodes.find((each) => each === code);

/** What follows from each way in which support ends, as data with the day from which it holds [X24]. Pure. */
import type { Day } from '../../platform/working-days.ts';
import type { outcomes } from './codes.ts';
import { oneOf, type Story } from './story.ts';

type Outcome = (typeof outcomes)[number];

interface OutcomeRule {
  /** For support that ended on a day from this one on. */
  readonly from: Day;
  /** `reached`: they may be reached after it, looked back at and told of what ends; else nothing is planned, raised or sent that would. */
  readonly outcomes: Readonly<Record<Outcome, { readonly reached: boolean }>>;
  readonly source: string;
  /** Was it checked against that source, or agreed by the partnership? Our own proposals are not. */
  readonly verified: boolean;
}

const outcomeRules: readonly [OutcomeRule, ...OutcomeRule[]] = [
  {
    from: '2018-01-01',
    outcomes: {
      'moved-on-safely': { reached: true },
      'moved-to-other-support': { reached: true },
      'left-the-area': { reached: true },
      'chose-to-end': { reached: true },
      'contact-lost': { reached: true },
      died: { reached: false },
      other: { reached: true },
    },
    source: 'Proposal of this service',
    verified: false,
  },
];

/** Is somebody reached by nobody any more, whose support ended like this on a day? */
export const endsContact = (outcome: Outcome, on: Day): boolean =>
  !(outcomeRules.findLast(({ from }) => from <= on) ?? outcomeRules[0]).outcomes[outcome].reached;

/** The same of a case as its story has it: never while support goes on. */
export function contactHasEnded(story: Story): boolean {
  const body = oneOf(story, 'standing')?.body;
  return body?.state === 'closed' && body.outcome !== undefined && endsContact(body.outcome, body.on);
}

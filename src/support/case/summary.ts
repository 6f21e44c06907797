/** What lists need of a case, from what stands in it. Pure. */
import type { Day } from '../../platform/working-days.ts';
import { reviewDueOn, riskLevels } from '../risk/risk-domains.ts';
import type { SupportCase } from './case.ts';
import { allOf, oneOf, type Story } from './story.ts';

export type Summary = Pick<
  SupportCase,
  'state' | 'riskLevel' | 'riskDueOn' | 'nextOn' | 'reviewDueOn' | 'warnings'
>;

const earliest = (days: readonly Day[]): Day | null => days.toSorted()[0] ?? null;

export function summarise(story: Story): Summary {
  const risks = allOf(story, 'risk').map(({ body }) => body);
  const closed = oneOf(story, 'standing')?.body.state === 'closed';
  return {
    state: closed ? 'closed' : 'open',
    riskLevel: riskLevels.findLast((level) => risks.some((risk) => risk.level === level)) ?? null,
    riskDueOn: closed ? null : earliest(risks.map(({ level, on }) => reviewDueOn(level, on))),
    nextOn: earliest(
      allOf(story, 'appointment').flatMap(({ body }) => (body.state === 'coming' ? [body.on] : [])),
    ),
    reviewDueOn: closed ? null : (allOf(story, 'review').at(-1)?.body.nextOn ?? null),
    warnings: allOf(story, 'warning').filter(({ body }) => body.state === 'stands').length,
  };
}

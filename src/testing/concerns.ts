/** Concerns and investigations as the funnel reads them. */
import type { Concern, InvestigationWay, ReferralBegun } from '../figures/funnel/chain.ts';

export const at = (day: string) => new Date(`${day}T12:00:00Z`);
/** A concern of which nothing further is recorded. */
export const concern = (reportId: string, of: Partial<Concern> = {}): Concern => ({
  reportId,
  reference: `R-${reportId}`,
  receivedAt: at('2026-01-05'),
  channel: 'public-site',
  identifiedAt: null,
  waits: false,
  stopped: null,
  types: null,
  declined: null,
  cameOf: null,
  goesOn: false,
  ...of,
});
/** An investigation that is under way. */
export const way = (reportId: string, of: Partial<InvestigationWay> = {}): InvestigationWay => ({
  reportId,
  begunAt: at('2026-01-20'),
  closed: false,
  types: ['labour'],
  chargedOn: null,
  convictedOn: null,
  orderedOn: null,
  stopped: null,
  helped: null,
  ...of,
});
/** A referral that was sent, and about which nothing is decided. */
export const referral = (reportId: string, of: Partial<ReferralBegun> = {}): ReferralBegun => ({
  reportId,
  startedAt: at('2026-01-07'),
  sentAt: at('2026-01-09'),
  closed: false,
  decided: null,
  types: null,
  ...of,
});

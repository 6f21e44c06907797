/** Reports that desks of the matrix's county handed to investigators. */
import type { Planted } from './bare-ground.ts';
import type { CountyMember } from './county.ts';
import { idFor } from './county-rows.ts';

export type SomeoneOf = (
  agencyId: string,
  role: 'investigator' | 'duty-desk' | 'first-responder' | 'frontline',
) => CountyMember;
export const reportOf = (name: string): string => idFor('matrix', name);
export const handingNames = ['police own', 'to council', 'council own'] as const;
export const handingId = (name: (typeof handingNames)[number]): string => idFor('handing', name);
export const handingLabels = handingNames.map((name) => [handingId(name), name] as const);
export const at = '2026-01-01T00:00:00Z';

/** The police asked one of their own, and one of the council's; the council's own took up what they were asked. */
export const rowsOfHandings = (someone: SomeoneOf): Planted => {
  const row = (
    name: (typeof handingNames)[number],
    report: string,
    from: string,
    to: string,
    state: 'waiting' | 'taken',
  ) => ({
    handing_id: handingId(name),
    report_id: reportOf(report),
    from_agency: from,
    to_agency: to,
    named: `{${someone(to, 'investigator').memberId}}`,
    sealed_words: '\\x00',
    handed_by: someone(from, 'duty-desk').memberId,
    handed_at: at,
    state,
    ended_at: state === 'waiting' ? null : at,
  });
  return {
    'triage.handings': [
      row('police own', 'hidden', 'police', 'police', 'waiting'),
      row('to council', 'shared', 'police', 'council', 'waiting'),
      row('council own', 'councils', 'council', 'council', 'taken'),
    ],
    'triage.handing_refusals': handingNames.map((name) => ({
      handing_id: handingId(name),
      member_id: someone('police', 'first-responder').memberId,
      sealed_why: '\\x00',
      declined_at: at,
    })),
  };
};

/** What each door could try to write of what a member typed about a case and did not save: one's own, and a colleague's. */
import { randomUUID } from 'node:crypto';
import type { CountyMember } from './county.ts';
import { insertion, type Probe } from './staff-probes.ts';
import { caseId } from './support-rows.ts';

type Row = Readonly<Record<string, string | null>>;
const at = '2026-01-01T00:00:00Z';

const draftRow = (of: string, ofCase: string): Row => ({
  member_id: of,
  draft_key: `${ofCase} note ${randomUUID()}`,
  sealed: '\\x00',
  kept_at: at,
  expires_at: '2099-01-01',
});
const caseOf = ({ agencyId }: CountyMember): string => caseId(agencyId === 'council' ? 'housed' : 'own');
export const draftProbes = (me: CountyMember, stranger: string): Probe[] =>
  [
    ['keeps', insertion('support.drafts', draftRow(me.memberId, caseOf(me)))],
    ['keeps for a colleague', insertion('support.drafts', draftRow(stranger, caseOf(me)))],
    ['keeps of no case', insertion('support.drafts', draftRow(me.memberId, 'own'))],
    ['keeps of a case not theirs', insertion('support.drafts', draftRow(me.memberId, caseId('bare case')))],
    ['changes', `update support.drafts set sealed = '\\x01'`],
    ['throws away', 'delete from support.drafts'],
  ].map(([name = '', statement = '']) => ({
    table: 'support.drafts',
    name: `support.drafts: ${name}`,
    statement,
  }));

/** What each door could try to write of what a member typed about a case and did not save: one's own, and a colleague's. */
import { randomUUID } from 'node:crypto';
import type { CountyMember } from './county.ts';
import { insertion, type Probe } from './staff-probes.ts';

type Row = Readonly<Record<string, string | null>>;
const at = '2026-01-01T00:00:00Z';

const draftRow = (of: string): Row => ({
  member_id: of,
  draft_key: randomUUID(),
  sealed: '\\x00',
  kept_at: at,
  expires_at: '2099-01-01',
});
export const draftProbes = (me: CountyMember, stranger: string): Probe[] =>
  [
    ['keeps', insertion('support.drafts', draftRow(me.memberId))],
    ['keeps for a colleague', insertion('support.drafts', draftRow(stranger))],
    ['changes', `update support.drafts set sealed = '\\x01'`],
    ['throws away', 'delete from support.drafts'],
  ].map(([name = '', statement = '']) => ({
    table: 'support.drafts',
    name: `support.drafts: ${name}`,
    statement,
  }));

/** Registers the invented agencies and members. */
import { createHash } from 'node:crypto';
import { addMember, countMembers, saveAgency, type WorkerAct } from '../access/index.ts';
import { practiceAgencies, practiceMembers } from './generate.ts';

/** The id of an invented member or agency as a UUID, always the same. */
export function practiceId(id: string): string {
  const hex = createHash('sha256').update(`practice:${id}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The agency whose desk takes the public's reports in the invented county. */
export const publicDesk = 'cheshire-police';

/** Registers every invented agency and member, once. */
export async function loadPeople(act: WorkerAct): Promise<void> {
  if ((await countMembers(act)) > 0) return;
  for (const agency of practiceAgencies) {
    await saveAgency(act, {
      agencyId: agency.id,
      name: agency.name,
      kind: agency.kind,
      councilCode: agency.councilCode ?? null,
      runsPublicDesk: agency.id === publicDesk,
      fromOn: agency.id === 'fair-work-agency' ? '2026-04-07' : '2020-01-01',
      untilOn: null,
    });
  }
  for (const member of practiceMembers) {
    await addMember(act, {
      ...member,
      memberId: practiceId(member.id),
      email: member.email.toLowerCase(),
      state: 'active',
    });
  }
}

/** What was agreed of the one item of any conference: something of each agency, when it was on it, with the task of each. */
import type { Planted } from './bare-ground.ts';
import { idFor } from './county-rows.ts';

export function rowsOfAgreed(agencyIds: readonly string[], byMember: string | undefined, at: Date): Planted {
  const due = { due_on: '2026-01-09' };
  const action = (agencyId: string) => idFor('action', agencyId);
  return {
    'conferences.actions': agencyIds.map((agencyId) => ({
      ...{ ...due, action_id: action(agencyId), item_id: idFor('item', 'any'), agency_id: agencyId },
      ...{ by_member: byMember, at },
    })),
    'tasks.tasks': agencyIds.map((agencyId) => ({
      ...{ ...due, task_id: idFor('task', agencyId), agency_id: agencyId, title: 'any', made_at: at },
      ...{ source: 'conferences.actions', source_key: action(agencyId) },
    })),
  };
}

/** The case of the matrix's county that moves: the police offer it to the council, with a task about it and what was typed of the offer. */
import type { Planted } from './bare-ground.ts';
import { idFor } from './county-rows.ts';
import { at, task } from './task-rows.ts';

export const moving = idFor('transfer', 'own');
export const movingTask = 'moving task';

/** `of`: the case; `by`: the support worker of the police who offers it. */
export const rowsOfTransfers = (of: string, by: string): Planted => ({
  'tasks.tasks': [task(movingTask, 'police', of)],
  'tasks.history': [
    {
      history_id: idFor('history', movingTask),
      task_id: task(movingTask, 'police', of)['task_id'],
      what: 'made',
      at,
    },
  ],
  'support.transfers': [
    {
      transfer_id: moving,
      case_id: of,
      reference: 'SC-own',
      of_whom: 'affected',
      from_agency: 'police',
      to_agency: 'council',
      basis: 'test',
      offered_by: by,
      offered_at: at,
      state: 'offered',
    },
  ],
  'support.transfer_words': [
    {
      transfer_id: moving,
      side: 'offer',
      wrapped_by: 'kek-1',
      wrapped: '\\x00',
      sealed: '\\x00',
      by_member: by,
      at,
    },
  ],
});

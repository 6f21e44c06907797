/** A task of an agency that nobody has yet and that is about no record. */
import { randomUUID } from 'node:crypto';
import { createTask } from '../tasks/index.ts';
import type { Partnership } from './partnership.ts';

export const newTaskIn =
  ({ worker }: Pick<Partnership, 'worker'>) =>
  async (agencyId: string): Promise<string> =>
    (await worker.act({}, { act: 'report.assess' }, (act) =>
      createTask(act, {
        agencyId,
        ownerId: null,
        dueOn: '2026-11-30',
        title: 'Read this through',
        aboutPath: null,
        recordId: null,
        source: 'test',
        sourceKey: randomUUID(),
      }),
    )) ?? '';

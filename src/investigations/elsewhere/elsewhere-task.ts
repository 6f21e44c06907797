/** The task of asking about section 45 and safety where something elsewhere takes a suspect for a victim: one for each thing that says so. Pure. */
import { staffPaths } from '../../paths.ts';
import type { Day } from '../../platform/working-days.ts';
import type { NewTask } from '../../tasks/index.ts';
import type { Investigation } from '../investigation/investigation.ts';
import { planWord } from '../plan/plan-words.ts';

export const elsewhereSource = 'investigation-elsewhere';

/** No word that anybody typed, and nothing of what says so. */
export const elsewhereTask = (one: Investigation, hitId: string, today: Day): NewTask => ({
  agencyId: one.agencyId,
  ownerId: one.lead,
  dueOn: today,
  title: `${one.reference}: ${planWord('elsewhere')}`,
  aboutPath: staffPaths.investigation(one.investigationId),
  recordId: one.investigationId,
  source: elsewhereSource,
  sourceKey: `${one.investigationId} ${hitId}`,
});

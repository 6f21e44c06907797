import type { WorkerAct } from '../../access/index.ts';
import { drawMentions, keepWatched } from '../../identities/index.ts';
import { openCase } from './open-case.ts';
import { oneOf } from './story.ts';

/**
 * Files whoever is supported as a victim to be found by, so that a suspect who is one is asked about section 45; what may be told of it, the person's consent
 * says (`access.tells_of_victim`). A case that is closed, or of somebody else than the one affected, is filed no more. Safe to run twice.
 */
export async function watchAffected(act: WorkerAct, caseId: string): Promise<void> {
  const { one, story, dataKey } = await openCase(act, caseId);
  const body = oneOf(story, 'person')?.body;
  const people =
    one.ofWhom !== 'affected' || one.state === 'closed' || typeof body?.name !== 'string'
      ? []
      : drawMentions({
          saidOn: act.now,
          narrative: [],
          people: [
            {
              name: body.name,
              aliases: body.otherNames?.split(/[,;\n]/) ?? [],
              ...(typeof body.born === 'string' ? { dateOfBirth: body.born } : {}),
              ...(typeof body.nationality === 'string' ? { nationality: body.nationality } : {}),
            },
          ],
          places: [],
          vehicles: [],
          phones: [],
          businesses: [],
          online: [],
        }).map((mention) => ({ about: 'person', mention }));
  await keepWatched(act, { recordId: caseId, side: 'possible-victim', dataKey }, people);
}

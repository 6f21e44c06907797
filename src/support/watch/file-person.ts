import type { WorkerAct } from '../../access/index.ts';
import type { Contexts } from '../../audit/index.ts';
import { keepWatched, nameWordsOf } from '../../identities/index.ts';
import type { BookRing } from '../../platform/keys/index.ts';
import { openCase } from '../case/open-case.ts';
import { oneOf } from '../case/story.ts';
import { listNamesToFile, noteNameFiled } from './name-store.ts';
import { mentionsOfPerson } from './person-mentions.ts';

/**
 * Files whom a case is for, to be found by when a report comes in, also after support has ended [X24]. Whoever is supported now as the one affected is
 * filed as a possible victim, so that a suspect who is one is asked about section 45; what may be told of it, the person's consent says
 * (`access.tells_of_victim`). Safe to run twice.
 */
export async function filePerson(act: WorkerAct, caseId: string): Promise<void> {
  const { one, story, dataKey } = await openCase(act, caseId);
  const body = oneOf(story, 'person')?.body;
  const people = body === undefined ? [] : mentionsOfPerson(body, act.now);
  await keepWatched(
    act,
    {
      recordId: caseId,
      side: one.ofWhom === 'affected' && one.state !== 'closed' ? 'possible-victim' : 'supported',
      dataKey,
    },
    people.map((mention, index) => ({
      about: index === 0 ? 'person' : `person-${index}`,
      mention,
      words: nameWordsOf(act.keys, mention),
    })),
  );
  await noteNameFiled(act, caseId);
}

/** How many the worker takes in one round; what is left waits for the next. */
const mostAtOnce = 200;

/** Has the cases that were written before names were filed filed now, each in an act of its own. Gives how many. */
export async function fileEarlierNames(contexts: Contexts<BookRing>): Promise<number> {
  const act = 'case.file-person';
  const waiting = await contexts.act({}, { act }, (open) => listNamesToFile(open, mostAtOnce));
  for (const id of waiting)
    await contexts.act({}, { act, record: { kind: 'case', id } }, (open) => filePerson(open, id));
  return waiting.length;
}

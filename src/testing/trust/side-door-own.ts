/** Whoever is supported by others: a child, and somebody who reads what was released to them by a code. */
import { randomUUID } from 'node:crypto';
import type { Written } from '../../support/index.ts';
import {
  livingView,
  makeOwnView,
  releaseOwnItem,
  takeItemBack,
} from '../../support/own-view/give-own-view.ts';
import { listOwnViews, listReleased } from '../../support/own-view/own-view-store.ts';
import type { Partnership, TestMember } from '../partnership.ts';
import { noteOf, personCalled, supportingIn, warningOf } from '../supporting.ts';

/** A child of fourteen, and what the tool for children said of them. */
export const childCalled = (name: string): Written[] => {
  const person = personCalled(name);
  return [
    person.kind === 'person' ? { ...person, body: { ...person.body, born: '2012-05-04' } } : person,
    {
      kind: 'child-tool',
      about: randomUUID(),
      body: {
        ...{ tool: 'seraf', area: 'safety', by: 'Children’s services', category: 'Moderate' },
        ...{ words: 'Lifts from a man of zwarteweide.', on: '2026-11-02' },
      },
    },
  ];
};

type Given = Pick<Partnership, 'staff'>;
const goalOf = (goal: string): Written => ({
  kind: 'goal',
  about: randomUUID(),
  body: { domain: 'housing', goal, agreed: 'agreed', state: 'open', reviewOn: '2027-01-15' },
});

export interface ReadingOwn {
  readonly caseId: string;
  readonly code: string;
}

/** Somebody who is supported by that member, and may read one thing of it by a code that works. */
export async function readingOwn(given: Given, helper: TestMember): Promise<ReadingOwn> {
  const { as, begin, write } = supportingIn(given);
  const caseId = await begin(helper);
  const goal = goalOf('A room of your own');
  await write(helper, caseId, personCalled('Ilinca Dobre'), goal);
  const code = await as(helper, 'case.own-view', caseId, (act) => makeOwnView(act, caseId, 'ro'));
  await as(helper, 'case.own-view', caseId, (act) =>
    releaseOwnItem(act, caseId, { kind: 'plan', about: goal.about, words: 'A room of your own' }),
  );
  return { caseId, code };
}

/** More is written of them than they may read, and something that was released is taken back. */
export async function tellsNothing(given: Given, helper: TestMember, { caseId }: ReadingOwn): Promise<void> {
  const { as, write } = supportingIn(given);
  await write(
    helper,
    caseId,
    noteOf('She says that he of zwarteweide rings.'),
    warningOf('He of zwarteweide reads her post.'),
    goalOf('Away from zwarteweide'),
    {
      kind: 'risk',
      about: 'safety',
      body: {
        level: 'very-high',
        evidence: 'He was seen.',
        confidence: 'high',
        asked: 'Ilinca',
        on: '2026-11-02',
      },
    },
    {
      kind: 'appointment',
      about: randomUUID(),
      body: { on: '2026-12-01', what: 'The police of zwarteweide', state: 'coming' },
    },
  );
  await as(helper, 'case.own-view', caseId, (act) =>
    releaseOwnItem(act, caseId, { kind: 'support', about: '', words: 'Maud of zwarteweide' }),
  );
  await as(helper, 'case.own-view', caseId, async (act) => {
    const view = livingView(await listOwnViews(act, caseId), act.now);
    if (view === undefined) throw new Error('no code works');
    const released = await listReleased(act, view.viewId, act.keys.unwrap(view.viewId, view.key));
    const last = released.find(({ kind }) => kind === 'support');
    await takeItemBack(act, caseId, last?.itemId ?? '');
  });
}

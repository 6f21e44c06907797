/** `/investigations/:id/groups/:item`: whether a group is one with a group of another investigation, said by whoever is named for both. */
import { z } from 'zod';
import { actAs, type Desk } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { field, post, type Route, redirect } from '../../../platform/web/index.ts';
import { groupAnswers } from '../../groups/alike-store.ts';
import { answerGroups } from '../../groups/look-for-groups.ts';
import { idOf, lineOf } from '../place-asked.ts';

export const groupsRoute = (desk: Desk): Route =>
  post(staffPaths.answerGroups(':id', ':item'), 'investigation.groups.answer', async (visit) => {
    const id = idOf(visit);
    const pairId = z.uuid().safeParse(visit.params['item']).data;
    const answer = groupAnswers.find((each) => each === field(visit.form, 'answer'));
    if (pairId === undefined) throw new Refusal('not-found');
    if (answer === undefined) throw new Refusal('bad-request');
    await actAs(desk, visit, lineOf('investigation.answer-groups', id, { pair: pairId, answer }), (act) =>
      answerGroups(act, id, pairId, answer),
    );
    return redirect(`${staffPaths.investigation(id)}?done=judged#things`);
  });

/** `/cases/find`: a case by the name of its person or its reference. What is typed travels in the body of a form, so it stands in no address and no log. */
import { listMemberNames, reads } from '../../../access/index.ts';
import { actAs, type Desk } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import {
  type Answer,
  atWholeTick,
  field,
  page,
  post,
  type Route,
  type Visit,
} from '../../../platform/web/index.ts';
import { findCasesCalled } from '../../case/find-cases.ts';
import { FindView } from './find-view.tsx';
import { t } from './list-words.ts';

/** Most characters that may be asked after. */
const longest = 200;

const find = (desk: Desk, visit: Visit): Promise<Answer> => {
  const words = field(visit.form, 'words').trim();
  const problem = words === '' || words.length > longest ? t('find.needed') : undefined;
  return actAs(desk, visit, { act: 'case.search' }, async (act) => {
    if (!reads(act.actor, 'case')) throw new Refusal('not-found');
    const found = problem === undefined ? await findCasesCalled(act, words) : [];
    const names = await listMemberNames(act, [...new Set(found.map(({ one }) => one.holder))]);
    return page(
      desk.frame({
        visit,
        member: act.actor,
        title: t('find.title'),
        place: 'cases',
        hasErrors: problem !== undefined,
        backHref: staffPaths.cases(),
        children: (
          <FindView
            words={words}
            problem={problem}
            found={found}
            me={act.actor.memberId}
            formToken={visit.formToken()}
            nameOf={(memberId) => names.get(memberId)?.name ?? ''}
          />
        ),
      }),
      problem === undefined ? {} : { status: 422 },
    );
  });
};

/** How many cases of others are turned away takes time: the answer leaves at a whole tick [R8]. */
export const findRoute = (desk: Desk): Route =>
  post(staffPaths.findCase(), 'cases.find', (visit) => atWholeTick(() => find(desk, visit)));

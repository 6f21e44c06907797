/** `/investigations/:id/plan`: strategy, lines of enquiry, steps, and the risk to victims before others notice; takes the usual steps over. */
import { actAs, type Desk } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import {
  type Answer,
  field,
  get,
  page,
  post,
  type Route,
  redirect,
  type Visit,
} from '../../../platform/web/index.ts';
import { exploitationTypes } from '../../investigation/entry-bodies.ts';
import { openInvestigation } from '../../investigation/open-investigation.ts';
import { oneOf, type Story } from '../../investigation/story.ts';
import { takeUsualSteps, usualStepsLeft } from '../../plan/take-usual-steps.ts';
import type { UsualKind } from '../../plan/usual-steps.ts';
import { Head } from '../one/head.tsx';
import { idOf, lineOf } from '../place-asked.ts';
import { t } from './plan-page-words.ts';
import { PlanView } from './view.tsx';

const usualKinds: readonly UsualKind[] = ['any', ...exploitationTypes.filter((each) => each !== 'not-known')];

/** Those for every investigation, and those of its own kinds. */
const kindsOf = (story: Story): UsualKind[] => {
  const types: readonly string[] = oneOf(story, 'outline')?.body.types ?? [];
  return usualKinds.filter((kind) => kind === 'any' || types.includes(kind));
};

const show = (desk: Desk, visit: Visit): Promise<Answer> => {
  const id = idOf(visit);
  return actAs(desk, visit, lineOf('investigation.open', id, { part: 'plan' }), async (act) => {
    const { one, story } = await openInvestigation(act, id);
    return page(
      desk.frame({
        visit,
        member: act.actor,
        title: t('title', { reference: one.reference }),
        place: 'investigations',
        backHref: staffPaths.investigation(id),
        children: (
          <PlanView
            one={one}
            story={story}
            now={act.now}
            works={one.state === 'open'}
            usual={kindsOf(story).map((kind) => ({ kind, steps: usualStepsLeft(story, kind, act.now) }))}
            formToken={visit.formToken()}
            head={<Head one={one} story={story} part="plan" done={visit.query['done']} />}
          />
        ),
      }),
    );
  });
};

async function take(desk: Desk, visit: Visit): Promise<Answer> {
  const id = idOf(visit);
  const kind = usualKinds.find((each) => each === field(visit.form, 'kind'));
  if (kind === undefined) throw new Refusal('bad-request');
  try {
    await actAs(desk, visit, lineOf('investigation.write', id, { kind: 'step', usual: kind }), (act) =>
      takeUsualSteps(act, id, kind),
    );
  } catch (fault) {
    // Somebody else has just done the same: the page shows that they are there.
    if (!(fault instanceof Refusal) || fault.code !== 'changed-meanwhile') throw fault;
  }
  return redirect(`${staffPaths.investigationPlan(id)}?done=usual#steps`);
}

export const planRoutes = (desk: Desk): readonly Route[] => [
  get(staffPaths.investigationPlan(':id'), 'investigation.plan', (visit) => show(desk, visit)),
  post(staffPaths.takeUsualSteps(':id'), 'investigation.plan.usual', (visit) => take(desk, visit)),
];

/** `/supervision`: what an agency wants a supervisor to approve: set by its administrators, read by its support workers [C17]. */
import { listMemberNames, listSupportWorkers, reads, type SignedIn } from '../../../access/index.ts';
import { actAs, type Desk, lookAs } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import {
  type Answer,
  get,
  page,
  post,
  type Route,
  redirect,
  type Visit,
} from '../../../platform/web/index.ts';
import { londonDay } from '../../../platform/working-days.ts';
import { listApprovalRules } from '../../approval/approval-rule-store.ts';
import { setApprovalRule, setsApproval } from '../../approval/set-approval-rule.ts';
import { type RuleProblem, readApprovalRule } from './read-rule.ts';
import { t } from './supervision-words.ts';
import { SupervisionView } from './view.tsx';

function mayRead(member: SignedIn): void {
  if (!reads(member, 'case') && !setsApproval(member)) throw new Refusal('not-found');
}

const show = (desk: Desk, visit: Visit, problems: readonly RuleProblem[] = []): Promise<Answer> =>
  lookAs(desk, visit, async (look) => {
    mayRead(look.actor);
    const rules = await listApprovalRules(look, look.actor.agencyId);
    const named = [...new Set(rules.flatMap(({ setBy, supervisors }) => [setBy, ...supervisors]))];
    const names = await listMemberNames(look, named);
    return page(
      desk.frame({
        visit,
        member: look.actor,
        title: t('title'),
        place: 'supervision',
        hasErrors: problems.length > 0,
        children: (
          <SupervisionView
            rules={rules}
            workers={await listSupportWorkers(look)}
            sets={setsApproval(look.actor)}
            today={londonDay(look.now)}
            form={visit.form}
            problems={problems}
            done={visit.query['done'] === 'set'}
            formToken={visit.formToken()}
            nameOf={(memberId) => names.get(memberId)?.name ?? ''}
          />
        ),
      }),
      problems.length === 0 ? {} : { status: 422 },
    );
  });

async function set(desk: Desk, visit: Visit): Promise<Answer> {
  const problems = await actAs(desk, visit, { act: 'case.set-approval' }, async (act) => {
    if (!setsApproval(act.actor)) throw new Refusal('not-found');
    const workers = (await listSupportWorkers(act)).map(({ memberId }) => memberId);
    const read = readApprovalRule(visit.form, workers, londonDay(act.now));
    if (read.rule !== undefined) await setApprovalRule(act, read.rule);
    return read.problems;
  });
  return problems.length > 0 ? show(desk, visit, problems) : redirect(`${staffPaths.supervision()}?done=set`);
}

export const supervisionRoutes = (desk: Desk): readonly Route[] => [
  get(staffPaths.supervision(), 'supervision', (visit) => show(desk, visit)),
  post(staffPaths.supervision(), 'supervision.set', (visit) => set(desk, visit)),
];

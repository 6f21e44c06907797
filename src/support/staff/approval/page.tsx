/** `/cases/:id/second-look`: asks somebody to look at a part of a case; whoever was asked approves it or sends it back [C17]. `?at=`: what was asked and answered by then. */
import { z } from 'zod';
import { listMemberNames, listSupportWorkers } from '../../../access/index.ts';
import { actAs, type Desk } from '../../../audit/index.ts';
import { PastNote } from '../../../entries/index.ts';
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
import { approvableIn, partState, partStates } from '../../approval/approval-rule.ts';
import { findApprovalRule, findRuleThen } from '../../approval/approval-rule-store.ts';
import { answerApproval, askApproval, mayApprove } from '../../approval/settle-approval.ts';
import { approvable } from '../../case/codes.ts';
import { openCase } from '../../case/open-case.ts';
import { allOf } from '../../case/story.ts';
import { CaseHead } from '../case/head.tsx';
import { idOf, lineOf, momentAsked, placeAsked } from '../case-place.ts';
import { t } from './approval-words.ts';
import { ApprovalView, type WrongField } from './view.tsx';

const show = (desk: Desk, visit: Visit, wrong: readonly WrongField[] = []): Promise<Answer> => {
  const id = idOf(visit);
  const at = visit.method === 'GET' ? placeAsked(visit) : undefined;
  return actAs(desk, visit, lineOf('case.open', id, { part: 'second look' }), async (act) => {
    const { one, story } = await openCase(act, id, at);
    const { now, step: then } = await momentAsked(act, id, at);
    if (one.agencyId !== act.actor.agencyId) throw new Refusal('not-found');
    const rule = at === undefined ? await findApprovalRule(act) : undefined;
    const required = at === undefined ? rule : await findRuleThen(act, id, now);
    const asked = allOf(story, 'approval').toReversed();
    const names = await listMemberNames(act, [
      ...new Set([
        ...asked.flatMap(({ body, by }) => [body.by, body.to, by]),
        ...(then === undefined ? [] : [then.by]),
      ]),
    ]);
    const nameOf = (memberId: string) => names.get(memberId)?.name ?? '';
    const workers = (await listSupportWorkers(act)).filter(({ memberId }) => memberId !== act.actor.memberId);
    const wanted = approvable.find((each) => each === visit.query['of']) ?? '';
    return page(
      desk.frame({
        visit,
        member: act.actor,
        title: t('title', { reference: one.reference }),
        place: 'cases',
        hasErrors: wrong.length > 0,
        backHref: staffPaths.case(id),
        children: (
          <ApprovalView
            caseId={id}
            at={at}
            past={
              then === undefined ? null : (
                <PastNote then={then} now={staffPaths.caseApproval(id)} nameOf={nameOf} />
              )
            }
            asked={asked}
            parts={partStates(story, required)}
            me={act.actor.memberId}
            approves={(part) => mayApprove(part, rule, act.actor.memberId)}
            offers={approvableIn(one)}
            workers={workers.map((each) => ({
              ...each,
              supervisor: rule?.supervisors.includes(each.memberId) === true,
            }))}
            typed={{
              of: field(visit.form, 'of') || wanted,
              to: field(visit.form, 'to'),
              words: field(visit.form, 'words'),
              answer: field(visit.form, 'answer'),
            }}
            wrong={wrong}
            done={visit.query['done']}
            formToken={visit.formToken()}
            head={<CaseHead one={one} story={story} now={now} at={at} />}
            nameOf={nameOf}
          />
        ),
      }),
      wrong.length === 0 ? {} : { status: 422 },
    );
  });
};

const textOf = (visit: Visit, name: string): string => field(visit.form, name).trim().slice(0, 15_000);

async function ask(desk: Desk, visit: Visit): Promise<Answer> {
  const id = idOf(visit);
  const of = approvable.find((each) => each === field(visit.form, 'of'));
  const to = z.uuid().safeParse(field(visit.form, 'to')).data;
  if (of === undefined || to === undefined)
    return show(desk, visit, [
      ...(of === undefined ? ['of' as const] : []),
      ...(to === undefined ? ['to' as const] : []),
    ]);
  const asked = await actAs(desk, visit, lineOf('case.write', id, { kind: 'approval' }), async (act) => {
    const { story } = await openCase(act, id);
    const rule = await findApprovalRule(act);
    if (!mayApprove(partState(story, of, rule), rule, to)) return false;
    await askApproval(act, id, { of, to, words: textOf(visit, 'words') });
    return true;
  });
  return asked ? redirect(`${staffPaths.caseApproval(id)}?done=approval`) : show(desk, visit, ['supervisor']);
}

async function answer(desk: Desk, visit: Visit): Promise<Answer> {
  const id = idOf(visit);
  const about = z.uuid().safeParse(field(visit.form, 'about')).data;
  const approves = field(visit.form, 'outcome') === 'approve';
  const words = textOf(visit, 'answer');
  const seen = z.coerce.number().int().catch(0).parse(field(visit.form, 'seen'));
  if (about === undefined) throw new Refusal('bad-request');
  if (!approves && words === '') return show(desk, visit, ['answer']);
  await actAs(
    desk,
    visit,
    lineOf('case.write', id, { kind: 'approval', approves: String(approves) }),
    (act) => answerApproval(act, id, about, { approves, words, seen }),
  );
  return redirect(`${staffPaths.caseApproval(id)}?done=approval`);
}

export const approvalRoutes = (desk: Desk): readonly Route[] => [
  get(staffPaths.caseApproval(':id'), 'case.approval', (visit) => show(desk, visit)),
  post(staffPaths.caseApproval(':id'), 'case.approval.ask', (visit) => ask(desk, visit)),
  post(staffPaths.answerApproval(':id'), 'case.approval.answer', (visit) => answer(desk, visit)),
];

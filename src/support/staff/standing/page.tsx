/** `/cases/:id/standing`: closes a case with its outcome and reason, or opens it again; the history keeps both [C25]. */
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
import { londonDay } from '../../../platform/working-days.ts';
import { closingHeld } from '../../approval/approval-rule.ts';
import { findApprovalRule } from '../../approval/approval-rule-store.ts';
import { outcomes } from '../../case/codes.ts';
import { openCase } from '../../case/open-case.ts';
import { writeInCase } from '../../case/write-in-case.ts';
import { livingView } from '../../own-view/give-own-view.ts';
import { listOwnViews } from '../../own-view/own-view-store.ts';
import { referencesIn } from '../../ties/tie.ts';
import { listCasesOfPerson, listTiesBack } from '../../ties/tie-store.ts';
import { withdrawOffer } from '../../transfer/offer-case.ts';
import { CaseHead } from '../case/head.tsx';
import { idOf, lineOf } from '../case-place.ts';
import { StandingView, t, type WrongField } from './view.tsx';

const show = (desk: Desk, visit: Visit, wrong: readonly WrongField[] = []): Promise<Answer> => {
  const id = idOf(visit);
  return actAs(desk, visit, lineOf('case.open', id, { part: 'standing' }), async (act) => {
    const { one, story } = await openCase(act, id);
    if (one.agencyId !== act.actor.agencyId) throw new Refusal('not-found');
    const closes = one.state === 'open';
    const held = closes ? closingHeld(story, await findApprovalRule(act), act.actor.memberId) : undefined;
    const theirs = closes
      ? await listCasesOfPerson(act, one, referencesIn(story, true), await listTiesBack(act, one))
      : [];
    const code = closes ? livingView(await listOwnViews(act, id), act.now) : undefined;
    return page(
      desk.frame({
        visit,
        member: act.actor,
        title: t(closes ? 'close.title' : 'reopen.title', { reference: one.reference }),
        place: 'cases',
        hasErrors: wrong.length > 0,
        backHref: staffPaths.case(id),
        children: (
          <StandingView
            caseId={id}
            closes={closes}
            outcome={field(visit.form, 'outcome')}
            why={field(visit.form, 'why')}
            held={held}
            today={londonDay(act.now)}
            theirs={theirs.filter(({ state }) => state === 'open')}
            codeUntil={code?.until}
            wrong={wrong}
            formToken={visit.formToken()}
            head={<CaseHead one={one} story={story} now={act.now} />}
          />
        ),
      }),
      wrong.length === 0 ? {} : { status: 422 },
    );
  });
};

async function settle(desk: Desk, visit: Visit): Promise<Answer> {
  const id = idOf(visit);
  const closes = field(visit.form, 'state') !== 'open';
  const outcome = outcomes.find((each) => each === field(visit.form, 'outcome'));
  const why = field(visit.form, 'why').trim().slice(0, 15_000);
  const wrong: WrongField[] = [
    ...(closes && outcome === undefined ? ['outcome' as const] : []),
    ...(why === '' ? ['why' as const] : []),
  ];
  if (wrong.length > 0) return show(desk, visit, wrong);
  await actAs(desk, visit, lineOf(closes ? 'case.close' : 'case.reopen', id), async (act) => {
    const { one } = await openCase(act, id);
    if ((one.state === 'open') !== closes) throw new Refusal('changed-meanwhile');
    if (closes) await withdrawOffer(act, id);
    await writeInCase(act, id, {
      kind: 'standing',
      about: '',
      body: {
        state: closes ? 'closed' : 'open',
        ...(closes && outcome !== undefined ? { outcome } : {}),
        why,
        on: londonDay(act.now),
      },
    });
  });
  return redirect(`${staffPaths.case(id)}?done=${closes ? 'closed' : 'reopened'}`);
}

export const standingRoutes = (desk: Desk): readonly Route[] => [
  get(staffPaths.caseStanding(':id'), 'case.standing', (visit) => show(desk, visit)),
  post(staffPaths.caseStanding(':id'), 'case.standing.save', (visit) => settle(desk, visit)),
];

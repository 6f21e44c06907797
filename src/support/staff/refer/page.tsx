/** `/cases/:id/refer`: begins the referral of a case's person, with what the case says, and hands it to a first responder. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { listFirstResponders } from '../../../access/index.ts';
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
import { openCase } from '../../case/open-case.ts';
import { referFromCase, valuesNow } from '../../case/refer-from-case.ts';
import { CaseHead } from '../case/head.tsx';
import { idOf, lineOf } from '../case-place.ts';
import { ReferView, t } from './view.tsx';

/** Opens the case with a line of its own; whoever only reads it for another agency begins nothing from it. */
const opening = <T,>(
  desk: Desk,
  visit: Visit,
  work: (
    of: Awaited<ReturnType<typeof openCase>>,
    act: Parameters<Parameters<typeof actAs>[3]>[0],
  ) => Promise<T>,
): Promise<T> => {
  const id = idOf(visit);
  return actAs(desk, visit, lineOf('case.open', id, { part: 'refer' }), async (act) => {
    const opened = await openCase(act, id);
    if (opened.one.agencyId !== act.actor.agencyId) throw new Refusal('not-found');
    return work(opened, act);
  });
};

const show = (desk: Desk, visit: Visit, missing = false): Promise<Answer> =>
  opening(desk, visit, async (opened, act) =>
    page(
      desk.frame({
        visit,
        member: act.actor,
        title: t('title', { reference: opened.one.reference }),
        place: 'cases',
        hasErrors: missing,
        backHref: staffPaths.case(opened.one.caseId),
        children: (
          <>
            <CaseHead one={opened.one} story={opened.story} now={act.now} />
            <ReferView
              caseId={opened.one.caseId}
              values={valuesNow(opened, act.now)}
              holders={await listFirstResponders(act)}
              me={act.actor.memberId}
              missing={missing}
              formToken={visit.formToken()}
            />
          </>
        ),
      }),
      missing ? { status: 422 } : {},
    ),
  );

async function begin(desk: Desk, visit: Visit): Promise<Answer> {
  const agreed = z.enum(['yes', 'no']).safeParse(field(visit.form, 'agreed')).data;
  if (agreed === undefined) return show(desk, visit, true);
  const holder = z.uuid().safeParse(field(visit.form, 'holder')).data;
  if (holder === undefined) throw new Refusal('bad-request');
  // In an act of its own: the line that begins the referral says nothing of a case, since a Duty to Notify must not lead to a person.
  const from = await opening(desk, visit, async (opened) => (agreed === 'yes' ? opened : undefined));
  const referralId = randomUUID();
  const line = {
    act: 'referral.begin',
    record: { kind: 'referral', id: referralId },
    makesRecord: true,
  } as const;
  const mine = await actAs(desk, visit, line, async (act) => {
    await referFromCase(act, { caseId: idOf(visit), referralId, holder, from });
    return holder === act.actor.memberId;
  });
  return redirect(mine ? staffPaths.referral(referralId) : `${staffPaths.case(idOf(visit))}?done=referred`);
}

export const referRoutes = (desk: Desk): readonly Route[] => [
  get(staffPaths.referFromCase(':id'), 'case.refer', (visit) => show(desk, visit)),
  post(staffPaths.referFromCase(':id'), 'case.refer.begin', (visit) => begin(desk, visit)),
];

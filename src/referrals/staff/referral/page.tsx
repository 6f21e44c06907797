/** `/referrals/:id`: the list of sections, what is missing, and everything that can be done with the referral. Opening it is an act. */
import { listFirstResponders, listMemberNames, openRecordKey } from '../../../access/index.ts';
import { actAs, type Desk } from '../../../audit/index.ts';
import { listConsents, standingConsents } from '../../../consents/index.ts';
import { staffPaths } from '../../../paths.ts';
import { type Answer, get, page, type Route, type Visit } from '../../../platform/web/index.ts';
import { listSupervisors } from '../../hand-on.ts';
import { listHistory } from '../../history-store.ts';
import { newerForm } from '../../move-form.ts';
import { openReferral } from '../../open-referral.ts';
import { listOfConcern } from '../../referral-store.ts';
import { idOf, lineOf } from '../referral-place.ts';
import { t } from './page-words.ts';
import { ReferralView } from './view.tsx';

/** `wrong`: a change that could not be made, as a code that the page has words for. */
export const showReferral = (desk: Desk, visit: Visit, wrong?: 'why'): Promise<Answer> => {
  const id = idOf(visit);
  return actAs(desk, visit, lineOf('referral.open', id), async (act) => {
    const opened = await openReferral(act, id);
    const dataKey = await openRecordKey(act, id);
    const happened = await listHistory(act, id, dataKey);
    const { referral } = opened;
    const others = (await listOfConcern(act, referral.concernId)).filter((each) => each.referralId !== id);
    const members = [referral.holder, referral.checker, referral.absence, referral.startedBy].flatMap(
      (each) => each ?? [],
    );
    const named = [...members, ...happened.flatMap((each) => [each.by, each.to ?? each.by])];
    const names = await listMemberNames(act, [...new Set(named)]);
    const model = {
      opened,
      happened,
      others,
      consents: standingConsents(await listConsents(act, id, dataKey)),
      colleagues: (await listFirstResponders(act)).filter((each) => each.memberId !== referral.holder),
      supervisors: await listSupervisors(act, referral),
      newer: newerForm(referral, act.now),
      me: act.actor.memberId,
      works: referral.agencyId === act.actor.agencyId,
      now: act.now,
      nameOf: (memberId: string | null) => names.get(memberId ?? '')?.name ?? '',
    };
    return page(
      desk.frame({
        visit,
        member: act.actor,
        title: t('title', { reference: referral.reference }),
        place: 'referrals',
        hasErrors: wrong !== undefined,
        backHref: staffPaths.referrals(),
        children: (
          <ReferralView
            model={model}
            formToken={visit.formToken()}
            wrong={wrong}
            done={visit.query['done']}
          />
        ),
      }),
      wrong === undefined ? {} : { status: 422 },
    );
  });
};

export const referralRoute = (desk: Desk): Route =>
  get(staffPaths.referral(':id'), 'referral', (visit) => showReferral(desk, visit));

/** `/service-referrals/:id`: one referral, for those who sent it and those who answer it; the forms by which it is answered or taken back. */
import { listAgencies, listMemberNames, type StaffAct } from '../../../access/index.ts';
import { actAs, type Desk, type Line, lookAs } from '../../../audit/index.ts';
import { idOf, type ReadForm, readForm, typedFrom } from '../../../entries/index.ts';
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
import { openCase } from '../../../support/index.ts';
import { answerReferral, revokeReferral } from '../../referral/answer-referral.ts';
import { listWritten } from '../../referral/entry-store.ts';
import { isOver, referralBodies, type ServiceReferral } from '../../referral/referral.ts';
import { getReferral } from '../../referral/referral-store.ts';
import { answerFields, answerOf, problemOfAnswer, revokeFields } from './answer-form.ts';
import { type ReferralWord, t } from './referral-words.ts';
import { ReferralView } from './view.tsx';

type Read = ReadForm<ReferralWord>;
const kinds = ['asked', 'accepted', 'declined', 'done', 'revoked'] as const;

/** Does this with the referral, under a line about its case: what is hidden from whoever asks is not found before anything is written. */
async function about<T>(
  desk: Desk,
  visit: Visit,
  act: Line['act'],
  work: (act: StaffAct, one: ServiceReferral) => Promise<T>,
): Promise<T> {
  const id = idOf(visit);
  const found = await lookAs(desk, visit, (look) => getReferral(look, id));
  const line: Line = { act, record: { kind: 'case', id: found.caseId }, detail: { referral: id } };
  return actAs(desk, visit, line, async (open) => work(open, await getReferral(open, id)));
}

const mayAnswer = (one: ServiceReferral, agencyId: string): boolean =>
  one.toAgency === agencyId && !isOver(one.state);

interface Back {
  readonly form: 'answer' | 'revoke';
  readonly read: Read;
}

const show = (desk: Desk, visit: Visit, back?: Back): Promise<Answer> =>
  about(desk, visit, 'service-referral.open', async (act, one) => {
    const { one: ofCase, story, dataKey } = await openCase(act, one.caseId);
    const steps = await listWritten(act, one.referralId, dataKey, { kinds, most: 100 });
    const names = await listMemberNames(act, [...new Set(steps.map((step) => step.by))]);
    const agencies = await listAgencies(act);
    const today = londonDay(act.now);
    const { agencyId } = act.actor;
    const own = ofCase.agencyId === agencyId;
    const typedOf = (form: Back['form']) =>
      back?.form === form
        ? back.read
        : {
            typed: typedFrom(undefined, form === 'answer' ? answerFields(one.state) : revokeFields, today),
            problems: new Map(),
          };
    return page(
      desk.frame({
        visit,
        member: act.actor,
        title: t('title', { service: one.serviceName }),
        place: 'services',
        hasErrors: back !== undefined,
        backHref: staffPaths.serviceReferrals(),
        children: (
          <ReferralView
            one={one}
            ofCase={ofCase}
            story={story}
            steps={steps}
            now={act.now}
            own={own}
            answer={mayAnswer(one, agencyId) ? typedOf('answer') : undefined}
            revoke={own && !isOver(one.state) ? typedOf('revoke') : undefined}
            formToken={visit.formToken()}
            done={visit.query['done']}
            agencyName={(id) => agencies.find((each) => each.agencyId === id)?.name ?? id}
            nameOf={(memberId) => names.get(memberId)?.name ?? ''}
          />
        ),
      }),
      back === undefined ? {} : { status: 422 },
    );
  });

async function answer(desk: Desk, visit: Visit): Promise<Answer> {
  const one = await about(desk, visit, 'service-referral.open', async (act, found) => {
    if (found.toAgency !== act.actor.agencyId) throw new Refusal('not-found');
    if (isOver(found.state)) throw new Refusal('changed-meanwhile');
    return found;
  });
  const typed = readForm(visit.form, answerFields(one.state));
  const wrong = typed.problems.size === 0 ? problemOfAnswer(typed) : undefined;
  const read: Read = wrong === undefined ? typed : { ...typed, problems: new Map([wrong]) };
  if (read.problems.size > 0) return show(desk, visit, { form: 'answer', read });
  const said = answerOf(read);
  await about(desk, visit, 'service-referral.answer', (act) => answerReferral(act, one.referralId, said));
  const gone = said.kind !== 'accepted' && one.shareId !== null;
  return redirect(
    `${gone ? staffPaths.serviceReferrals() : staffPaths.serviceReferral(one.referralId)}?done=answered`,
  );
}

async function revoke(desk: Desk, visit: Visit): Promise<Answer> {
  const one = await about(desk, visit, 'service-referral.open', async (act, found) => {
    if ((await openCase(act, found.caseId)).one.agencyId !== act.actor.agencyId)
      throw new Refusal('not-found');
    if (isOver(found.state)) throw new Refusal('changed-meanwhile');
    return found;
  });
  const read = readForm(visit.form, revokeFields);
  if (read.problems.size > 0) return show(desk, visit, { form: 'revoke', read });
  const { words } = referralBodies.revoked.parse({ words: read.body['why'] });
  await about(desk, visit, 'service-referral.revoke', (act) => revokeReferral(act, one.referralId, words));
  return redirect(`${staffPaths.serviceReferral(one.referralId)}?done=revoked`);
}

export const referralRoutes = (desk: Desk): readonly Route[] => [
  get(staffPaths.serviceReferral(':id'), 'service-referral', (visit) => show(desk, visit)),
  post(staffPaths.answerServiceReferral(':id'), 'service-referral.answer', (visit) => answer(desk, visit)),
  post(staffPaths.revokeServiceReferral(':id'), 'service-referral.revoke', (visit) => revoke(desk, visit)),
];

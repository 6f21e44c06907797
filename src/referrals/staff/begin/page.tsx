/** `/referrals/new`: begins a referral with what is known of its writer, and the one question that decides which it will be. */
import { randomUUID } from 'node:crypto';
import { listFirstResponders, reads, type StaffLook } from '../../../access/index.ts';
import { actAs, type Desk, lookAs } from '../../../audit/index.ts';
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
import { beginReferral, type HandedIn } from '../../begin-referral.ts';
import { ownValues } from '../../own-values.ts';
import { choicesOf } from '../../questions/option-lists.ts';
import { type QuestionSet, questionsOf } from '../../questions/question.ts';
import { questionSetOn } from '../../questions/question-sets.ts';
import { findOwnDetails } from '../../responder-store.ts';
import { BeginView, t } from './view.tsx';

const setToday = (now: Date): QuestionSet => questionSetOn(now.toISOString().slice(0, 10));

/** What is known of the member who asks, as a first responder. */
export async function valuesOfMember(look: StaffLook): Promise<HandedIn[]> {
  const own = (await listFirstResponders(look)).find((one) => one.memberId === look.actor.memberId);
  const organisation = questionsOf(setToday(look.now)).find((question) => question.id === 'organisation');
  return ownValues(
    {
      name: look.actor.name,
      email: own?.email ?? '',
      agencyId: look.actor.agencyId,
      agencyName: look.actor.agencyName,
      details: await findOwnDetails(look),
    },
    organisation === undefined ? [] : (choicesOf(organisation) ?? []),
    look.now,
  );
}

const show = (desk: Desk, visit: Visit, missing = false): Promise<Answer> =>
  lookAs(desk, visit, async (look) => {
    if (!reads(look.actor, 'referral')) throw new Refusal('not-found');
    const known = await valuesOfMember(look);
    return page(
      desk.frame({
        visit,
        member: look.actor,
        title: t('title'),
        place: 'referrals',
        hasErrors: missing,
        backHref: staffPaths.referrals(),
        children: <BeginView formToken={visit.formToken()} missing={missing} known={known.length} />,
      }),
      missing ? { status: 422 } : {},
    );
  });

async function begin(desk: Desk, visit: Visit): Promise<Answer> {
  const age = field(visit.form, 'under-18');
  if (!['yes', 'no', 'not-sure'].includes(age)) return show(desk, visit, true);
  const referralId = randomUUID();
  const line = {
    act: 'referral.begin',
    record: { kind: 'referral', id: referralId },
    makesRecord: true,
  } as const;
  await actAs(desk, visit, line, async (act) => {
    if (!reads(act.actor, 'referral')) throw new Refusal('not-found');
    const source = { kind: 'member', recordId: null, reference: null, at: act.now } as const;
    await beginReferral(act, {
      referralId,
      holder: act.actor.memberId,
      handedIn: [
        ...(await valuesOfMember(act)),
        { question: 'under-18', said: { kind: 'value', value: age }, source },
      ],
    });
  });
  return redirect(age === 'no' ? staffPaths.referralConsent(referralId) : staffPaths.referral(referralId));
}

export const beginRoutes = (desk: Desk): readonly Route[] => [
  get(staffPaths.beginReferral(), 'referral.begin', (visit) => show(desk, visit)),
  post(staffPaths.beginReferral(), 'referral.begin.save', (visit) => begin(desk, visit)),
];

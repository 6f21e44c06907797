/** `/referrals/new`: begins a referral with what is known of its writer, and the one question that decides which it will be. */
import { randomUUID } from 'node:crypto';
import { reads } from '../../../access/index.ts';
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
import { londonDay } from '../../../platform/working-days.ts';
import { beginReferral } from '../../begin-referral.ts';
import { valuesOfMember } from '../../known-values.ts';
import type { QuestionSet } from '../../questions/question.ts';
import { questionSetOn } from '../../questions/question-sets.ts';
import { BeginView, t } from './view.tsx';

const setToday = (now: Date): QuestionSet => questionSetOn(londonDay(now));

const show = (desk: Desk, visit: Visit, missing = false): Promise<Answer> =>
  lookAs(desk, visit, async (look) => {
    if (!reads(look.actor, 'referral')) throw new Refusal('not-found');
    const known = await valuesOfMember(look, setToday(look.now));
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
        ...(await valuesOfMember(act, setToday(act.now))),
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

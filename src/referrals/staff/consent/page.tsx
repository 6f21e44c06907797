/** `/referrals/:id/consent`: the five answers, written down as the person gave them; for a child the duties instead. */
import { listAgencies, listMemberNames, mayReceive } from '../../../access/index.ts';
import { actAs, type Desk } from '../../../audit/index.ts';
import {
  ConsentExplained,
  explainedLanguages,
  languageName,
  languageTag,
  listConsents,
} from '../../../consents/index.ts';
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
import { fillFromKnown } from '../../fill-from-known.ts';
import { openReferral } from '../../open-referral.ts';
import { recordConsent } from '../../record-consent.ts';
import { isShut } from '../../referral.ts';
import { idOf, lineOf } from '../referral-place.ts';
import { childDuties } from './child-duties.ts';
import { t } from './consent-words.ts';
import { ExplainView } from './explain-view.tsx';
import { languageRecorded } from './language-recorded.ts';
import { longestLanguage, type ReadConsent, readConsent } from './read-consent.ts';
import { ConsentView } from './view.tsx';

const show = (desk: Desk, visit: Visit, read?: ReadConsent): Promise<Answer> => {
  const id = idOf(visit);
  return actAs(desk, visit, lineOf('consent.open', id), async (act) => {
    const opened = await openReferral(act, id);
    const consents = await listConsents(act, id, opened.dataKey);
    const names = await listMemberNames(act, [
      ...new Set([opened.referral.holder, ...consents.flatMap((each) => each.recordedBy ?? [])]),
    ]);
    const agencies = await listAgencies(act);
    const nameOf = (memberId: string) => names.get(memberId)?.name ?? '';
    return page(
      desk.frame({
        visit,
        member: act.actor,
        title: t('title', { reference: opened.referral.reference }),
        place: 'referrals',
        hasErrors: read !== undefined,
        backHref: staffPaths.referral(id),
        children: (
          <ConsentView
            opened={opened}
            consents={consents}
            language={languageRecorded(opened.answers, consents)}
            works={opened.referral.agencyId === act.actor.agencyId}
            now={act.now}
            formToken={visit.formToken()}
            duties={await childDuties(act, opened, nameOf)}
            nameOf={nameOf}
            receivers={agencies.filter(
              (each) => each.agencyId !== opened.referral.agencyId && mayReceive(each),
            )}
            agencyName={(agencyId) => agencies.find((each) => each.agencyId === agencyId)?.name ?? agencyId}
            form={read === undefined ? undefined : visit.form}
            problems={read?.problems ?? []}
          />
        ),
      }),
      read === undefined ? {} : { status: 422 },
    );
  });
};

async function record(desk: Desk, visit: Visit): Promise<Answer> {
  const id = idOf(visit);
  const outcome = await actAs(desk, visit, lineOf('consent.record', id), async (act) => {
    const { referral } = await openReferral(act, id);
    if (referral.agencyId !== act.actor.agencyId) throw new Refusal('not-found');
    const receivers = (await listAgencies(act)).filter(mayReceive).map(({ agencyId }) => agencyId);
    const read = readConsent(visit.form, act.now, receivers);
    if (read.problems.length > 0) return read;
    const shares = await recordConsent(act, id, { ...read, languageName: languageName(read.language) });
    if (!isShut(referral)) await fillFromKnown(act, id);
    return shares;
  });
  if ('problems' in outcome) return show(desk, visit, outcome);
  // Where it changes who reads the referral, they are shown that.
  if (outcome.against.length > 0) return redirect(`${staffPaths.referralShare(id)}?done=against`);
  if (outcome.ended > 0) return redirect(`${staffPaths.referralShare(id)}?done=withdrawn`);
  return redirect(`${staffPaths.referral(id)}?done=consent`);
}

const explain = (desk: Desk, visit: Visit): Promise<Answer> => {
  const id = idOf(visit);
  const asked = languageTag((visit.query['lang'] ?? '').slice(0, longestLanguage));
  const named = explainedLanguages.includes(asked) ? asked : asked === '' ? 'recorded' : 'other';
  return actAs(desk, visit, lineOf('consent.open', id, { explained: named }), async (act) => {
    const opened = await openReferral(act, id);
    const recorded = languageRecorded(opened.answers, await listConsents(act, id, opened.dataKey));
    const tag = asked === '' ? recorded : asked;
    return page(
      desk.frame({
        visit,
        member: act.actor,
        title: t('explain.title'),
        place: 'referrals',
        beside: true,
        backHref: staffPaths.referralConsent(id),
        children: (
          <ExplainView referralId={id} tag={tag}>
            <ConsentExplained tag={tag} />
          </ExplainView>
        ),
      }),
    );
  });
};

export const consentRoutes = (desk: Desk): readonly Route[] => [
  get(staffPaths.referralConsent(':id'), 'referral.consent', (visit) => show(desk, visit)),
  post(staffPaths.referralConsent(':id'), 'referral.consent.record', (visit) => record(desk, visit)),
  get(staffPaths.referralExplain(':id'), 'referral.explain', (visit) => explain(desk, visit)),
];

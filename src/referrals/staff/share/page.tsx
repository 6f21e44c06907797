/** `/referrals/:id/share`: opens a referral to another agency, part by part, and ends that again. Both are acts in the book. */
import { z } from 'zod';
import {
  basesOn,
  endShare,
  listAgencies,
  listMemberNames,
  listSharesOf,
  mayReceive,
} from '../../../access/index.ts';
import { actAs, type Desk, lookAs } from '../../../audit/index.ts';
import { listConsents } from '../../../consents/index.ts';
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
import { listNotes } from '../../history-store.ts';
import { openReferral } from '../../open-referral.ts';
import { shareReferral } from '../../share-referral.ts';
import { idOf, lineOf } from '../referral-place.ts';
import { type ReadShare, readShare } from './read-share.ts';
import { t } from './share-words.ts';
import { ShareView } from './view.tsx';

const show = (desk: Desk, visit: Visit, back?: ReadShare): Promise<Answer> => {
  const id = idOf(visit);
  return actAs(desk, visit, lineOf('referral.open', id, { part: 'share' }), async (act) => {
    const opened = await openReferral(act, id);
    const { referral } = opened;
    if (referral.agencyId !== act.actor.agencyId) throw new Refusal('not-found');
    const shares = await listSharesOf(act, id);
    const reasons = await listNotes(act, id, 'shared', opened.dataKey);
    const agencies = await listAgencies(act);
    const names = await listMemberNames(act, [...new Set(shares.flatMap((each) => each.grantedBy ?? []))]);
    return page(
      desk.frame({
        visit,
        member: act.actor,
        title: t('title', { reference: referral.reference }),
        place: 'referrals',
        hasErrors: back !== undefined,
        backHref: staffPaths.referral(id),
        children: (
          <ShareView
            referral={referral}
            shares={shares}
            receivers={agencies.filter(
              (agency) => agency.agencyId !== referral.agencyId && mayReceive(agency),
            )}
            consents={await listConsents(act, id, opened.dataKey)}
            bases={basesOn(act.now)}
            now={act.now}
            agencyName={(agencyId) =>
              agencies.find((agency) => agency.agencyId === agencyId)?.name ?? agencyId
            }
            memberName={(memberId) => names.get(memberId ?? '')?.name ?? ''}
            reasonOf={(shareId) => reasons.find(({ about }) => about === shareId)?.note}
            back={back}
            done={visit.query['done']}
            formToken={visit.formToken()}
          />
        ),
      }),
      back === undefined ? {} : { status: 422 },
    );
  });
};

const groundsOn = (now: Date): string[] => ['consent', ...basesOn(now).map(({ code }) => code)];

async function grant(desk: Desk, visit: Visit): Promise<Answer> {
  const id = idOf(visit);
  // What the book says of a share: to which agency, and on consent or on which law. Only what there is to choose, never what was typed.
  const detail = await lookAs(desk, visit, async (look) => {
    const { share } = readShare(visit.form, groundsOn(look.now), look.now);
    const receivers = (await listAgencies(look)).filter(mayReceive);
    return share !== undefined && receivers.some(({ agencyId }) => agencyId === share.toAgency)
      ? { agency: share.toAgency, ground: share.ground }
      : {};
  });
  const line = lineOf('record.share', id, detail);
  const read = await actAs(desk, visit, line, async (act): Promise<ReadShare> => {
    const { referral } = await openReferral(act, id);
    if (referral.agencyId !== act.actor.agencyId) throw new Refusal('not-found');
    const found = readShare(visit.form, groundsOn(act.now), act.now);
    if (found.share !== undefined) await shareReferral(act, id, found.share);
    return found;
  }).catch((fault: unknown): ReadShare => {
    if (!(fault instanceof Refusal && fault.code === 'not-allowed')) throw fault;
    const { typed } = readShare(visit.form, ['consent'], new Date());
    return { typed, problems: ['consent'] };
  });
  return read.share === undefined
    ? show(desk, visit, read)
    : redirect(`${staffPaths.referralShare(id)}?done=shared`);
}

async function end(desk: Desk, visit: Visit): Promise<Answer> {
  const id = idOf(visit);
  const shareId = z.uuid().safeParse(field(visit.form, 'share')).data;
  if (shareId === undefined) throw new Refusal('not-found');
  await actAs(desk, visit, lineOf('record.end-share', id), async (act) => {
    // Only a share of this very referral: its line in the book names it.
    const shares = await listSharesOf(act, id);
    if (shares.every((each) => each.shareId !== shareId)) throw new Refusal('not-found');
    await endShare(act, shareId);
  });
  return redirect(`${staffPaths.referralShare(id)}?done=ended`);
}

export const shareRoutes = (desk: Desk): readonly Route[] => [
  get(staffPaths.referralShare(':id'), 'referral.share', (visit) => show(desk, visit)),
  post(staffPaths.referralShare(':id'), 'referral.share.grant', (visit) => grant(desk, visit)),
  post(staffPaths.endReferralShare(':id'), 'referral.share.end', (visit) => end(desk, visit)),
];

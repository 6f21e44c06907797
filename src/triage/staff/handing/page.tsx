/** `/reports/:id/hand`: a desk hands a report to investigators by name; and the forms by which that is taken back or declined. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { listAgencies, type StaffAct, worksAtDesk } from '../../../access/index.ts';
import { actAs, type Desk } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import {
  type Answer,
  field,
  fields,
  get,
  idOf,
  page,
  post,
  type Route,
  redirect,
  type Visit,
} from '../../../platform/web/index.ts';
import { findConsentStanding, getReport, mayGoOn } from '../../../reports/index.ts';
import { declineHanding, handReport, takeBackHanding } from '../../handing/hand-report.ts';
import { listCandidates, listHandings } from '../../handing/handing-store.ts';
import { stopReasons } from '../../stop-reasons.ts';
import { findItem } from '../../triage-store.ts';
import { DeclineView } from './decline-view.tsx';
import { HandView } from './hand-view.tsx';
import { t } from './handing-words.ts';

/** Most letters in what is asked, or in a reason. */
const longestText = 15_000;

const typedIn = (visit: Visit, name: string): string => field(visit.form, name).replaceAll('\r\n', '\n');

/** As the book names it; whoever is not signed in learns of no address whether it is one. */
const handingIn = (visit: Visit): string => z.uuid().safeParse(visit.params['handing']).data ?? 'none';

type Errors = ReadonlyMap<string, string>;
const none: Errors = new Map();

const opening = (desk: Desk, visit: Visit, work: (act: StaffAct, id: string) => Promise<Answer>) => {
  const id = idOf(visit);
  return actAs(desk, visit, { act: 'report.open', record: { kind: 'report', id } }, (act) => work(act, id));
};

const show = (desk: Desk, visit: Visit, errors: Errors = none): Promise<Answer> =>
  opening(desk, visit, async (act, id) => {
    const item = await findItem(act, id, act.actor.agencyId);
    if (item === undefined || item.state === 'withdrawn' || !worksAtDesk(act.actor))
      throw new Refusal('not-found');
    if (!mayGoOn(await findConsentStanding(act, id)))
      return redirect(`${staffPaths.report(id)}?done=ground-first#consent`);
    const report = await getReport(act, id);
    const agencies = await listAgencies(act);
    return page(
      desk.frame({
        visit,
        member: act.actor,
        title: t('title', { reference: report.reference }),
        place: 'inbox',
        backHref: staffPaths.report(id),
        hasErrors: errors.size > 0,
        children: (
          <HandView
            reportId={id}
            reference={report.reference}
            candidates={await listCandidates(act, id)}
            agencyName={(one) => agencies.find((each) => each.agencyId === one)?.name ?? one}
            chosen={fields(visit.form, 'who')}
            words={typedIn(visit, 'words')}
            errors={errors}
            formToken={visit.formToken()}
          />
        ),
      }),
      errors.size > 0 ? { status: 422 } : {},
    );
  });

const wrongText = (text: string, name: 'words' | 'why', needed: string): Errors => {
  if (text.trim() === '') return new Map([[name, needed]]);
  return text.length > longestText ? new Map([[name, t('wordsLong', { most: longestText })]]) : none;
};

/** Sent where those who are chosen are not of one agency; the form tells apart what the act would only refuse. */
class SeveralAgencies extends Error {
  override readonly name = 'SeveralAgencies';
}

async function hand(desk: Desk, visit: Visit): Promise<Answer> {
  const id = idOf(visit);
  const named = fields(visit.form, 'who').filter((each) => z.uuid().safeParse(each).success);
  const words = typedIn(visit, 'words');
  const errors = new Map([
    ...(named.length === 0 ? [['who', t('whoNeeded')] as const] : []),
    ...wrongText(words, 'words', t('wordsNeeded')),
  ]);
  if (errors.size > 0) return show(desk, visit, errors);
  const handingId = randomUUID();
  const line = {
    act: 'report.hand',
    record: { kind: 'report', id },
    detail: { handing: handingId, count: named.length },
  } as const;
  try {
    const outcome = await actAs(desk, visit, line, async (act) => {
      const chosen = (await listCandidates(act, id)).filter(({ memberId }) => named.includes(memberId));
      if (new Set(chosen.map(({ agencyId }) => agencyId)).size > 1) throw new SeveralAgencies();
      return handReport(act, id, { handingId, named, words });
    });
    return redirect(
      `${staffPaths.report(id)}?done=${outcome === 'waits' ? 'handing-waits' : outcome}#handing`,
    );
  } catch (fault) {
    if (!(fault instanceof SeveralAgencies)) throw fault;
    return show(desk, visit, new Map([['who', t('whoOne')]]));
  }
}

async function takeBack(desk: Desk, visit: Visit): Promise<Answer> {
  const id = idOf(visit);
  const line = {
    act: 'report.take-back-handing',
    record: { kind: 'report', id },
    detail: { handing: handingIn(visit) },
  } as const;
  const outcome = await actAs(desk, visit, line, (act) => {
    if (!worksAtDesk(act.actor)) throw new Refusal('not-found');
    return takeBackHanding(act, id, idOf(visit, 'handing'));
  });
  return redirect(`${staffPaths.report(id)}?done=${outcome}#handing`);
}

const askWhy = (desk: Desk, visit: Visit, errors: Errors = none): Promise<Answer> =>
  opening(desk, visit, async (act, id) => {
    const handing = idOf(visit, 'handing');
    const mine = (await listHandings(act, id)).find((each) => each.handingId === handing);
    if (mine === undefined || !mine.named.includes(act.actor.memberId)) throw new Refusal('not-found');
    if (mine.state !== 'waiting') return redirect(`${staffPaths.report(id)}?done=answered#handing`);
    const report = await getReport(act, id);
    return page(
      desk.frame({
        visit,
        member: act.actor,
        title: t('declineTitle', { reference: report.reference }),
        place: 'inbox',
        backHref: staffPaths.report(id),
        hasErrors: errors.size > 0,
        children: (
          <DeclineView
            address={staffPaths.declineHanding(id, handing)}
            reference={report.reference}
            why={typedIn(visit, 'why')}
            stopped={typedIn(visit, 'stopped')}
            error={errors.get('why')}
            formToken={visit.formToken()}
          />
        ),
      }),
      errors.size > 0 ? { status: 422 } : {},
    );
  });

async function decline(desk: Desk, visit: Visit): Promise<Answer> {
  const id = idOf(visit);
  const why = typedIn(visit, 'why');
  const errors = wrongText(why, 'why', t('whyNeeded'));
  if (errors.size > 0) return askWhy(desk, visit, errors);
  const line = {
    act: 'report.decline-handing',
    record: { kind: 'report', id },
    detail: { handing: handingIn(visit) },
  } as const;
  const outcome = await actAs(desk, visit, line, (act) =>
    declineHanding(act, id, idOf(visit, 'handing'), {
      words: why,
      stopped: stopReasons.find((each) => each === field(visit.form, 'stopped')),
    }),
  );
  return redirect(`${staffPaths.report(id)}?done=${outcome}#handing`);
}

export const handingRoutes = (desk: Desk): readonly Route[] => [
  get(staffPaths.handReport(':id'), 'report.hand', (visit) => show(desk, visit)),
  post(staffPaths.handReport(':id'), 'report.hand.save', (visit) => hand(desk, visit)),
  post(staffPaths.takeBackHanding(':id', ':handing'), 'report.handing.take-back', (visit) =>
    takeBack(desk, visit),
  ),
  get(staffPaths.declineHanding(':id', ':handing'), 'report.handing.decline', (visit) => askWhy(desk, visit)),
  post(staffPaths.declineHanding(':id', ':handing'), 'report.handing.decline.save', (visit) =>
    decline(desk, visit),
  ),
];

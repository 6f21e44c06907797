/** `/referrals/:id/pack`: reading a referral while it is entered into the national service, taking its pack, and recording what came back. */
import { z } from 'zod';
import type { SignedIn } from '../../../access/index.ts';
import { type ActName, actAs, type Desk, type Line } from '../../../audit/index.ts';
import { Button } from '../../../design/index.ts';
import { refuseAltered } from '../../../files/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { FileStore } from '../../../platform/store/index.ts';
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
import { openReferral } from '../../open-referral.ts';
import { alteredIn, makePack, zipOf } from '../../pack/make-pack.ts';
import { openPack } from '../../pack/open-pack.ts';
import { mostLetters, readNational, recordNational } from '../../pack/record-national.ts';
import { settleWords } from '../../pack/settle-words.ts';
import { t } from './page-words.ts';
import { nationalProblem, PackView } from './view.tsx';

const lineOf = (act: ActName, id: string): Line => ({
  act,
  record: { kind: 'referral', id },
  detail: { page: 'pack' },
});

const show = (desk: Desk, visit: Visit, problem?: string): Promise<Answer> => {
  const id = idOf(visit);
  return actAs(desk, visit, lineOf('referral.open', id), async (act) => {
    const before = await openReferral(act, id);
    if (before.route === undefined) return page(waitingForRoute(desk, visit, act.actor, id));
    const opened = await openPack(act, id);
    const { referral, dataKey } = opened.opened;
    const works = referral.agencyId === act.actor.agencyId;
    return page(
      desk.frame({
        visit,
        member: act.actor,
        title: t('title', { reference: referral.reference }),
        hasErrors: problem !== undefined,
        backHref: staffPaths.referral(id),
        children: (
          <PackView
            opened={opened}
            national={works ? await readNational(act, id, dataKey) : undefined}
            works={works}
            formToken={visit.formToken()}
            problem={problem}
            typed={field(visit.form, 'national')}
            done={visit.query['done']}
          />
        ),
      }),
      problem === undefined ? {} : { status: 422 },
    );
  });
};

/** Nothing can be entered before age and consent say which form it is. */
const waitingForRoute = (desk: Desk, visit: Visit, member: SignedIn, id: string) =>
  desk.frame({
    visit,
    member,
    title: t('early.title'),
    backHref: staffPaths.referral(id),
    children: (
      <>
        <h1 class="govuk-heading-l">{t('early.title')}</h1>
        <p class="govuk-body">{t('early.text')}</p>
        <Button href={staffPaths.referral(id)} text={t('early.back')} />
      </>
    ),
  });

/** Makes the pack, reads its evidence to the end, and sends it while it flows: its line is in the book before the first byte. */
const download = async (desk: Desk, store: FileStore, visit: Visit): Promise<Answer> => {
  const id = idOf(visit);
  const made = await actAs(desk, visit, lineOf('referral.pack', id), (act) => makePack(act, store, id));
  const altered = await alteredIn(store, made);
  if (altered.length > 0)
    return refuseAltered(desk, visit, {
      ...{ record: { kind: 'referral', id }, altered },
      ...{ place: 'referrals', backHref: staffPaths.referralPack(id) },
    });
  return { kind: 'file', body: zipOf(made), type: 'application/zip', name: `${made.pack.reference}.zip` };
};

const settle = async (desk: Desk, visit: Visit): Promise<Answer> => {
  const id = idOf(visit);
  const shown = z.coerce.number().int().safeParse(field(visit.form, 'shown')).data ?? -1;
  const kept = fields(visit.form, 'keep').map(Number);
  await actAs(desk, visit, lineOf('referral.settle-words', id), (act) =>
    settleWords(act, id, { shown, kept }),
  );
  return redirect(`${staffPaths.referralPack(id)}?done=settled`);
};

const record = async (desk: Desk, visit: Visit): Promise<Answer> => {
  const id = idOf(visit);
  const typed = field(visit.form, 'national').trim();
  if (typed === '' || typed.length > mostLetters) return show(desk, visit, nationalProblem());
  await actAs(desk, visit, lineOf('referral.record-national', id), (act) => recordNational(act, id, typed));
  return redirect(`${staffPaths.referralPack(id)}?done=recorded`);
};

export const packPageRoutes = (desk: Desk, store: FileStore): readonly Route[] => [
  get(staffPaths.referralPack(':id'), 'referral.pack', (visit) => show(desk, visit)),
  post(staffPaths.referralPack(':id'), 'referral.pack.download', (visit) => download(desk, store, visit)),
  post(staffPaths.settleWords(':id'), 'referral.pack.settle', (visit) => settle(desk, visit)),
  post(staffPaths.recordNational(':id'), 'referral.pack.national', (visit) => record(desk, visit)),
];

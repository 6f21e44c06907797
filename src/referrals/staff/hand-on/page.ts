/** The forms by which members hand a referral on among themselves. */
import { z } from 'zod';
import type { StaffAct } from '../../../access/index.ts';
import { type ActName, actAs, type Desk } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { type FormBody, field, post, type Route, redirect } from '../../../platform/web/index.ts';
import { askCheck, decideUnsent, finishCheck, handOver, nameAbsence } from '../../hand-on.ts';
import { moveToForm } from '../../move-form.ts';
import { showReferral } from '../referral/page.tsx';
import { idOf, lineOf } from '../referral-place.ts';

interface Change {
  readonly path: string;
  readonly name: string;
  readonly act: ActName;
  /** Does it, and gives the short code by which the page says so. */
  work(act: StaffAct, id: string, form: FormBody): Promise<string>;
}

const toOf = (form: FormBody): string => {
  const to = z.uuid().safeParse(field(form, 'to')).data;
  if (to === undefined) throw new Refusal('bad-request');
  return to;
};
const noteOf = (form: FormBody, name = 'note'): string => field(form, name).trim().slice(0, 15_000);

const changes: readonly Change[] = [
  {
    path: 'hand-over',
    name: 'referral.hand-over',
    act: 'referral.hand-over',
    work: async (act, id, form) => {
      await handOver(act, id, toOf(form), noteOf(form));
      return 'handed-over';
    },
  },
  {
    path: 'absence',
    name: 'referral.absence',
    act: 'referral.name-absence',
    work: async (act, id, form) => {
      await nameAbsence(act, id, toOf(form));
      return 'absence-named';
    },
  },
  {
    path: 'ask-check',
    name: 'referral.ask-check',
    act: 'referral.ask-check',
    work: async (act, id, form) => {
      await askCheck(act, id, toOf(form), noteOf(form));
      return 'check-asked';
    },
  },
  {
    path: 'check',
    name: 'referral.check',
    act: 'referral.check',
    work: async (act, id, form) => {
      const found = z.enum(['good', 'needs-work']).safeParse(field(form, 'found')).data ?? 'needs-work';
      await finishCheck(act, id, found, noteOf(form));
      return `check-${found}`;
    },
  },
  {
    path: 'move',
    name: 'referral.move',
    act: 'referral.move-form',
    work: async (act, id) => {
      await moveToForm(act, id);
      return 'moved-form';
    },
  },
];

const changing = (desk: Desk, { path, name, act: named, work }: Change): Route =>
  post(staffPaths.changeReferral(':id', path), name, async (visit) => {
    const id = idOf(visit);
    const done = await actAs(desk, visit, lineOf(named, id), (act) => work(act, id, visit.form));
    return redirect(`${staffPaths.referral(id)}?done=${done}`);
  });

const deciding = (desk: Desk): Route =>
  post(staffPaths.changeReferral(':id', 'decide'), 'referral.decide', async (visit) => {
    const id = idOf(visit);
    const decision = z.enum(['kept', 'closed']).safeParse(field(visit.form, 'decision')).data ?? 'kept';
    const why = noteOf(visit.form, 'why');
    if (why === '') return showReferral(desk, visit, 'why');
    await actAs(desk, visit, lineOf('referral.close', id, { decision }), (act) =>
      decideUnsent(act, id, decision, why),
    );
    return redirect(`${staffPaths.referral(id)}?done=${decision}`);
  });

export const handOnRoutes = (desk: Desk): readonly Route[] => [
  ...changes.map((change) => changing(desk, change)),
  deciding(desk),
];

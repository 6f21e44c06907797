/** The page on which a desk begins a record of another kind for people of a report, and hands it to whoever works on it. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { worksAtDesk } from '../../../access/index.ts';
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
import { findConsentStanding, mayGoOn, openReport } from '../../../reports/index.ts';
import { peopleToRefer } from '../../telling.ts';
import { findItem } from '../../triage-store.ts';
import type { Beginning } from './beginning.ts';
import { BeginForView } from './view.tsx';

const nothingWrong: ReadonlyMap<string, string> = new Map();

/** The page; where its form came back, with what was typed and what is wrong with it. */
const show = (
  desk: Desk,
  visit: Visit,
  beginning: Beginning,
  errors: ReadonlyMap<string, string> = nothingWrong,
): Promise<Answer> => {
  const id = idOf(visit);
  return actAs(desk, visit, { act: 'report.open', record: { kind: 'report', id } }, async (act) => {
    const item = await findItem(act, id, act.actor.agencyId);
    if (item === undefined || !(beginning.may ?? worksAtDesk)(act.actor)) throw new Refusal('not-found');
    const opened = await openReport(act, id);
    if (!mayGoOn(await findConsentStanding(act, id)))
      return redirect(`${staffPaths.report(id)}?done=ground-first#consent`);
    return page(
      desk.frame({
        visit,
        member: act.actor,
        title: beginning.title(opened.report.reference),
        place: 'inbox',
        backHref: staffPaths.report(id),
        hasErrors: errors.size > 0,
        children: (
          <BeginForView
            beginning={beginning}
            reportId={id}
            reference={opened.report.reference}
            people={peopleToRefer(opened)}
            holders={await beginning.listHolders(act)}
            me={act.actor.memberId}
            form={errors.size > 0 ? visit.form : (beginning.asks?.start(opened) ?? {})}
            errors={errors}
            formToken={visit.formToken()}
          />
        ),
      }),
      errors.size > 0 ? { status: 422 } : {},
    );
  });
};

async function begin(desk: Desk, visit: Visit, beginning: Beginning): Promise<Answer> {
  const id = idOf(visit);
  const oneself = beginning.forWhom === 'oneself';
  const named = z.uuid().safeParse(field(visit.form, 'holder')).data;
  if (named === undefined && !oneself) throw new Refusal('bad-request');
  const chosen = fields(visit.form, 'people').filter((each) => /^\d{1,2}$/.test(each));
  const places = chosen.length === 0 ? [undefined] : chosen.map(Number);
  const people = places.map((at) => ({ id: randomUUID(), at }));
  const [first] = people;
  if (first === undefined) throw new Refusal('bad-request');
  const wrong = beginning.asks?.wrongWith(visit.form) ?? nothingWrong;
  if (wrong.size > 0) return show(desk, visit, beginning, wrong);
  const line = {
    act: beginning.act,
    record: { kind: beginning.kind, id: first.id },
    makesRecord: true,
    detail: { report: id, count: people.length },
  } as const;
  const mine = await actAs(desk, visit, line, async (act) => {
    if (!(beginning.may ?? worksAtDesk)(act.actor)) throw new Refusal('not-found');
    const holder = named ?? act.actor.memberId;
    await beginning.begin(act, id, { holder, people, form: visit.form });
    return holder === act.actor.memberId && act.actor.roles.includes(beginning.role);
  });
  return redirect(mine ? beginning.begunAt(first.id) : `${staffPaths.report(id)}?done=${beginning.done}`);
}

/** The page and its form. */
export const routesThatBegin = (desk: Desk, beginning: Beginning): readonly Route[] => [
  get(beginning.address(':id'), beginning.route, (visit) => show(desk, visit, beginning)),
  post(beginning.address(':id'), `${beginning.route}.begin`, (visit) => begin(desk, visit, beginning)),
];

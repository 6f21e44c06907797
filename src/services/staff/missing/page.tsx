/** `/cases/:id/services/missing`: notes that nothing in the county meets a need, in codes; and that it is met or needed no more. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { actAs, type Desk } from '../../../audit/index.ts';
import { Button, ErrorSummary } from '../../../design/index.ts';
import {
  FormFields,
  idOf,
  problemInWords,
  type ReadForm,
  readForm,
  typedFrom,
} from '../../../entries/index.ts';
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
import { CaseHead, needDomainCodes, needInWords, openCase } from '../../../support/index.ts';
import { unmetWhys } from '../../waiting/unmet.ts';
import { noteUnmet, settleUnmet } from '../../waiting/unmet-store.ts';
import { type FieldRule, type ReferWord, t } from '../refer/refer-words.ts';
import { say } from '../say.ts';

const fields: readonly FieldRule[] = [
  {
    name: 'need',
    type: 'list',
    label: 'need',
    options: needDomainCodes.map((value) => ({ value, text: needInWords(value) })),
    needed: 'need.needed',
  },
  {
    name: 'why',
    type: 'choice',
    label: 'missing.why',
    options: unmetWhys.map((value) => ({ value, text: say(`unmet.${value}`) })),
    needed: 'missing.why.needed',
  },
];
const notedShape = z.object({ need: z.enum(needDomainCodes), why: z.enum(unmetWhys) });

const show = (desk: Desk, visit: Visit, read?: ReadForm<ReferWord>): Promise<Answer> => {
  const id = idOf(visit);
  const line = { act: 'case.open', record: { kind: 'case', id }, detail: { part: 'unmet need' } } as const;
  return actAs(desk, visit, line, async (act) => {
    const { one, story } = await openCase(act, id);
    if (one.agencyId !== act.actor.agencyId) throw new Refusal('not-found');
    const problems = read?.problems ?? new Map();
    return page(
      desk.frame({
        visit,
        member: act.actor,
        title: t('missing.title'),
        place: 'cases',
        hasErrors: problems.size > 0,
        backHref: staffPaths.caseServices(id),
        children: (
          <>
            {problems.size === 0 ? null : (
              <ErrorSummary
                titleText={t('errorTitle')}
                descriptionText={t('kept')}
                errorList={[...problems].map(([name, problem]) => ({
                  href: `#${name}`,
                  text: problemInWords(problem, t),
                }))}
              />
            )}
            <CaseHead one={one} story={story} now={act.now} />
            <h1 class="govuk-heading-l govuk-!-margin-bottom-2">{t('missing.title')}</h1>
            <p class="govuk-body ps-measure">{t('missing.lead')}</p>
            <form class="ps-case-form" method="post" action={staffPaths.caseMissing(id)} noValidate>
              <input type="hidden" name="form-token" value={visit.formToken()} />
              <FormFields
                fields={fields}
                typed={read?.typed ?? typedFrom(undefined, fields, londonDay(act.now))}
                problems={problems}
                speak={t}
              />
              <Button text={t('missing.save')} preventDoubleClick />
            </form>
          </>
        ),
      }),
      problems.size === 0 ? {} : { status: 422 },
    );
  });
};

async function note(desk: Desk, visit: Visit): Promise<Answer> {
  const id = idOf(visit);
  const read = readForm(visit.form, fields);
  if (read.problems.size > 0) return show(desk, visit, read);
  const noted = notedShape.parse(read.body);
  await actAs(desk, visit, { act: 'unmet-need.note', record: { kind: 'case', id } }, async (act) => {
    const { agencyId, memberId } = act.actor;
    if ((await openCase(act, id)).one.agencyId !== agencyId) throw new Refusal('not-found');
    const on = londonDay(act.now);
    await noteUnmet(act, {
      ...noted,
      unmetId: randomUUID(),
      caseId: id,
      agencyId,
      notedBy: memberId,
      notedOn: on,
    });
  });
  return redirect(`${staffPaths.caseServices(id)}?done=noted`);
}

async function settle(desk: Desk, visit: Visit): Promise<Answer> {
  const id = idOf(visit);
  const unmetId = z.uuid().safeParse(field(visit.form, 'unmet')).data;
  if (unmetId === undefined) throw new Refusal('not-found');
  await actAs(desk, visit, { act: 'unmet-need.settle', record: { kind: 'case', id } }, (act) =>
    settleUnmet(act, { unmetId, caseId: id, by: act.actor.memberId, on: londonDay(act.now) }),
  );
  return redirect(`${staffPaths.caseServices(id)}?done=settled`);
}

export const missingRoutes = (desk: Desk): readonly Route[] => [
  get(staffPaths.caseMissing(':id'), 'case.services.missing', (visit) => show(desk, visit)),
  post(staffPaths.caseMissing(':id'), 'case.services.missing.note', (visit) => note(desk, visit)),
  post(staffPaths.settleMissing(':id'), 'case.services.missing.settle', (visit) => settle(desk, visit)),
];

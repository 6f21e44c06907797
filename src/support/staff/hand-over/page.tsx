/** `/cases/:id/hand-over`: gives a case to another support worker of the agency. */
import { z } from 'zod';
import { listSupportWorkers } from '../../../access/index.ts';
import { actAs, type Desk } from '../../../audit/index.ts';
import { Button, InsetText, Select, Textarea } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { field, get, page, post, type Route, redirect } from '../../../platform/web/index.ts';
import { catalogue } from '../../../platform/words/index.ts';
import { handOver } from '../../case/hand-over.ts';
import { openCase } from '../../case/open-case.ts';
import { CaseHead } from '../case/head.tsx';
import { idOf, lineOf } from '../case-place.ts';
import en from './words/en.json' with { type: 'json' };

const t = catalogue({ en })('en');

interface HandOverProps {
  readonly caseId: string;
  readonly workers: readonly { readonly memberId: string; readonly name: string }[];
  readonly formToken: string;
}

function HandOverForm({ caseId, workers, formToken }: HandOverProps) {
  if (workers.length === 0) return <InsetText text={t('nobody')} />;
  return (
    <form class="ps-case-form" method="post" action={staffPaths.caseHandOver(caseId)} noValidate>
      <input type="hidden" name="form-token" value={formToken} />
      <Select
        id="to"
        name="to"
        label={{ text: t('to'), classes: 'govuk-label--s' }}
        items={workers.map(({ memberId, name }) => ({ value: memberId, text: name }))}
      />
      <Textarea id="words" name="words" rows={4} label={{ text: t('words'), classes: 'govuk-label--s' }} />
      <Button text={t('save')} preventDoubleClick />
    </form>
  );
}

export const handOverRoutes = (desk: Desk): readonly Route[] => [
  get(staffPaths.caseHandOver(':id'), 'case.hand-over', (visit) => {
    const id = idOf(visit);
    return actAs(desk, visit, lineOf('case.open', id, { part: 'hand-over' }), async (act) => {
      const { one, story } = await openCase(act, id);
      if (one.agencyId !== act.actor.agencyId) throw new Refusal('not-found');
      const workers = (await listSupportWorkers(act)).filter(({ memberId }) => memberId !== one.holder);
      return page(
        desk.frame({
          visit,
          member: act.actor,
          title: t('title', { reference: one.reference }),
          place: 'cases',
          backHref: staffPaths.case(id),
          children: (
            <>
              <CaseHead one={one} story={story} now={act.now} />
              <h1 class="govuk-heading-l govuk-!-margin-bottom-3">{t('heading')}</h1>
              <p class="govuk-body ps-measure">{t('lead')}</p>
              <HandOverForm caseId={id} workers={workers} formToken={visit.formToken()} />
            </>
          ),
        }),
      );
    });
  }),
  post(staffPaths.caseHandOver(':id'), 'case.hand-over.save', async (visit) => {
    const id = idOf(visit);
    const to = z.uuid().safeParse(field(visit.form, 'to')).data;
    if (to === undefined) throw new Refusal('bad-request');
    const words = field(visit.form, 'words').trim().slice(0, 15_000);
    await actAs(desk, visit, lineOf('case.hand-over', id), (act) => handOver(act, id, to, words));
    return redirect(`${staffPaths.case(id)}?done=handed`);
  }),
];

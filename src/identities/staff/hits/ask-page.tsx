/** `/reports/:id/ask-holder/:agencyId`: asking another agency for what matches a report of ours and is sealed to us. */
import { z } from 'zod';
import { basesOn, listAgencies, type StaffAct, worksAtDesk } from '../../../access/index.ts';
import { actAs, type Desk, type Line } from '../../../audit/index.ts';
import { Button, ErrorSummary, InsetText, Radios, Select, Textarea } from '../../../design/index.ts';
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
import { askForHit } from '../../ask-for-hit.ts';
import { purposesOn } from '../../asking.ts';
import { listSealedHits, type SealedHit } from '../../request-store.ts';
import { StrengthBadge } from '../matches/marks.tsx';
import type { TellReports } from '../report-in-words.ts';
import { type FieldName, type Returned, readAsking } from './hit-forms.ts';
import { purposeName, t } from './hit-words.ts';

const agencyShape = z.string().regex(/^[a-z0-9-]{1,80}$/);

function addressed(visit: Visit): { readonly recordId: string; readonly holder: string } {
  const recordId = z.uuid().safeParse(visit.params['id']).data;
  const holder = agencyShape.safeParse(visit.params['agencyId']).data;
  if (recordId === undefined || holder === undefined) throw new Refusal('not-found');
  return { recordId, holder };
}

const lineOf = (act: Line['act'], recordId: string, holder: string): Line => ({
  act,
  record: { kind: 'report', id: recordId },
  detail: { holder },
});

/** The hits that may be asked about here. @throws {Refusal} not-allowed, not-found */
async function hitsToAsk(act: StaffAct, recordId: string, holder: string): Promise<SealedHit[]> {
  if (!worksAtDesk(act.actor)) throw new Refusal('not-allowed');
  const hits = await listSealedHits(act, recordId, holder);
  if (hits.length === 0) throw new Refusal('not-found');
  return hits;
}

const show = (desk: Desk, visit: Visit, tellReports: TellReports, returned?: Returned): Promise<Answer> => {
  const { recordId, holder } = addressed(visit);
  return actAs(desk, visit, lineOf('hit.open', recordId, holder), async (act) => {
    const hits = await hitsToAsk(act, recordId, holder);
    const [reports, agencies] = await Promise.all([tellReports(act, [recordId]), listAgencies(act)]);
    return page(
      desk.frame({
        visit,
        member: act.actor,
        title: t('ask.title'),
        place: 'matches',
        hasErrors: returned !== undefined,
        backHref: staffPaths.report(recordId),
        children: (
          <AskView
            hits={hits}
            reference={reports.get(recordId)?.reference ?? ''}
            agency={agencies.find((each) => each.agencyId === holder)?.name ?? holder}
            action={staffPaths.askForHit(recordId, holder)}
            now={act.now}
            formToken={visit.formToken()}
            returned={returned}
          />
        ),
      }),
      returned === undefined ? {} : { status: 422 },
    );
  });
};

export const askRoutes = (desk: Desk, tellReports: TellReports): readonly Route[] => [
  get(staffPaths.askForHit(':id', ':agencyId'), 'hit.ask', (visit) => show(desk, visit, tellReports)),
  post(staffPaths.askForHit(':id', ':agencyId'), 'hit.ask.send', async (visit) => {
    const { recordId, holder } = addressed(visit);
    const read = readAsking(visit.form, new Date());
    if ('returned' in read) return show(desk, visit, tellReports, read.returned);
    await actAs(desk, visit, lineOf('hit.ask', recordId, holder), (act) =>
      askForHit(act, { recordId, holder, ...read.value }),
    );
    return redirect(`${staffPaths.hits()}?side=ours`);
  }),
];

function AskView(props: {
  hits: readonly SealedHit[];
  reference: string;
  agency: string;
  action: string;
  now: Date;
  formToken: string;
  returned: Returned | undefined;
}) {
  const { hits, reference, agency, returned, now } = props;
  const errorOf = (field: FieldName) => {
    const text = returned?.errors.get(field);
    return text === undefined ? undefined : { text };
  };
  const [strongest] = hits;
  return (
    <>
      {returned === undefined ? null : (
        <ErrorSummary
          titleText={t('errorTitle')}
          errorList={[...returned.errors].map(([field, text]) => ({ href: `#${field}`, text }))}
        />
      )}
      <h1 class="govuk-heading-l">{t('ask.heading', { agency })}</h1>
      <InsetText>
        <p class="govuk-body">
          {t('ask.what', { agency, reference, count: hits.length })}{' '}
          {strongest === undefined ? null : <StrengthBadge strength={strongest.strength} />}
        </p>
        <p class="govuk-body">{t('ask.learns', { agency })}</p>
      </InsetText>
      <form class="ps-measure" action={props.action} method="post" novalidate>
        <input type="hidden" name="form-token" value={props.formToken} />
        <Radios
          name="purpose"
          idPrefix="purpose"
          value={returned?.typed.purpose}
          fieldset={{ legend: { text: t('ask.purpose'), classes: 'govuk-fieldset__legend--s' } }}
          errorMessage={errorOf('purpose')}
          classes="govuk-radios--small"
          items={purposesOn(now).map((value) => ({ value, text: purposeName(value) }))}
        />
        <Select
          name="basis"
          id="basis"
          label={{ text: t('ask.basis'), classes: 'govuk-label--s' }}
          value={returned?.typed.basis ?? ''}
          errorMessage={errorOf('basis')}
          items={[
            { value: '', text: t('ask.chooseBasis') },
            ...basesOn(now).map((basis) => ({
              value: basis.code,
              text: t('ask.basisOption', { means: basis.means, name: basis.name }),
            })),
          ]}
        />
        <Textarea
          name="reason"
          id="reason"
          rows={4}
          label={{ text: t('ask.reason'), classes: 'govuk-label--s' }}
          hint={{ text: t('ask.reasonHint', { agency }) }}
          value={returned?.typed.reason}
          errorMessage={errorOf('reason')}
        />
        <Button text={t('ask.send', { agency })} preventDoubleClick />
      </form>
    </>
  );
}

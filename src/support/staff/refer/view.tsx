import { Button, ErrorSummary, InsetText, Radios, Select, SummaryList } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { catalogue } from '../../../platform/words/index.ts';
import { londonDay } from '../../../platform/working-days.ts';
import { type HandedIn, questionSetOn, questionsOf } from '../../../referrals/index.ts';
import { saidInWords } from '../case-words.ts';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');

interface ReferProps {
  readonly caseId: string;
  /** What the case would hand in. */
  readonly values: readonly HandedIn[];
  readonly holders: readonly { readonly memberId: string; readonly name: string }[];
  readonly me: string;
  readonly missing: boolean;
  readonly formToken: string;
}

/** What goes along, whether it may, and who writes on. */
export function ReferView({ caseId, values, holders, me, missing, formToken }: ReferProps) {
  return (
    <>
      {missing ? (
        <ErrorSummary titleText={t('errorTitle')} errorList={[{ href: '#agreed', text: t('missing') }]} />
      ) : null}
      <h1 class="govuk-heading-l govuk-!-margin-bottom-3">{t('heading')}</h1>
      <p class="govuk-body ps-measure">{t('lead')}</p>
      {holders.length === 0 ? (
        <InsetText text={t('nobody')} />
      ) : (
        <form class="ps-case-form" method="post" action={staffPaths.referFromCase(caseId)} noValidate>
          <input type="hidden" name="form-token" value={formToken} />
          <h2 class="govuk-heading-m">{t('values')}</h2>
          {values.length === 0 ? <p class="govuk-body">{t('values.none')}</p> : <Values values={values} />}
          <Radios
            name="agreed"
            idPrefix="agreed"
            classes="govuk-radios--small"
            fieldset={{ legend: { text: t('agreed'), classes: 'govuk-fieldset__legend--s' } }}
            errorMessage={missing ? { text: t('missing') } : undefined}
            items={[
              { value: 'yes', text: t('agreed.yes') },
              { value: 'no', text: t('agreed.no'), hint: { text: t('agreed.noHint') } },
            ]}
          />
          <Select
            id="holder"
            name="holder"
            label={{ text: t('holder'), classes: 'govuk-label--s' }}
            value={holders.some(({ memberId }) => memberId === me) ? me : (holders[0]?.memberId ?? '')}
            items={holders.map(({ memberId, name }) => ({ value: memberId, text: name }))}
          />
          <Button text={t('begin')} preventDoubleClick />
        </form>
      )}
    </>
  );
}

function Values({ values }: Pick<ReferProps, 'values'>) {
  const at = values[0]?.source.at;
  const today = at === undefined ? '' : londonDay(at);
  const labels = new Map(questionsOf(questionSetOn(today)).map(({ id, label }) => [id, label]));
  return (
    <SummaryList
      classes="govuk-summary-list--no-border"
      rows={values.map(({ question, said }) => ({
        key: { text: labels.get(question) ?? question },
        value: {
          text: said.kind === 'value' ? [said.value].flat().join(', ') : saidInWords({ none: said.kind }),
        },
      }))}
    />
  );
}

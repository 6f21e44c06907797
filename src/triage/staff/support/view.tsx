import { Button, Checkboxes, InsetText, Select } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { catalogue } from '../../../platform/words/index.ts';
import type { PersonTold } from '../../../reports/index.ts';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');

interface SupportProps {
  readonly reportId: string;
  readonly reference: string;
  readonly people: readonly { readonly at: number; readonly person: PersonTold }[];
  readonly workers: readonly { readonly memberId: string; readonly name: string }[];
  readonly me: string;
  readonly formToken: string;
}

/** For whom, and who supports them. */
export function SupportView(props: SupportProps) {
  const { people, workers, me } = props;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <span class="govuk-caption-l">{props.reference}</span>
        <h1 class="govuk-heading-l">{t('heading')}</h1>
        <p class="govuk-body">{t('lead')}</p>
        {workers.length === 0 ? (
          <InsetText text={t('nobody')} />
        ) : (
          <form method="post" action={staffPaths.caseFromReport(props.reportId)}>
            <input type="hidden" name="form-token" value={props.formToken} />
            {people.length === 0 ? (
              <p class="govuk-body">{t('unnamed')}</p>
            ) : (
              <Checkboxes
                name="people"
                idPrefix="people"
                fieldset={{ legend: { text: t('who'), classes: 'govuk-fieldset__legend--m' } }}
                hint={{ text: t('whoHint') }}
                items={people.map(({ at, person }) => ({
                  value: String(at),
                  text: person.name || person.otherNames || t('noName'),
                  checked: people.length === 1,
                }))}
              />
            )}
            <Select
              name="holder"
              id="holder"
              label={{ text: t('holder'), classes: 'govuk-label--m' }}
              value={workers.some((one) => one.memberId === me) ? me : (workers[0]?.memberId ?? '')}
              items={workers.map((one) => ({ value: one.memberId, text: one.name }))}
            />
            <Button text={t('begin')} preventDoubleClick />
          </form>
        )}
      </div>
    </div>
  );
}

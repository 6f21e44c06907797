import { Button, ErrorSummary, InsetText, Radios } from '../../../design/index.ts';
import type { OpenToAdd } from '../../../investigations/index.ts';
import { staffPaths } from '../../../paths.ts';
import { type FormBody, field } from '../../../platform/web/index.ts';
import { say } from '../desk-words.ts';
import { asksGrade, t } from './asks-grade.tsx';

interface AddProps {
  readonly reportId: string;
  readonly reference: string;
  readonly offered: readonly OpenToAdd[];
  readonly form: FormBody;
  readonly errors: ReadonlyMap<string, string>;
  readonly formToken: string;
}

const callOf = ({ one, name }: OpenToAdd): string =>
  name === undefined ? one.reference : `${name}, ${one.reference}`;

/** Which of one's own investigations a report is added to, and how what it tells is graded. */
export function AddView({ reportId, reference, offered, form, errors, formToken }: AddProps) {
  const free = offered.filter(({ holds }) => !holds);
  const holding = offered.filter(({ holds }) => holds);
  const error = errors.get('investigation');
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {errors.size === 0 ? null : (
          <ErrorSummary
            titleText={say('errorTitle')}
            errorList={[...errors].map(([name, text]) => ({
              href: name === 'investigation' && free.length === 0 ? '#main-content' : `#${name}`,
              text,
            }))}
          />
        )}
        <span class="govuk-caption-l">{reference}</span>
        <h1 class="govuk-heading-l">{t('add.heading')}</h1>
        <p class="govuk-body">{t('add.lead')}</p>
        {holding.length === 0 ? null : (
          <InsetText>
            {t('add.holding')}{' '}
            {holding.map((each, place) => (
              <>
                {place === 0 ? '' : '; '}
                <a class="govuk-link" href={staffPaths.investigation(each.one.investigationId)}>
                  {callOf(each)}
                </a>
              </>
            ))}
          </InsetText>
        )}
        {free.length === 0 ? (
          <>
            <p class="govuk-body">{t(holding.length === 0 ? 'add.none' : 'add.noOther')}</p>
            <p class="govuk-body">
              <a class="govuk-link" href={staffPaths.investigationFromReport(reportId)}>
                {t('heading')}
              </a>
            </p>
          </>
        ) : (
          <form method="post" action={staffPaths.addToInvestigation(reportId)} novalidate>
            <input type="hidden" name="form-token" value={formToken} />
            <Radios
              name="investigation"
              idPrefix="investigation"
              value={field(form, 'investigation')}
              fieldset={{ legend: { text: t('add.which'), classes: 'govuk-fieldset__legend--m' } }}
              hint={{ text: t('add.whichHint') }}
              errorMessage={error === undefined ? undefined : { text: error }}
              items={free.map(({ one, name }) => ({
                value: one.investigationId,
                text: name ?? one.reference,
                ...(name === undefined ? {} : { hint: { text: one.reference } }),
              }))}
            />
            {asksGrade.fields(form, errors)}
            <Button text={t('add.do')} preventDoubleClick />
          </form>
        )}
      </div>
    </div>
  );
}

import { Button, Checkboxes, ErrorSummary, InsetText, Textarea } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { Candidate } from '../../handing/handing-store.ts';
import { say } from '../desk-words.ts';
import { t } from './handing-words.ts';

interface HandProps {
  readonly reportId: string;
  readonly reference: string;
  readonly candidates: readonly Candidate[];
  agencyName(agencyId: string): string;
  readonly chosen: readonly string[];
  readonly words: string;
  readonly errors: ReadonlyMap<string, string>;
  readonly formToken: string;
}

/** Who is asked to take a report up, and what is asked of them. */
export function HandView(props: HandProps) {
  const { reportId, candidates, errors } = props;
  const errorOf = (name: 'who' | 'words') => {
    const text = errors.get(name);
    return text === undefined ? undefined : { text };
  };
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {errors.size === 0 ? null : (
          <ErrorSummary
            titleText={say('errorTitle')}
            errorList={[...errors].map(([name, text]) => ({ href: `#${name}`, text }))}
          />
        )}
        <span class="govuk-caption-l">{props.reference}</span>
        <h1 class="govuk-heading-l">{t('heading')}</h1>
        {candidates.length === 0 ? (
          <>
            <InsetText text={t('nobody')} />
            <p class="govuk-body">{t('passFirst')}</p>
            <p class="govuk-body">
              <a class="govuk-link" href={`${staffPaths.report(reportId)}#decision`}>
                {t('passOn')}
              </a>
            </p>
          </>
        ) : (
          <form method="post" action={staffPaths.handReport(reportId)} novalidate>
            <input type="hidden" name="form-token" value={props.formToken} />
            <p class="govuk-body">{t('lead')}</p>
            <Checkboxes
              name="who"
              idPrefix="who"
              classes="govuk-checkboxes--small"
              fieldset={{ legend: { text: t('who'), classes: 'govuk-fieldset__legend--m' } }}
              hint={{ text: t('whoHint') }}
              errorMessage={errorOf('who')}
              values={props.chosen}
              items={candidates.map(({ memberId, name, agencyId }) => ({
                value: memberId,
                text: `${name}, ${props.agencyName(agencyId)}`,
              }))}
            />
            <p class="govuk-body">{t('passFirst')}</p>
            <Textarea
              id="words"
              name="words"
              rows={5}
              label={{ text: t('words'), classes: 'govuk-label--m' }}
              hint={{ text: t('wordsHint') }}
              value={props.words}
              errorMessage={errorOf('words')}
            />
            <Button text={t('do')} preventDoubleClick />
          </form>
        )}
      </div>
    </div>
  );
}

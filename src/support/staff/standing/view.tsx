import type { ComponentChildren } from 'preact';
import { Button, ErrorSummary, InsetText, Radios, Textarea } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { catalogue } from '../../../platform/words/index.ts';
import type { Day } from '../../../platform/working-days.ts';
import type { SupportCase } from '../../case/case.ts';
import { endsContact } from '../../case/closing-outcomes.ts';
import { outcomes } from '../../case/codes.ts';
import { say } from '../case-words.ts';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');

export type WrongField = 'outcome' | 'why';

interface StandingProps {
  readonly caseId: string;
  /** It stands open, and this closes it; else this opens it again. */
  readonly closes: boolean;
  readonly outcome: string;
  readonly why: string;
  readonly today: Day;
  /** Other cases of the same person that are open still, and open to this member. */
  readonly theirs: readonly Pick<SupportCase, 'caseId' | 'reference'>[];
  /** The closing waits to be approved, or this member approved it and somebody else closes. */
  readonly held: 'approval' | 'approver' | undefined;
  /** The person has a code for their own page, which works until then. */
  readonly codeUntil: Date | undefined;
  readonly wrong: readonly WrongField[];
  readonly formToken: string;
  readonly head: ComponentChildren;
}

/** Why and how it ends, or why it goes on. */
export function StandingView(props: StandingProps) {
  const { closes, wrong } = props;
  const what = closes ? 'close' : 'reopen';
  const error = (name: WrongField) => (wrong.includes(name) ? { text: t(`${name}.needed`) } : undefined);
  return (
    <>
      {wrong.length === 0 ? null : (
        <ErrorSummary
          titleText={t('errorTitle')}
          errorList={wrong.map((name) => ({ href: `#${name}`, text: t(`${name}.needed`) }))}
        />
      )}
      {props.head}
      <h1 class="govuk-heading-l govuk-!-margin-bottom-3">{t(`${what}.heading`)}</h1>
      <p class="govuk-body ps-measure">{t(`${what}.lead`)}</p>
      {props.held === undefined ? null : (
        <InsetText>
          {t(`held.${props.held}`)}{' '}
          <a class="govuk-link" href={`${staffPaths.caseApproval(props.caseId)}?of=closing`}>
            {t('held.see')}
          </a>
        </InsetText>
      )}
      {props.codeUntil === undefined ? null : (
        <InsetText>
          {t('ownCode', { until: props.codeUntil })}{' '}
          <a class="govuk-link" href={staffPaths.caseOwnPage(props.caseId)}>
            {t('ownCode.see')}
          </a>
        </InsetText>
      )}
      {props.theirs.length === 0 ? null : (
        <InsetText>
          {t('theirs')}{' '}
          {props.theirs.map(({ caseId, reference }, index) => (
            <>
              {index === 0 ? '' : ', '}
              <a class="govuk-link" href={staffPaths.case(caseId)}>
                {reference}
              </a>
            </>
          ))}
        </InsetText>
      )}
      <form class="ps-case-form" method="post" action={staffPaths.caseStanding(props.caseId)} noValidate>
        <input type="hidden" name="form-token" value={props.formToken} />
        <input type="hidden" name="state" value={closes ? 'closed' : 'open'} />
        {closes ? (
          <Radios
            name="outcome"
            idPrefix="outcome"
            classes="govuk-radios--small"
            fieldset={{ legend: { text: t('close.outcome'), classes: 'govuk-fieldset__legend--s' } }}
            value={props.outcome}
            errorMessage={error('outcome')}
            items={outcomes.map((value) => ({
              ...{ value, text: say(`closing.${value}`) },
              ...(endsContact(value, props.today) ? { hint: { text: t('close.endsContact') } } : {}),
            }))}
          />
        ) : null}
        <Textarea
          id="why"
          name="why"
          rows={4}
          label={{ text: t(`${what}.why`), classes: 'govuk-label--s' }}
          value={props.why}
          errorMessage={error('why')}
        />
        <Button text={t(`${what}.save`)} preventDoubleClick />
      </form>
    </>
  );
}

import { type GivenShare, reportSections } from '../../../access/index.ts';
import {
  Alert,
  Button,
  CaseHeader,
  Checkboxes,
  ErrorSummary,
  InsetText,
  Radios,
  Select,
  SummaryList,
  Textarea,
} from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { requestAnswers, terms } from '../../asking.ts';
import { hasEnded } from '../../end-answer.ts';
import type { OpenedRequest } from '../../request-store.ts';
import type { ReportInWords } from '../report-in-words.ts';
import { Answered, sectionName, Words } from './answered-view.tsx';
import type { FieldName, Returned } from './hit-forms.ts';
import { purposeName, t } from './hit-words.ts';
import { AnswerTag } from './list-view.tsx';

interface RequestProps {
  readonly request: OpenedRequest;
  readonly ours: boolean;
  readonly canAnswer: boolean;
  /** Is the member of the desk, which answers? */
  readonly atDesk: boolean;
  /** What the answer opened. */
  readonly share: GivenShare | undefined;
  readonly now: Date;
  readonly own: ReportInWords | undefined;
  /** What was opened to those who asked. */
  readonly opened: ReportInWords | undefined;
  agencyName(id: string): string;
  memberName(id: string): string;
  readonly formToken: string;
  readonly returned: Returned | undefined;
  readonly done: string | undefined;
}

/** What was asked, by whom and why, and its answer or the form for one. */
export function RequestView(props: RequestProps) {
  const { request, ours, own, returned, share } = props;
  const over = share !== undefined && hasEnded(share, props.now);
  const other = props.agencyName(ours ? request.toAgency : request.fromAgency);
  return (
    <>
      {returned === undefined ? (
        <Done done={props.done} />
      ) : (
        <ErrorSummary
          titleText={t('errorTitle')}
          errorList={[...returned.errors].map(([field, text]) => ({ href: `#${field}`, text }))}
        />
      )}
      <CaseHeader
        caption={t('request.caption')}
        title={t(ours ? 'request.headingOurs' : 'request.headingTheirs', { agency: other })}
        facts={[
          {
            name: t('request.stands'),
            value: (
              <>
                <AnswerTag
                  answer={request.answer?.answer ?? null}
                  ended={over}
                  different={request.different}
                />
              </>
            ),
          },
          { name: t('request.asked'), value: t('at', { at: request.askedAt }) },
          {
            name: t('request.own'),
            value:
              own === undefined ? (
                t('request.ownUnknown')
              ) : (
                <a class="govuk-link" href={staffPaths.report(own.reportId)}>
                  {own.reference}
                </a>
              ),
          },
        ]}
      />
      {request.different ? <Settled {...props} over={over} /> : null}
      <section aria-labelledby="asked">
        <h2 class="govuk-heading-m" id="asked">
          {t('request.what')}
        </h2>
        {ours ? null : <p class="govuk-body ps-measure">{t('request.explain', { agency: other })}</p>}
        <SummaryList
          classes="ps-dense"
          rows={[
            { key: { text: t('request.by') }, value: { text: props.memberName(request.askedBy) } },
            { key: { text: t('ask.purpose') }, value: { text: purposeName(request.purpose) } },
            { key: { text: t('ask.basis') }, value: { text: request.basis } },
            {
              key: { text: t(ours ? 'request.whyOurs' : 'request.whyTheirs') },
              value: { children: <Words text={request.reason} /> },
            },
          ]}
        />
      </section>
      {request.answer === undefined ? null : (
        <Answered
          {...props}
          requestId={request.requestId}
          answer={request.answer}
          canEnd={!ours && props.atDesk && share !== undefined && !over}
          other={other}
        />
      )}
      {props.canAnswer ? <AnswerForm {...props} other={other} /> : null}
      {request.answer === undefined && !props.canAnswer && !request.different ? (
        <p class="govuk-body">{t(ours ? 'request.waits' : 'request.readOnly', { agency: other })}</p>
      ) : null}
    </>
  );
}

/** That the hit is settled; by whom and why stands at the match, for those to whom both records are open. */
function Settled({ request, ours, over }: Pick<RequestProps, 'request' | 'ours'> & { over: boolean }) {
  const isOpened = request.answer !== undefined && request.answer.sections.length > 0;
  return (
    <InsetText>
      {t('different')}{' '}
      {t(
        isOpened
          ? `different.opened.${ours ? 'ours' : over ? 'theirsEnded' : 'theirs'}`
          : 'different.nothing',
      )}
    </InsetText>
  );
}

function AnswerForm({ request, formToken, returned, other }: RequestProps & { other: string }) {
  const errorOf = (field: FieldName) => {
    const text = returned?.errors.get(field);
    return text === undefined ? undefined : { text };
  };
  return (
    <section aria-labelledby="your-answer">
      <h2 class="govuk-heading-m" id="your-answer">
        {t('answer.title')}
      </h2>
      <form class="ps-measure" action={staffPaths.answerHit(request.requestId)} method="post" novalidate>
        <input type="hidden" name="form-token" value={formToken} />
        <Radios
          name="answer"
          idPrefix="answer"
          value={returned?.typed.answer}
          fieldset={{
            legend: { text: t('answer.legend', { agency: other }), classes: 'govuk-fieldset__legend--s' },
          }}
          errorMessage={errorOf('answer')}
          classes="govuk-radios--small"
          items={requestAnswers.map((value) => ({
            value,
            text: t(`answer.${value}`),
            hint: { text: t(`answer.hint.${value}`) },
            ...(value === 'part'
              ? {
                  conditional: {
                    children: (
                      <Checkboxes
                        name="sections"
                        idPrefix="sections"
                        classes="govuk-checkboxes--small"
                        values={returned?.sections ?? []}
                        fieldset={{ legend: { text: t('answer.sections') } }}
                        errorMessage={errorOf('sections')}
                        items={reportSections.map((section) => ({
                          value: section,
                          text: sectionName(section),
                        }))}
                      />
                    ),
                  },
                }
              : {}),
          }))}
        />
        <Select
          name="days"
          id="days"
          label={{ text: t('answer.days'), classes: 'govuk-label--s' }}
          hint={{ text: t('answer.daysHint') }}
          value={returned?.typed.days ?? String(terms[0])}
          items={terms.map((days) => ({ value: String(days), text: t('answer.term', { days }) }))}
        />
        <Textarea
          name="reason"
          id="reason"
          rows={3}
          label={{ text: t('answer.reason'), classes: 'govuk-label--s' }}
          hint={{ text: t('answer.reasonHint', { agency: other }) }}
          value={returned?.typed.reason}
          errorMessage={errorOf('reason')}
        />
        <Button text={t('answer.send')} preventDoubleClick />
      </form>
    </section>
  );
}

const outcomes = ['answered', 'changed', 'different', 'ended', 'over'] as const;

function Done({ done }: { done: string | undefined }) {
  const outcome = outcomes.find((each) => each === done);
  if (outcome === undefined) return null;
  const isDone = outcome === 'answered' || outcome === 'ended';
  return (
    <Alert
      variant={isDone ? 'success' : 'information'}
      variantText={t(isDone ? 'done.kind' : 'done.note')}
      title={t(`done.${outcome}`)}
      text={t(`done.${outcome}`)}
      role="status"
    />
  );
}

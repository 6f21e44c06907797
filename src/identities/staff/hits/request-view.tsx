import { reportSections } from '../../../access/index.ts';
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
import type { OpenedRequest } from '../../request-store.ts';
import type { ReportInWords } from '../report-in-words.ts';
import type { FieldName, Returned } from './hit-forms.ts';
import { purposeName, t } from './hit-words.ts';
import { AnswerTag } from './list-view.tsx';

interface RequestProps {
  readonly request: OpenedRequest;
  readonly ours: boolean;
  readonly canAnswer: boolean;
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
  const { request, ours, own, returned } = props;
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
            value: <AnswerTag answer={request.answer?.answer ?? null} different={request.different} />,
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
      {request.different ? <Settled {...props} /> : null}
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
            { key: { text: t('ask.reason') }, value: { children: <Words text={request.reason} /> } },
          ]}
        />
      </section>
      {request.answer === undefined ? null : <Answered {...props} answer={request.answer} />}
      {props.canAnswer ? <AnswerForm {...props} other={other} /> : null}
      {request.answer === undefined && !props.canAnswer && !request.different ? (
        <p class="govuk-body">{t(ours ? 'request.waits' : 'request.readOnly', { agency: other })}</p>
      ) : null}
    </>
  );
}

/** That the hit is settled; by whom and why stands at the match, for those to whom both records are open. */
function Settled({ request, ours }: Pick<RequestProps, 'request' | 'ours'>) {
  const isOpened = request.answer !== undefined && request.answer.sections.length > 0;
  return (
    <InsetText>
      {t('different')} {t(isOpened ? `different.opened.${ours ? 'ours' : 'theirs'}` : 'different.nothing')}
    </InsetText>
  );
}

const Words = ({ text }: { text: string }) => (
  <div class="ps-as-told" dir="auto">
    {text}
  </div>
);

function Answered(props: RequestProps & { answer: NonNullable<OpenedRequest['answer']> }) {
  const { answer, opened } = props;
  return (
    <section aria-labelledby="answered">
      <h2 class="govuk-heading-m" id="answered">
        {t('answered.title')}
      </h2>
      <SummaryList
        classes="ps-dense"
        rows={[
          { key: { text: t('answered.answer') }, value: { text: t(`answer.${answer.answer}`) } },
          ...(answer.sections.length === 0
            ? []
            : [
                {
                  key: { text: t('answered.sections') },
                  value: { text: answer.sections.map(sectionName).join(', ') },
                },
              ]),
          { key: { text: t('answered.reason') }, value: { children: <Words text={answer.reason} /> } },
          {
            key: { text: t('request.by') },
            value: {
              text: t('answered.by', { name: props.memberName(answer.answeredBy), at: answer.answeredAt }),
            },
          },
        ]}
      />
      {opened === undefined ? null : (
        <p class="govuk-body">
          <a class="govuk-link" href={staffPaths.report(opened.reportId)}>
            {t('answered.open', { reference: opened.reference })}
          </a>
        </p>
      )}
    </section>
  );
}

function sectionName(section: string): string {
  const known = reportSections.find((each) => each === section);
  return known === undefined ? section : t(`section.${known}`);
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

function Done({ done }: { done: string | undefined }) {
  if (done !== 'answered' && done !== 'changed' && done !== 'different') return null;
  return (
    <Alert
      variant={done === 'answered' ? 'success' : 'information'}
      variantText={t(done === 'answered' ? 'done.kind' : 'done.note')}
      title={t(`done.${done}`)}
      text={t(`done.${done}`)}
      role="status"
    />
  );
}

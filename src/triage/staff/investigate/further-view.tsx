import { Button, Checkboxes, EmptyState, ErrorSummary, Textarea } from '../../../design/index.ts';
import type { AttachedFile } from '../../../files/index.ts';
import { GradeFields } from '../../../investigations/index.ts';
import { staffPaths } from '../../../paths.ts';
import { type FormBody, field, fields } from '../../../platform/web/index.ts';
import type { Message, OpenedReport } from '../../../reports/index.ts';
import { say } from '../desk-words.ts';
import { t } from './asks-grade.tsx';

/** What came to one report and waits. */
export interface Came {
  readonly opened: OpenedReport;
  /** Something new may come of the report: no consent to it was taken back. */
  readonly goesOn: boolean;
  readonly messages: readonly Message[];
  readonly files: readonly AttachedFile[];
}

interface FurtherProps {
  readonly investigationId: string;
  readonly called: string;
  /** Undefined: nothing waits. */
  readonly came: Came | undefined;
  /** How many more wait, of other reports. */
  readonly others: number;
  readonly form: FormBody;
  readonly errors: ReadonlyMap<string, string>;
  readonly formToken: string;
}

/** What of a reporter's later messages and files is added to an investigation. */
export function FurtherView(props: FurtherProps) {
  const { investigationId, called, came, errors } = props;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {errors.size === 0 ? null : (
          <ErrorSummary
            titleText={say('errorTitle')}
            errorList={[...errors].map(([name, text]) => ({
              href: name === 'add' && came === undefined ? '#main-content' : `#${name}`,
              text,
            }))}
          />
        )}
        <span class="govuk-caption-l">{called}</span>
        <h1 class="govuk-heading-l">{t('further.heading')}</h1>
        {came === undefined ? (
          <EmptyState title={t('further.none.title')}>
            <p class="govuk-body">{t('further.none')}</p>
            <a class="govuk-link" href={staffPaths.investigation(investigationId)}>
              {t('further.back')}
            </a>
          </EmptyState>
        ) : (
          <OfOne {...props} came={came} />
        )}
      </div>
    </div>
  );
}

function OfOne({ investigationId, came, others, form, errors, formToken }: FurtherProps & { came: Came }) {
  const { reportId, reference } = came.opened.report;
  const errorOf = (name: string) => {
    const text = errors.get(name);
    return text === undefined ? undefined : { text };
  };
  if (!came.goesOn)
    return (
      <p class="govuk-body">
        {t('further.consent')}{' '}
        <a class="govuk-link" href={`${staffPaths.report(reportId)}#consent`}>
          {t('further.report', { reference })}
        </a>
      </p>
    );
  const items = [
    ...came.messages.map(({ messageId, text, sentAt }) => ({
      value: messageId,
      children: <span class="ps-as-told">{text}</span>,
      hint: { text: t('further.wrote', { at: sentAt }) },
    })),
    ...came.files.map(({ fileId, name, receivedAt }) => ({
      value: fileId,
      text: name,
      hint: { text: t('further.sent', { at: receivedAt }) },
    })),
  ];
  return (
    <>
      <p class="govuk-body">{t('further.lead')}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={staffPaths.report(reportId)}>
          {t('further.report', { reference })}
        </a>
      </p>
      <form method="post" action={staffPaths.investigationFurther(investigationId)} novalidate>
        <input type="hidden" name="form-token" value={formToken} />
        <input type="hidden" name="report" value={reportId} />
        <input type="hidden" name="shown" value={items.map(({ value }) => value).join(' ')} />
        <Checkboxes
          name="add"
          idPrefix="add"
          values={fields(form, 'add')}
          fieldset={{ legend: { text: t('further.which'), classes: 'govuk-fieldset__legend--m' } }}
          hint={{ text: t('further.whichHint') }}
          errorMessage={errorOf('add')}
          items={items}
        />
        <Textarea
          id="why"
          name="why"
          rows={3}
          label={{ text: t('further.why'), classes: 'govuk-label--s' }}
          hint={{ text: t('further.whyHint') }}
          value={field(form, 'why')}
          errorMessage={errorOf('why')}
        />
        <GradeFields form={form} errors={errors} />
        <Button text={t('further.do')} preventDoubleClick />
      </form>
      {others === 0 ? null : <p class="govuk-body">{t('further.others', { count: others })}</p>}
    </>
  );
}

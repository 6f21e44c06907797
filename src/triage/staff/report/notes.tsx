import { Button, Textarea } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { Returned } from './forms.ts';
import type { ReportModel } from './load-report.ts';
import { t } from './report-words.ts';

/** The agency's own notes, oldest first. */
export function Notes(props: { model: ReportModel; formToken: string; returned: Returned | undefined }) {
  const { model, formToken, returned } = props;
  const error = returned?.errors.get('note');
  return (
    <section aria-labelledby="notes">
      <h2 class="govuk-heading-m" id="notes">
        {t('notes.title')}
      </h2>
      <p class="govuk-body-s ps-quiet">{t('notes.lead')}</p>
      {model.notes.length === 0 ? <p class="govuk-body">{t('notes.empty')}</p> : null}
      {model.notes.map((note) => (
        <div class="ps-note">
          <p class="ps-as-told govuk-body">{note.text}</p>
          <p class="ps-second">
            {t('notes.by', { name: model.memberName(note.writtenBy) ?? '', at: note.writtenAt })}
          </p>
        </div>
      ))}
      {model.works ? (
        <form action={staffPaths.note(model.opened.report.reportId)} method="post" novalidate>
          <input type="hidden" name="form-token" value={formToken} />
          <Textarea
            name="note"
            id="note"
            rows={3}
            label={{ text: t('note.label'), classes: 'govuk-label--s' }}
            value={returned?.typed.note}
            errorMessage={error === undefined ? undefined : { text: error }}
          />
          <Button classes="govuk-button--secondary" text={t('note.save')} preventDoubleClick />
        </form>
      ) : null}
    </section>
  );
}

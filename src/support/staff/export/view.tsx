import type { ComponentChildren } from 'preact';
import { Button, ButtonGroup, Checkboxes, ErrorSummary, Input, Select } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { type FormBody, field, fields } from '../../../platform/web/index.ts';
import type { NotesTaken } from '../../case/notes.ts';
import { t } from './export-words.ts';
import type { Part } from './parts.ts';
import type { ExportProblem } from './read-export.ts';

interface ExportProps {
  readonly caseId: string;
  /** Those that are open to this member. */
  readonly parts: readonly Part[];
  /** The documents that it takes to hold all notes, oldest first. */
  readonly volumes: readonly Pick<NotesTaken, 'first' | 'last' | 'all'>[];
  readonly form: FormBody;
  readonly problems: readonly ExportProblem[];
  readonly formToken: string;
  readonly head: ComponentChildren;
}

const legend = (text: string) => ({ legend: { text, classes: 'govuk-fieldset__legend--s' } });

/** Nothing is ticked before somebody ticks it; notes stand apart. */
export function ExportView({ caseId, parts, volumes, form, problems, formToken, head }: ExportProps) {
  const error = (name: ExportProblem) =>
    problems.includes(name) ? { text: t(`${name}.needed`) } : undefined;
  const item = (part: Part) => ({
    value: part,
    text: t(`part.${part}`),
    checked: fields(form, 'parts').includes(part),
  });
  return (
    <>
      {problems.length === 0 ? null : (
        <ErrorSummary
          titleText={t('errorTitle')}
          descriptionText={t('kept')}
          errorList={problems.map((name) => ({ href: `#${name}`, text: t(`${name}.needed`) }))}
        />
      )}
      {head}
      <h1 class="govuk-heading-l govuk-!-margin-bottom-2">{t('heading')}</h1>
      <p class="govuk-body ps-measure">{t('lead')}</p>
      <form class="ps-case-form" method="post" action={staffPaths.exportCase(caseId)} noValidate>
        <input type="hidden" name="form-token" value={formToken} />
        <Checkboxes
          name="parts"
          idPrefix="parts"
          classes="govuk-checkboxes--small"
          fieldset={legend(t('parts'))}
          hint={{ text: t('parts.hint') }}
          errorMessage={error('parts')}
          items={parts.filter((part) => part !== 'notes').map(item)}
        />
        {parts.includes('notes') ? (
          <Checkboxes
            name="parts"
            idPrefix="notes"
            classes="govuk-checkboxes--small"
            fieldset={legend(t('apart'))}
            hint={{ text: t('apart.hint') }}
            items={[item('notes')]}
          />
        ) : null}
        {volumes.length > 1 ? (
          <Select
            id="volume"
            name="volume"
            label={{ text: t('volume'), classes: 'govuk-label--s' }}
            hint={{ text: t('volume.hint', { all: volumes[0]?.all ?? 0, count: volumes.length }) }}
            value={field(form, 'volume') || String(volumes.length)}
            items={volumes.map(({ first, last }, index) => ({
              value: String(index + 1),
              text: t('volume.of', { first, last }),
            }))}
          />
        ) : null}
        <Input
          id="forWhom"
          name="forWhom"
          label={{ text: t('forWhom'), classes: 'govuk-label--s' }}
          hint={{ text: t('forWhom.hint') }}
          value={field(form, 'forWhom')}
          errorMessage={error('forWhom')}
          autocomplete="off"
        />
        <Input
          id="why"
          name="why"
          label={{ text: t('why'), classes: 'govuk-label--s' }}
          hint={{ text: t('why.hint') }}
          value={field(form, 'why')}
          errorMessage={error('why')}
          autocomplete="off"
        />
        <ButtonGroup>
          <Button text={t('word')} name="format" value="word" />
          <Button text={t('pdf')} name="format" value="pdf" classes="govuk-button--secondary" />
        </ButtonGroup>
      </form>
    </>
  );
}

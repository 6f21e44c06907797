/** Several situations as rows: when each began and ended, and what it was. Without script there are two empty rows more than are filled. */
import { Input, Textarea } from '../../../design/index.ts';
import type { Question } from '../../questions/question.ts';
import { readSituations } from '../../situations.ts';
import { situationField, situationParts } from './section-form.ts';
import { t } from './section-words.ts';

interface SituationsProps {
  readonly question: Question;
  readonly label: string;
  readonly error: string | undefined;
  /** The text that stands, or was typed. */
  readonly text: string;
}

const more = 2;

export function SituationsField({ question, label, error, text }: SituationsProps) {
  const { rows, rest } = readSituations(text);
  const empty = { from: '', until: '', what: '' };
  const shown = [...rows, ...Array.from({ length: more }, () => empty)];
  return (
    <fieldset class={`govuk-fieldset${error === undefined ? '' : ' govuk-form-group--error'}`}>
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{label}</legend>
      <p class="govuk-hint">{t('situations.lead')}</p>
      {shown.map((row, at) => (
        <fieldset class="govuk-fieldset ps-situation">
          <legend class="govuk-visually-hidden">{t('situation', { number: at + 1 })}</legend>
          <span class="ps-situation__number" aria-hidden="true">
            {at + 1}
          </span>
          {situationParts.map((part) => (
            <Input
              id={`${situationField(part)}-${at + 1}`}
              name={situationField(part)}
              label={{ text: t(`situation.${part}`) }}
              value={row[part]}
              autocomplete="off"
              classes={part === 'what' ? '' : 'govuk-input--width-10'}
              formGroup={{ classes: `ps-situation__${part}` }}
            />
          ))}
        </fieldset>
      ))}
      <Textarea
        id={question.id}
        name={question.id}
        rows={2}
        label={{ text: t('situations.rest') }}
        value={rest}
        errorMessage={error === undefined ? undefined : { text: error }}
      />
    </fieldset>
  );
}

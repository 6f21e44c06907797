/** How a conversation about consent was held: when, in which language, with which interpreter, and what was explained. */
import { explained, interpreting, languageName } from '../../../consents/index.ts';
import { Checkboxes, DateInput, Input, Radios, Select } from '../../../design/index.ts';
import { field, fields } from '../../../platform/web/index.ts';
import { spokenLanguages } from '../../../platform/words/index.ts';
import { londonDay } from '../../../platform/working-days.ts';
import type { ConsentViewProps } from './consent-view-props.ts';
import { t } from './consent-words.ts';
import { type ConsentProblem, longestLanguage } from './read-consent.ts';

export type FormProps = ConsentViewProps & { readonly child: boolean };

export const errorOf = ({ problems }: FormProps, problem: ConsentProblem) =>
  problems.includes(problem) ? { text: t(`problem.${problem}`) } : undefined;
export const typed = ({ form }: FormProps, name: string): string =>
  form === undefined ? '' : field(form, name);

export function HowHeld(props: FormProps) {
  const [year = '', month = '', day = ''] = londonDay(props.now).split('-');
  const today = { day, month, year };
  const of = (part: 'day' | 'month' | 'year') =>
    props.form === undefined ? today[part].replace(/^0/, '') : typed(props, `given-${part}`);
  return (
    <>
      <div class="ps-fields">
        <DateInput
          id="given-boxes"
          namePrefix="given"
          fieldset={{ legend: { text: t('how.when'), classes: 'govuk-fieldset__legend--s' } }}
          errorMessage={errorOf(props, 'date')}
          items={(['day', 'month', 'year'] as const).map((part) => ({
            name: part,
            id: `given-${part}`,
            label: t(`how.${part}`),
            value: of(part),
            classes: part === 'year' ? 'govuk-input--width-4' : 'govuk-input--width-2',
          }))}
        />
        <Input
          id="language"
          name="language"
          label={{ text: t('how.language'), classes: 'govuk-label--s' }}
          hint={{ text: t('how.languageHint') }}
          value={languageName(props.form === undefined ? props.language : typed(props, 'language'))}
          errorMessage={errorOf(props, 'language')}
          autocomplete="off"
          attributes={{ list: 'spoken-languages', maxlength: String(longestLanguage) }}
        />
        <datalist id="spoken-languages">
          {spokenLanguages.map(({ tag, name, autonym }) => (
            <option value={name}>{tag === 'en' ? '' : autonym}</option>
          ))}
        </datalist>
      </div>
      <Radios
        name="interpreter"
        idPrefix="interpreter"
        classes="govuk-radios--small govuk-radios--inline ps-many-radios"
        fieldset={{ legend: { text: t('how.interpreter'), classes: 'govuk-fieldset__legend--s' } }}
        hint={{ text: t('how.interpreterHint') }}
        value={typed(props, 'interpreter') || 'not-needed'}
        items={interpreting.map((value) => ({ value, text: t(`interpreter.${value}`) }))}
      />
      <div class="ps-fields">
        <Input
          id="interpreter-name"
          name="interpreter-name"
          label={{ text: t('how.interpreterName'), classes: 'govuk-label--s' }}
          value={typed(props, 'interpreter-name')}
          autocomplete="off"
        />
        <Input
          id="dialect"
          name="dialect"
          label={{ text: t('how.dialect'), classes: 'govuk-label--s' }}
          value={typed(props, 'dialect')}
          autocomplete="off"
        />
        <Select
          id="interpreter-gender"
          name="interpreter-gender"
          label={{ text: t('how.gender'), classes: 'govuk-label--s' }}
          value={typed(props, 'interpreter-gender')}
          items={(['', 'any', 'female', 'male'] as const).map((value) => ({
            value,
            text: t(`gender.${value || 'not-asked'}`),
          }))}
        />
      </div>
      {props.child ? null : (
        <Checkboxes
          name="explained"
          idPrefix="explained"
          classes="govuk-checkboxes--small"
          fieldset={{ legend: { text: t('how.explained'), classes: 'govuk-fieldset__legend--s' } }}
          hint={{ text: t('how.explainedHint') }}
          errorMessage={errorOf(props, 'explain-first')}
          items={explained.map((value) => ({
            value,
            text: t(`explained.${value}`),
            checked: props.form !== undefined && fields(props.form, 'explained').includes(value),
          }))}
        />
      )}
    </>
  );
}

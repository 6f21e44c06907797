import { DateInput, Radios, Textarea } from '../../../design/index.ts';
import { howOftenAnswers } from '../../told.ts';
import type { FieldsProps } from '../question.tsx';
import type en from './words/en.json';

export function WhenFields({ t, typed, error }: FieldsProps<keyof typeof en>) {
  return (
    <>
      <h1 class="govuk-heading-l">{t('title')}</h1>
      <Textarea
        name="when"
        label={{ text: t('when'), classes: 'govuk-label--m' }}
        hint={{ text: t('whenHint') }}
        rows={2}
        value={typed['when']}
        errorMessage={error('when')}
      />
      <DateInput
        id="from"
        namePrefix="from"
        fieldset={{ legend: { text: t('from'), classes: 'govuk-fieldset__legend--m' } }}
        hint={{ text: t('fromHint') }}
        errorMessage={error('from-day')}
        values={typed}
      />
      <Radios
        name="how-often"
        fieldset={{ legend: { text: t('howOften'), classes: 'govuk-fieldset__legend--m' } }}
        value={typed['how-often']}
        items={howOftenAnswers.map((value) => ({ value, text: t(value) }))}
      />
    </>
  );
}

import { Radios } from '../../../design/index.ts';
import { affectedAnswers } from '../../told.ts';
import type { FieldsProps } from '../question.tsx';
import type en from './words/en.json';

export function AffectedFields({ t, typed }: FieldsProps<keyof typeof en>) {
  return (
    <Radios
      name="affected"
      fieldset={{ legend: { text: t('title'), isPageHeading: true, classes: 'govuk-fieldset__legend--l' } }}
      hint={{ text: t('hint') }}
      value={typed['affected']}
      items={affectedAnswers.map((value) => ({ value, text: t(value) }))}
    />
  );
}

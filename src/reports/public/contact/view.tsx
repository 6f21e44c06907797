import { Radios } from '../../../design/index.ts';
import { identityChoices } from '../../told.ts';
import type { FieldsProps } from '../question.tsx';
import type en from './words/en.json';

export function ContactFields({ t, typed }: FieldsProps<keyof typeof en>) {
  return (
    <Radios
      name="identity"
      fieldset={{ legend: { text: t('title'), isPageHeading: true, classes: 'govuk-fieldset__legend--l' } }}
      hint={{ text: t('hint') }}
      value={typed['identity']}
      items={identityChoices.map((value) => ({
        value,
        text: t(value),
        hint: { text: t(`${value}Hint`) },
      }))}
    />
  );
}

import { Radios } from '../../../design/index.ts';
import { phoneNumbers } from '../phone-numbers.ts';
import type { FieldsProps } from '../question.tsx';
import type en from './words/en.json';

export function DangerFields({ t, typed }: FieldsProps<keyof typeof en>) {
  return (
    <Radios
      name="danger"
      fieldset={{ legend: { text: t('title'), isPageHeading: true, classes: 'govuk-fieldset__legend--l' } }}
      hint={{ text: t('hint') }}
      value={typed['danger']}
      items={[
        {
          value: 'yes',
          text: t('yes'),
          hint: { text: t('yesHint', { emergency: phoneNumbers.emergency.number }) },
        },
        { value: 'no', text: t('no') },
        { value: 'unsure', text: t('unsure') },
      ]}
    />
  );
}

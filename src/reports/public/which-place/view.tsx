import { Radios } from '../../../design/index.ts';
import { nameOfPlace, placesToOffer } from '../../find-where.ts';
import type { FieldsProps } from '../question.tsx';
import type en from './words/en.json';

export function WhichPlaceFields({ t, answers }: FieldsProps<keyof typeof en>) {
  const text = answers.where?.text ?? '';
  return (
    <Radios
      name="place"
      fieldset={{ legend: { text: t('title'), isPageHeading: true, classes: 'govuk-fieldset__legend--l' } }}
      hint={{ text: t('hint', { written: text.length > 80 ? `${text.slice(0, 80)}…` : text }) }}
      items={[
        ...placesToOffer(text).map((place, index) => ({ value: index + 1, text: nameOfPlace(place) })),
        { divider: t('or') },
        { value: 'none', text: t('none') },
      ]}
    />
  );
}

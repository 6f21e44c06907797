import { Textarea } from '../../../design/index.ts';
import type { FieldsProps } from '../question.tsx';
import type en from './words/en.json';

export function HowYouKnowFields({ t, typed, error }: FieldsProps<keyof typeof en>) {
  return (
    <Textarea
      name="how-know"
      label={{ text: t('title'), isPageHeading: true, classes: 'govuk-label--l' }}
      hint={{ text: t('hint') }}
      rows={4}
      value={typed['how-know']}
      errorMessage={error('how-know')}
    />
  );
}

import { Textarea } from '../../../design/index.ts';
import type { FieldsProps } from '../question.tsx';
import type en from './words/en.json';

export function WhereFields({ t, typed, error }: FieldsProps<keyof typeof en>) {
  return (
    <Textarea
      name="where"
      label={{ text: t('title'), isPageHeading: true, classes: 'govuk-label--l' }}
      hint={{ text: t('hint') }}
      rows={4}
      value={typed['where']}
      errorMessage={error('where')}
    />
  );
}

import { CharacterCount } from '../../../design/index.ts';
import { longestText } from '../../told.ts';
import type { FieldsProps } from '../question.tsx';
import type en from './words/en.json';

export function WhatHappenedFields({ t, typed, error }: FieldsProps<keyof typeof en>) {
  return (
    <CharacterCount
      name="what-seen"
      label={{ text: t('title'), isPageHeading: true, classes: 'govuk-label--l' }}
      hint={{ text: t('hint') }}
      rows={9}
      maxlength={longestText}
      threshold={80}
      value={typed['what-seen']}
      errorMessage={error('what-seen')}
    />
  );
}

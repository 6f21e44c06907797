import { Input, Textarea } from '../../../design/index.ts';
import type { ListKey } from '../list-of.ts';
import type { FieldsProps } from '../question.tsx';
import type en from './words/en.json';

export function VehicleFields({ t, typed, error }: FieldsProps<keyof typeof en | ListKey>) {
  return (
    <>
      <p class="govuk-body">{t('intro')}</p>
      <Input
        name="plate"
        label={{ text: t('plate') }}
        hint={{ text: t('plateHint') }}
        value={typed['plate']}
        errorMessage={error('plate')}
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        classes="govuk-input--width-10 ps-ltr"
      />
      <Input
        name="make"
        label={{ text: t('make') }}
        hint={{ text: t('makeHint') }}
        value={typed['make']}
        errorMessage={error('make')}
        autocomplete="off"
      />
      <Input
        name="colour"
        label={{ text: t('colour') }}
        value={typed['colour']}
        errorMessage={error('colour')}
        autocomplete="off"
        classes="govuk-input--width-20"
      />
      <Textarea
        name="description"
        label={{ text: t('description') }}
        hint={{ text: t('descriptionHint') }}
        rows={2}
        value={typed['description']}
        errorMessage={error('description')}
      />
    </>
  );
}

import { Input } from '../../../design/index.ts';
import type { ListKey } from '../list-of.ts';
import type { FieldsProps } from '../question.tsx';
import type en from './words/en.json';

export function PhoneFields({ t, typed, error }: FieldsProps<keyof typeof en | ListKey>) {
  return (
    <>
      <p class="govuk-body">{t('intro')}</p>
      <Input
        name="number"
        type="tel"
        label={{ text: t('number') }}
        hint={{ text: t('numberHint') }}
        value={typed['number']}
        errorMessage={error('number')}
        autocomplete="off"
        classes="govuk-input--width-20 ps-ltr"
      />
      <Input
        name="whose"
        label={{ text: t('whose') }}
        hint={{ text: t('whoseHint') }}
        value={typed['whose']}
        errorMessage={error('whose')}
        autocomplete="off"
      />
    </>
  );
}

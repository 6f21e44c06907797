import { Input } from '../../../design/index.ts';
import type { ListKey } from '../list-of.ts';
import type { FieldsProps } from '../question.tsx';
import type en from './words/en.json';

export function BusinessFields({ t, typed, error }: FieldsProps<keyof typeof en | ListKey>) {
  return (
    <>
      <p class="govuk-body">{t('intro')}</p>
      <Input
        name="name"
        label={{ text: t('name') }}
        value={typed['name']}
        errorMessage={error('name')}
        autocomplete="off"
      />
      <Input
        name="kind"
        label={{ text: t('kind') }}
        hint={{ text: t('kindHint') }}
        value={typed['kind']}
        errorMessage={error('kind')}
        autocomplete="off"
      />
      <Input
        name="website"
        label={{ text: t('website') }}
        hint={{ text: t('websiteHint') }}
        value={typed['website']}
        errorMessage={error('website')}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
      />
      <Input
        name="companyNumber"
        label={{ text: t('companyNumber') }}
        hint={{ text: t('companyNumberHint') }}
        value={typed['companyNumber']}
        errorMessage={error('companyNumber')}
        autocomplete="off"
        spellcheck={false}
        classes="govuk-input--width-10 ps-ltr"
      />
    </>
  );
}

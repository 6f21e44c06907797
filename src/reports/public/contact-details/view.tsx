import { Checkboxes, Input } from '../../../design/index.ts';
import type { FieldsProps } from '../question.tsx';
import type en from './words/en.json';

export function ContactDetailsFields({ t, typed, error }: FieldsProps<keyof typeof en>) {
  return (
    <>
      <h1 class="govuk-heading-l">{t('title')}</h1>
      <p class="govuk-body">{t('intro')}</p>
      <Input
        name="name"
        label={{ text: t('name') }}
        value={typed['name']}
        errorMessage={error('name')}
        autocomplete="off"
      />
      <Input
        name="phone"
        type="tel"
        label={{ text: t('phone') }}
        value={typed['phone']}
        errorMessage={error('phone')}
        autocomplete="off"
        classes="govuk-input--width-20 ps-ltr"
      />
      <Input
        name="email"
        type="email"
        label={{ text: t('email') }}
        hint={{ text: t('emailHint') }}
        value={typed['email']}
        errorMessage={error('email')}
        autocomplete="off"
        spellcheck={false}
        classes="ps-ltr"
      />
      <h2 class="govuk-heading-m">{t('safety')}</h2>
      <Input
        name="safeTimes"
        label={{ text: t('safeTimes') }}
        hint={{ text: t('safeTimesHint') }}
        value={typed['safeTimes']}
        errorMessage={error('safeTimes')}
      />
      <Input
        name="safeWords"
        label={{ text: t('safeWords') }}
        hint={{ text: t('safeWordsHint') }}
        value={typed['safeWords']}
        errorMessage={error('safeWords')}
      />
      <Checkboxes
        name="neverVoicemail"
        items={[{ value: 'yes', text: t('neverVoicemail'), checked: typed['neverVoicemail'] === 'yes' }]}
      />
    </>
  );
}

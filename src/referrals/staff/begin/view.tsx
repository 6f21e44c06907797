import { Button, Callout, ErrorSummary, PhoneLink, Radios } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { catalogue } from '../../../platform/words/index.ts';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');

/** Before the first answer: safety first, then the one question that decides everything else. */
export function BeginView(props: { formToken: string; missing: boolean; known: number }) {
  const error = props.missing ? { text: t('missing') } : undefined;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {error === undefined ? null : (
          <ErrorSummary titleText={t('errorTitle')} errorList={[{ href: '#under-18', text: error.text }]} />
        )}
        <h1 class="govuk-heading-l">{t('title')}</h1>
        <p class="govuk-body">{t('lead')}</p>
        <Callout tone="danger" title={t('safe.title')} titleLevel={2}>
          <ul class="govuk-list govuk-list--bullet">
            <li>{t.rich('safe.danger', { emergency: <PhoneLink key="emergency" number="999" /> })}</li>
            <li>{t('safe.alone')}</li>
            <li>{t('safe.interpreter')}</li>
          </ul>
        </Callout>
        <form method="post" action={staffPaths.beginReferral()} noValidate>
          <input type="hidden" name="form-token" value={props.formToken} />
          <Radios
            name="under-18"
            idPrefix="under-18"
            fieldset={{ legend: { text: t('age'), classes: 'govuk-fieldset__legend--m' } }}
            hint={{ text: t('ageHint') }}
            errorMessage={error}
            items={(['yes', 'no', 'not-sure'] as const).map((value) => ({
              value,
              text: t(`age.${value}`),
              hint: { text: t(`age.${value}.hint`) },
            }))}
          />
          <p class="govuk-body">{t('known', { count: props.known })}</p>
          <Button text={t('begin')} preventDoubleClick />
        </form>
      </div>
    </div>
  );
}

import { purposes } from '../../../consents/index.ts';
import { Button, Checkboxes, Radios, Select, Textarea } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { lengths, type ShareProblem, sections } from './read-share.ts';
import type { ShareProps } from './share-props.ts';
import { t } from './share-words.ts';

/** One share: with whom, which parts, what for, on what ground and for how long. */
export function GrantForm(props: ShareProps) {
  const { referral, receivers, bases, back } = props;
  const typed = back?.typed;
  const errorOf = (problem: ShareProblem) =>
    back?.problems.includes(problem) ? { text: t(`problem.${problem}`) } : undefined;
  return (
    <form
      class="ps-refer-part"
      method="post"
      action={staffPaths.referralShare(referral.referralId)}
      noValidate
    >
      <h2 class="govuk-heading-m">{t('grant')}</h2>
      <input type="hidden" name="form-token" value={props.formToken} />
      <Select
        name="agency"
        id="agency"
        label={{ text: t('agency'), classes: 'govuk-label--s' }}
        hint={{ text: t('agencyHint') }}
        errorMessage={errorOf('agency')}
        value={typed?.agency ?? ''}
        items={[
          { value: '', text: t('choose') },
          ...receivers.map((agency) => ({ value: agency.agencyId, text: agency.name })),
        ]}
      />
      <Checkboxes
        name="sections"
        idPrefix="sections"
        classes="govuk-checkboxes--small"
        fieldset={{ legend: { text: t('sections'), classes: 'govuk-fieldset__legend--s' } }}
        errorMessage={errorOf('sections')}
        items={sections.map((section) => ({
          value: section,
          text: t(`section.${section}`),
          hint: { text: t(`section.${section}.hint`) },
          checked: typed?.sections.includes(section) ?? false,
        }))}
      />
      <Select
        name="purpose"
        id="purpose"
        label={{ text: t('purpose'), classes: 'govuk-label--s' }}
        errorMessage={errorOf('purpose')}
        value={typed?.purpose ?? ''}
        items={[
          { value: '', text: t('choose') },
          ...purposes.map((value) => ({ value, text: t(`purpose.${value}`) })),
        ]}
      />
      <Radios
        name="ground"
        idPrefix="ground"
        classes="govuk-radios--small"
        fieldset={{ legend: { text: t('ground'), classes: 'govuk-fieldset__legend--s' } }}
        hint={{ text: t('groundHint') }}
        errorMessage={errorOf('ground') ?? errorOf('consent')}
        value={typed?.ground ?? ''}
        items={[
          { value: 'consent', text: t('ground.consent') },
          ...bases.map(({ code, name, means }) => ({ value: code, text: means, hint: { text: name } })),
        ]}
      />
      <Textarea
        name="why"
        id="why"
        rows={3}
        label={{ text: t('why'), classes: 'govuk-label--s' }}
        hint={{ text: t('whyHint') }}
        errorMessage={errorOf('why')}
        value={typed?.why ?? ''}
      />
      <Radios
        name="days"
        idPrefix="days"
        classes="govuk-radios--small govuk-radios--inline"
        fieldset={{ legend: { text: t('days'), classes: 'govuk-fieldset__legend--s' } }}
        value={String(typed?.days ?? lengths[0])}
        items={lengths.map((days) => ({ value: String(days), text: t('days.of', { days }) }))}
      />
      <Button text={t('grant.button')} preventDoubleClick />
    </form>
  );
}

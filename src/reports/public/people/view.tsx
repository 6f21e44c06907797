import { Details, Input, Radios, Textarea } from '../../../design/index.ts';
import { personRoles, sexAnswers } from '../../told.ts';
import type { ListKey } from '../list-of.ts';
import type { FieldsProps } from '../question.tsx';
import type en from './words/en.json';

type Props = FieldsProps<keyof typeof en | ListKey>;

const detailFields = ['otherNames', 'sex', 'dateOfBirth', 'nationality'] as const;

export function PersonFields({ t, typed, error }: Props) {
  const open = detailFields.some((name) => (typed[name] ?? '') !== '' || error(name) !== undefined);
  const line = (name: string, label: string, extra: { hint?: string; classes?: string } = {}) => (
    <Input
      name={name}
      label={{ text: label }}
      hint={extra.hint === undefined ? undefined : { text: extra.hint }}
      value={typed[name]}
      errorMessage={error(name)}
      autocomplete="off"
      classes={extra.classes}
    />
  );
  return (
    <>
      <p class="govuk-body">{t('intro')}</p>
      <Textarea
        name="description"
        label={{ text: t('description') }}
        hint={{ text: t('descriptionHint') }}
        rows={3}
        value={typed['description']}
        errorMessage={error('description')}
      />
      {line('name', t('name'), { hint: t('nameHint') })}
      {line('approximateAge', t('approximateAge'), {
        hint: t('approximateAgeHint'),
        classes: 'govuk-input--width-10',
      })}
      <Radios
        name="role"
        fieldset={{ legend: { text: t('role') } }}
        value={typed['role']}
        items={personRoles.map((value) => ({ value, text: t(value) }))}
      />
      <Details summaryText={t('more')} open={open}>
        {line('otherNames', t('otherNames'))}
        {line('dateOfBirth', t('dateOfBirth'), { classes: 'govuk-input--width-10' })}
        {line('nationality', t('nationality'))}
        <Radios
          name="sex"
          fieldset={{ legend: { text: t('sex') } }}
          value={typed['sex']}
          items={sexAnswers.map((value) => ({ value, text: t(value === 'unsure' ? 'sexUnsure' : value) }))}
        />
      </Details>
    </>
  );
}

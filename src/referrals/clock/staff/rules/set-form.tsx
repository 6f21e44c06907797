import {
  Button,
  Checkboxes,
  DateInput,
  ErrorSummary,
  Input,
  Select,
  Textarea,
} from '../../../../design/index.ts';
import { staffPaths } from '../../../../paths.ts';
import { field } from '../../../../platform/web/index.ts';
import { ruleOn } from '../../clock-rule.ts';
import { type RuleProblem, unitsFor } from './rule-form.ts';
import type { OneRuleProps } from './rule-props.ts';
import { t } from './view.tsx';

function fieldsOf({ rule, house, changes, today, problems, typed }: OneRuleProps) {
  const { version } = ruleOn([...house, ...changes.map((change) => change.version)], rule, today);
  return {
    version,
    value: (name: string, now: string) => (problems.length > 0 ? field(typed, name) : now),
    error: (name: RuleProblem) => (problems.includes(name) ? { text: t(`error.${name}`) } : undefined),
  };
}

/** Sets the rule from a day on. Filled with what holds today, or with what was typed. */
export function SetForm(props: OneRuleProps) {
  const { rule, problems, formToken } = props;
  const { version, value, error } = fieldsOf(props);
  return (
    <section aria-labelledby="set-title">
      {problems.length === 0 ? null : (
        <ErrorSummary
          titleText={t('error.title')}
          errorList={problems.map((each) => ({
            text: t(`error.${each}`),
            href: each === 'from' ? '#from-day' : `#${each}`,
          }))}
        />
      )}
      <h2 class="govuk-heading-m" id="set-title">
        {t('set.title')}
      </h2>
      <p class="govuk-body">{t('set.lead')}</p>
      <form action={staffPaths.clockRule(rule)} method="post" novalidate>
        <input type="hidden" name="form-token" value={formToken} />
        <LengthFields {...props} />
        <Input
          id="near"
          name="near"
          classes="govuk-input--width-4"
          inputmode="numeric"
          label={{ text: t('set.near') }}
          errorMessage={error('near')}
          value={value('near', String(version.nearDays))}
        />
        <DateInput
          id="from"
          namePrefix="from"
          fieldset={{ legend: { text: t('set.from') } }}
          hint={{ text: t('set.fromHint') }}
          errorMessage={error('from')}
          items={(['day', 'month', 'year'] as const).map((part) => ({
            name: part,
            label: t(`set.${part}Part`),
            classes: part === 'year' ? 'govuk-input--width-4' : 'govuk-input--width-2',
            value: value(`from-${part}`, ''),
          }))}
        />
        <Input
          id="source"
          name="source"
          label={{ text: t('set.source') }}
          hint={{ text: t('set.sourceHint') }}
          errorMessage={error('source')}
          value={value('source', '')}
        />
        <Checkboxes
          name="verified"
          idPrefix="verified"
          items={[{ value: 'yes', text: t('set.verified'), checked: value('verified', '') === 'yes' }]}
        />
        <Textarea
          id="reason"
          name="reason"
          rows={3}
          label={{ text: t('set.reason') }}
          hint={{ text: t('set.reasonHint') }}
          errorMessage={error('reason')}
          value={value('reason', '')}
        />
        <Button text={t('set.button')} preventDoubleClick />
      </form>
    </section>
  );
}

/** How long: asked of every rule but those whose day is written down. */
function LengthFields(props: OneRuleProps) {
  const { version, value, error } = fieldsOf(props);
  const units = unitsFor(props.rule);
  if (units.length === 0) return null;
  return (
    <>
      <Input
        id="count"
        name="count"
        classes="govuk-input--width-4"
        inputmode="numeric"
        label={{ text: t('set.count') }}
        hint={{ text: t('set.countHint') }}
        errorMessage={error('count')}
        value={value('count', version.length === null ? '' : String(version.length.count))}
      />
      <Select
        id="unit"
        name="unit"
        label={{ text: t('set.unit') }}
        errorMessage={error('unit')}
        items={units.map((unit) => ({
          value: unit,
          text: t(`unit.${unit}`),
          selected: unit === value('unit', version.length?.unit ?? 'days'),
        }))}
      />
    </>
  );
}

import { Button, Checkboxes, DateInput, InsetText } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { field, fields } from '../../../platform/web/index.ts';
import { ruleInForce } from '../../approval/approval-rule.ts';
import { approvable } from '../../case/codes.ts';
import { say } from '../case-words.ts';
import type { RuleProblem } from './read-rule.ts';
import type { SupervisionProps } from './supervision-props.ts';
import { t } from './supervision-words.ts';

const legend = (text: string) => ({ legend: { text, classes: 'govuk-fieldset__legend--s' } });

/** Filled with what holds today, or with what was typed. */
export function SetForm({ rules, workers, today, form, problems, formToken }: SupervisionProps) {
  if (workers.length === 0) return <InsetText text={t('nobody')} />;
  const now = ruleInForce(rules, today);
  const typed = problems.length > 0;
  const [year = '', month = '', day = ''] = today.split('-');
  const parts = { day: String(Number(day)), month: String(Number(month)), year };
  const error = (name: RuleProblem) => (problems.includes(name) ? { text: t(`${name}.needed`) } : undefined);
  const chosen = (name: 'requires' | 'supervisors', value: string): boolean =>
    typed ? fields(form, name).includes(value) : (now?.[name].some((each) => each === value) ?? false);
  return (
    <form class="ps-case-form" method="post" action={staffPaths.supervision()} noValidate>
      <h2 class="govuk-heading-m">{t('set.title')}</h2>
      <input type="hidden" name="form-token" value={formToken} />
      <Checkboxes
        name="requires"
        idPrefix="requires"
        classes="govuk-checkboxes--small"
        fieldset={legend(t('requires'))}
        hint={{ text: t('requires.hint') }}
        items={approvable.map((value) => ({
          value,
          text: say(`approvable.${value}`),
          checked: chosen('requires', value),
        }))}
      />
      <Checkboxes
        name="supervisors"
        idPrefix="supervisors"
        classes="govuk-checkboxes--small"
        fieldset={legend(t('supervisors'))}
        hint={{ text: t('supervisors.hint') }}
        errorMessage={error('supervisors')}
        items={workers.map(({ memberId, name }) => ({
          value: memberId,
          text: name,
          checked: chosen('supervisors', memberId),
        }))}
      />
      <DateInput
        id="from"
        namePrefix="from"
        fieldset={legend(t('from'))}
        hint={{ text: t('from.hint') }}
        errorMessage={error('from')}
        items={(['day', 'month', 'year'] as const).map((part) => ({
          name: part,
          label: t(part),
          classes: part === 'year' ? 'govuk-input--width-4' : 'govuk-input--width-2',
          value: typed ? field(form, `from-${part}`) : parts[part],
        }))}
      />
      <Button text={t('set')} preventDoubleClick />
    </form>
  );
}

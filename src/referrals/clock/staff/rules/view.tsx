import { Tag } from '../../../../design/index.ts';
import { staffPaths } from '../../../../paths.ts';
import { catalogue } from '../../../../platform/words/index.ts';
import type { Day } from '../../../../platform/working-days.ts';
import { type ClockRule, ruleIds, ruleOn } from '../../clock-rule.ts';
import { lengthInWords, ruleTitle } from '../../stage-words.ts';
import { roles } from '../card-roles.ts';
import { noon } from '../clock-page-words.ts';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');

const columns = ['rule', 'length', 'from', 'source'] as const;

/** Every rule as it stands today; what is not verified is marked. */
export function RulesView({
  rules,
  today,
  sets,
}: {
  rules: readonly ClockRule[];
  today: Day;
  sets: boolean;
}) {
  const inForce = ruleIds.map((rule) => ruleOn(rules, rule, today).version);
  const unverified = inForce.filter((each) => !each.verified).length;
  return (
    <>
      <h1 class="govuk-heading-l">{t('title')}</h1>
      <p class="govuk-body-l">{t('lead')}</p>
      {unverified === 0 ? null : <p class="govuk-body">{t('unverifiedLead', { count: unverified })}</p>}
      <table class="govuk-table ps-dense ps-cards-narrow" {...roles.table}>
        <caption class="govuk-visually-hidden">{t('title')}</caption>
        <thead class="govuk-table__head" {...roles.rowgroup}>
          <tr class="govuk-table__row" {...roles.row}>
            {columns.map((column) => (
              <th class="govuk-table__header" {...roles.columnheader} scope="col">
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="govuk-table__body" {...roles.rowgroup}>
          {inForce.map((version) => (
            <tr class="govuk-table__row" {...roles.row}>
              <td class="govuk-table__cell" {...roles.cell} data-label={t('column.rule')}>
                <strong>{ruleTitle(version.rule)}</strong>
                <span class="ps-second">
                  <a class="govuk-link" href={staffPaths.clockRule(version.rule)}>
                    {t(sets ? 'change' : 'look')}
                    <span class="govuk-visually-hidden">
                      {' '}
                      {t('hidden', { rule: ruleTitle(version.rule) })}
                    </span>
                  </a>
                </span>
              </td>
              <td class="govuk-table__cell" {...roles.cell} data-label={t('column.length')}>
                <span>{lengthInWords(version)}</span>
              </td>
              <td class="govuk-table__cell" {...roles.cell} data-label={t('column.from')}>
                <span>{t('day', { at: noon(version.from) })}</span>
              </td>
              <td class="govuk-table__cell" {...roles.cell} data-label={t('column.source')}>
                <span>{version.source}</span>
                <span class="ps-second">
                  {version.set === undefined ? null : (
                    <Tag classes="govuk-tag--blue" text={t('byPartnership')} />
                  )}
                  {version.verified ? null : <Tag classes="govuk-tag--yellow" text={t('unverified')} />}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

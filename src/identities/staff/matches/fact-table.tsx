import { Tag } from '../../../design/index.ts';
import { levelSentence } from '../../level-words.ts';
import type { ComparedFact } from '../../mention-facts.ts';
import type { PairModel, Side } from './load-pair.ts';
import { ReportLink } from './marks.tsx';
import { fieldName, t } from './match-words.ts';

/** Both sides field by field; every field in which they differ is marked, in words and by its edge [B13]. */
export function FactTable({ model }: { model: PairModel }) {
  const { left, right, facts } = model;
  return (
    <table class="govuk-table ps-dense ps-compare">
      <caption class="govuk-table__caption govuk-visually-hidden">{t('compare.caption')}</caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          <th class="govuk-table__header" scope="col">
            <span class="govuk-visually-hidden">{t('compare.field')}</span>
          </th>
          <SideHead side={left} model={model} />
          <SideHead side={right} model={model} />
          <th class="govuk-table__header" scope="col">
            {t('compare.mark')}
          </th>
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {facts.map((fact) => (
          <tr class={`govuk-table__row ps-compare__row ps-compare__row--${fact.mark}`}>
            <th class="govuk-table__header" scope="row">
              {fieldName(fact.field)}
            </th>
            <Values values={fact.left} label={t('compare.first')} />
            <Values values={fact.right} label={t('compare.second')} />
            <td class="govuk-table__cell" data-label={t('compare.mark')}>
              <div>
                <Mark fact={fact} />
              </div>
            </td>
          </tr>
        ))}
        <tr class="govuk-table__row ps-compare__row">
          <th class="govuk-table__header" scope="row">
            {t('compare.saidBy')}
          </th>
          {[left, right].map(({ mention }, at) => (
            <td class="govuk-table__cell" data-label={t(at === 0 ? 'compare.first' : 'compare.second')}>
              {t(`source.${mention.mention.source}`)}
            </td>
          ))}
          <td class="govuk-table__cell ps-cell-none" />
        </tr>
      </tbody>
    </table>
  );
}

function SideHead({ side, model }: { side: Side; model: PairModel }) {
  return (
    <th class="govuk-table__header" scope="col">
      <ReportLink report={side.report} agencyName={model.agencyName} />
    </th>
  );
}

function Values({ values, label }: { values: readonly string[]; label: string }) {
  return (
    <td class="govuk-table__cell ps-compare__value" data-label={label}>
      {values.length === 0 ? (
        <span class="ps-quiet">{t('compare.notTold')}</span>
      ) : (
        <div>
          {values.map((value) => (
            <div dir="auto">{value}</div>
          ))}
        </div>
      )}
    </td>
  );
}

const colours = {
  same: 'govuk-tag--green',
  differs: 'govuk-tag--orange',
  'one-side': 'govuk-tag--grey',
} as const;

function Mark({ fact }: { fact: ComparedFact }) {
  return (
    <>
      <Tag classes={colours[fact.mark]} text={t(`mark.${fact.mark}`)} />
      {fact.levels.map((level) => (
        <div class="ps-second">{levelSentence(level)}</div>
      ))}
    </>
  );
}

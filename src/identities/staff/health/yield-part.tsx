import { Table } from '../../../design/index.ts';
import { kindName } from '../matches/match-words.ts';
import type { RuleYield } from './health-query.ts';
import { t } from './health-words.ts';

const number = (label: 'pairs' | 'yield.lone' | 'yield.same' | 'different', n: number) => ({
  text: t('count', { n }),
  format: 'numeric' as const,
  attributes: { 'data-label': t(label) },
});

/** What each kind of search key brought, and what people said of it: which of them earn their cost. */
export function YieldPart({ yields }: { yields: readonly RuleYield[] }) {
  const unknown = yields.find(({ rule }) => rule === null)?.pairs ?? 0;
  const known = yields.filter((each) => each.rule !== null);
  return (
    <section class="ps-health-part" aria-labelledby="health-yield">
      <h2 class="govuk-heading-m" id="health-yield">
        {t('yield.title')}
      </h2>
      <p class="govuk-body ps-measure">{t('yield.lead')}</p>
      {unknown === 0 ? null : <p class="govuk-body ps-measure">{t('yield.unknown', { unknown })}</p>}
      {known.length === 0 ? null : (
        <Table
          caption={t('yield.title')}
          captionClasses="govuk-visually-hidden"
          classes="ps-dense ps-cards-narrow"
          head={[
            { text: t('yield.key') },
            { text: t('pairs'), format: 'numeric' },
            { text: t('yield.lone'), format: 'numeric' },
            { text: t('yield.same'), format: 'numeric' },
            { text: t('different'), format: 'numeric' },
          ]}
          rows={known.map(({ rule, pairs, lone, same, different }) => [
            { children: <Rule rule={rule} />, attributes: { 'data-label': t('yield.key') } },
            number('pairs', pairs),
            number('yield.lone', lone),
            number('yield.same', same),
            number('different', different),
          ])}
        />
      )}
    </section>
  );
}

function Rule({ rule }: Pick<RuleYield, 'rule'>) {
  if (rule === null) return null;
  return (
    <span>
      <strong>{kindName(rule.slice(0, rule.indexOf(':')))}</strong>: {t(`rule.${rule}`)}
    </span>
  );
}

import { Table } from '../../../design/index.ts';
import type { CommonCount } from './health-query.ts';
import { t } from './health-words.ts';

/** Values that so many mentions carry that they tell nothing by themselves, by what they are and how many carry each; never which. */
export function CommonPart({ common }: { common: readonly CommonCount[] }) {
  return (
    <section class="ps-health-part" aria-labelledby="health-common">
      <h2 class="govuk-heading-m" id="health-common">
        {t('common.title')}
      </h2>
      <p class="govuk-body ps-measure">{t('common.lead')}</p>
      {common.length === 0 ? (
        <p class="govuk-body">{t('common.none')}</p>
      ) : (
        <Table
          caption={t('common.title')}
          captionClasses="govuk-visually-hidden"
          classes="ps-dense ps-cards-narrow"
          head={[
            { text: t('kind') },
            { text: t('mentions'), format: 'numeric' },
            { text: t('common.since') },
          ]}
          rows={common.map(({ rule, mentions, since }) => [
            { children: <strong>{t(`common.${rule}`)}</strong>, attributes: { 'data-label': t('kind') } },
            {
              text: t('count', { n: mentions }),
              format: 'numeric' as const,
              attributes: { 'data-label': t('mentions') },
            },
            { text: t('common.at', { at: since }), attributes: { 'data-label': t('common.since') } },
          ])}
        />
      )}
    </section>
  );
}

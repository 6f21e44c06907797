/** Where the headings of needs come from: for whoever asks, and out of the way of whoever does not. */
import { Details, Tag } from '../../../design/index.ts';
import type { Day } from '../../../platform/working-days.ts';
import { needDomainsOn } from '../../needs/need-domains.ts';
import { needSourceOf } from '../../needs/need-sources.ts';
import { noon, say } from '../case-words.ts';
import { t } from './needs-words.ts';

export function Sources({ day }: { day: Day }) {
  return (
    <Details summaryText={t('sources.title')}>
      <p class="govuk-body ps-measure">{t('sources.lead')}</p>
      <dl class="ps-said">
        {needDomainsOn(day).map(({ code, from, follows }) => (
          <div>
            <dt>
              {say(`need.${code}`)}
              <span class="ps-second ps-block">{t('sources.from', { from: noon(from) })}</span>
            </dt>
            <dd>
              {follows.map(({ source, heading }) => {
                const known = needSourceOf(source);
                return (
                  <span class="ps-block">
                    {t(known.verified ? 'sources.heading' : 'sources.unread', {
                      ...{ source: t(`source.${source}`), heading, from: noon(known.from) },
                    })}{' '}
                    {known.verified ? null : (
                      <Tag text={t('sources.unverified')} classes="govuk-tag--yellow ps-unverified" />
                    )}
                  </span>
                );
              })}
            </dd>
          </div>
        ))}
      </dl>
    </Details>
  );
}

import { Alert, Tag } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { Transfer } from '../../transfer/transfer.ts';
import { levelTag, say } from '../case-words.ts';
import { stateTag } from './state-tag.ts';
import { t } from './transfer-words.ts';

interface OffersProps {
  readonly to: readonly Transfer[];
  readonly from: readonly Transfer[];
  readonly declined: boolean;
  agencyName(agencyId: string): string;
}

/** What waits for one's own agency first; then what became of its own offers. */
export function OffersView({ to, from, declined, agencyName }: OffersProps) {
  return (
    <>
      {declined ? (
        <Alert
          variant="success"
          variantText={t('doneKind')}
          title={t('done.declined')}
          text={t('done.declined')}
          role="status"
        />
      ) : null}
      <h1 class="govuk-heading-l govuk-!-margin-bottom-1">{t('list.title')}</h1>
      <p class="govuk-body ps-measure">{t('list.lead')}</p>
      <section class="ps-case-part" aria-labelledby="to">
        <div class="ps-part-head">
          <h2 class="govuk-heading-m" id="to">
            {t('to.title')}
          </h2>
        </div>
        {to.length === 0 ? <p class="govuk-body">{t('to.none')}</p> : null}
        <ul class="ps-plain-list">
          {to.map((one) => (
            <li>
              <strong>{one.reference}</strong> <Tag {...levelTag(one.riskLevel)} />
              <span class="ps-second ps-block">
                {say(`ofWhom.${one.ofWhom}`)},{' '}
                {t('from.agency', { agency: agencyName(one.fromAgency), at: one.offeredAt })}
              </span>
              <a class="govuk-link" href={staffPaths.transfer(one.transferId)}>
                {t('open')}
                <span class="govuk-visually-hidden">: {one.reference}</span>
              </a>
            </li>
          ))}
        </ul>
      </section>
      <section class="ps-case-part" aria-labelledby="from">
        <div class="ps-part-head">
          <h2 class="govuk-heading-m" id="from">
            {t('from.title')}
          </h2>
        </div>
        {from.length === 0 ? <p class="govuk-body">{t('from.none')}</p> : null}
        <ul class="ps-plain-list">
          {from.map((one) => (
            <li>
              <strong>
                {one.state === 'accepted' ? (
                  one.reference
                ) : (
                  <a class="govuk-link" href={staffPaths.caseTransfer(one.caseId)}>
                    {one.reference}
                  </a>
                )}
              </strong>{' '}
              <Tag {...stateTag(one.state)} />
              <span class="ps-second ps-block">
                {t('to.agency', { agency: agencyName(one.toAgency), at: one.answeredAt ?? one.offeredAt })}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

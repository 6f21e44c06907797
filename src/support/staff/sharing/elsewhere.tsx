import { staffPaths } from '../../../paths.ts';
import type { ReadElsewhere } from '../../share/shared-elsewhere.ts';
import type { SharingProps } from './sharing-props.ts';
import { t } from './sharing-words.ts';

/** Who reads the person's NRM referral and their other cases: what they take back here ends there too. */
export function Elsewhere(props: SharingProps) {
  const { elsewhere, referralElsewhere } = props;
  if (elsewhere.length === 0 && !referralElsewhere) return null;
  return (
    <section class="ps-case-part" aria-labelledby="elsewhere">
      <div class="ps-part-head">
        <h2 class="govuk-heading-m" id="elsewhere">
          {t('elsewhere')}
        </h2>
      </div>
      <p class="govuk-body">{t('elsewhere.lead')}</p>
      {referralElsewhere ? <p class="govuk-body">{t('elsewhere.hidden')}</p> : null}
      {elsewhere.map((each) => (
        <OneRecord {...props} read={each} />
      ))}
    </section>
  );
}

function OneRecord({ read, now, agencyName }: SharingProps & { read: ReadElsewhere }) {
  const { kind, id, reference, shares } = read;
  return (
    <>
      <h3 class="govuk-heading-s govuk-!-margin-bottom-1">
        <a class="govuk-link" href={kind === 'referral' ? staffPaths.referralShare(id) : staffPaths.case(id)}>
          {t(`elsewhere.${kind}`, { reference })}
        </a>
      </h3>
      {shares.length === 0 ? <p class="govuk-body">{t('elsewhere.none')}</p> : null}
      <ul class="ps-plain-list">
        {shares.map((share) => (
          <li>
            <strong>{agencyName(share.toAgency)}</strong>
            <span class="ps-second ps-block">
              {t('elsewhere.share', { basis: share.basis, until: share.until })}
            </span>
            {share.endedAt !== null || share.until <= now ? (
              <strong>{t('share.ended', { at: share.endedAt ?? share.until })}</strong>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}

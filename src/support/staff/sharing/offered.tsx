import { staffPaths } from '../../../paths.ts';
import { say } from '../case-words.ts';
import type { SharingProps } from './sharing-props.ts';
import { t } from './sharing-words.ts';

/** What they agreed to in their referral: to be confirmed with them here, and taken over by nothing. */
export function Offered({ offered, caseId, agencyName }: SharingProps) {
  if (offered.length === 0) return null;
  return (
    <section class="ps-case-part" aria-labelledby="offered">
      <div class="ps-part-head">
        <h2 class="govuk-heading-m" id="offered">
          {t('offered')}
        </h2>
      </div>
      <p class="govuk-body">{t('offered.lead')}</p>
      <ul class="ps-plain-list">
        {offered.flatMap(({ purpose, agencyId }) => {
          if (purpose === '') return [];
          const what = `${say(`purpose.${purpose}`)}, ${agencyId === undefined ? t('anyAgency') : agencyName(agencyId)}`;
          const asked = new URLSearchParams({ answer: 'yes', purpose, agency: agencyId ?? '' });
          return [
            <li>
              <strong>{what}</strong>{' '}
              <a class="govuk-link" href={`${staffPaths.caseSharing(caseId)}?${asked}#record`}>
                {t('offered.do')}
                <span class="govuk-visually-hidden"> {what}</span>
              </a>
            </li>,
          ];
        })}
      </ul>
    </section>
  );
}

import { Tag } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { OwnAnswer } from '../../referral/own-answer-store.ts';
import { t } from './own-answer-words.ts';

/** What one's agency answered to referrals that are over for it: each leads to its words. */
export function OwnAnswers(props: { answers: readonly OwnAnswer[]; agencyName(agencyId: string): string }) {
  if (props.answers.length === 0) return null;
  return (
    <section class="ps-case-part" aria-labelledby="own-answers">
      <div class="ps-part-head">
        <h2 class="govuk-heading-m" id="own-answers">
          {t('list.title')}
        </h2>
      </div>
      <p class="govuk-body ps-measure">{t('list.lead')}</p>
      <ul class="ps-refer-list">
        {props.answers.map((one) => (
          <li class="ps-refer-list__one">
            <div>
              <a
                class="govuk-link ps-refer-list__name"
                href={staffPaths.answerServiceReferral(one.referralId)}
              >
                {one.serviceName}
              </a>
              <p class="ps-second">
                {t('list.from', { agency: props.agencyName(one.fromAgency), at: one.answeredAt })}
              </p>
            </div>
            <div class="ps-refer-list__state">
              <Tag
                text={t(`state.${one.state}`)}
                classes={one.state === 'declined' ? 'govuk-tag--red' : 'govuk-tag--grey'}
              />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

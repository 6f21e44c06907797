import { Details } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { routeName, stateTag } from '../referral-words.ts';
import type { ReferralModel } from './model.ts';
import { t } from './page-words.ts';

/** The other people of the same concern: one referral each. */
export function ConcernPart({ model }: { model: ReferralModel }) {
  const { referralId } = model.opened.referral;
  return (
    <section class="ps-refer-part" aria-labelledby="concern-part">
      <h2 class="govuk-heading-m" id="concern-part">
        {t('concern.title')}
      </h2>
      {model.others.length === 0 ? (
        <p class="govuk-body">{t('concern.none')}</p>
      ) : (
        <ul class="govuk-list">
          {model.others.map((other) => (
            <li>
              <a class="govuk-link" href={staffPaths.referral(other.referralId)}>
                {other.reference}
              </a>{' '}
              <span class="ps-second">
                {routeName(other.route)}, {stateTag(other.state).text.toLowerCase()}
              </span>
            </li>
          ))}
        </ul>
      )}
      {model.works ? (
        <p class="govuk-body">
          <a class="govuk-link" href={staffPaths.referralBeside(referralId)}>
            {t('concern.begin')}
          </a>
        </p>
      ) : null}
    </section>
  );
}

/** What happened, newest first; every answer ever given stands on a page of its own. */
export function HistoryPart({ model }: { model: ReferralModel }) {
  const [first, ...older] = model.happened;
  const line = (each: NonNullable<typeof first>) => (
    <li>
      <span class="govuk-body govuk-!-margin-bottom-0">
        {t(`happened.${each.what}`, { name: model.nameOf(each.by), to: model.nameOf(each.to) })}
      </span>
      <span class="ps-second"> {t('on', { at: each.at })}</span>
      {each.note === undefined ? null : <p class="ps-as-told govuk-body-s">{each.note}</p>}
    </li>
  );
  return (
    <section class="ps-refer-part" aria-labelledby="history-part">
      <h2 class="govuk-heading-m" id="history-part">
        {t('history.title')}
      </h2>
      <ul class="govuk-list">{first === undefined ? null : line(first)}</ul>
      {older.length === 0 ? null : (
        <Details summaryText={t('history.older', { count: older.length })}>
          <ul class="govuk-list">{older.map(line)}</ul>
        </Details>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={staffPaths.referralHistory(model.opened.referral.referralId)}>
          {t('history.answers')}
        </a>
      </p>
    </section>
  );
}

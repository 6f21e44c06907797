import { Button, Details, InsetText } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { routeName, stateTag } from '../referral-words.ts';
import { isOpen, type ReferralModel, type ReferralViewProps } from './model.ts';
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

/** A newer form is in force: what it would add and take away, and the choice to move. */
export function NewerFormPart({ model, formToken }: ReferralViewProps) {
  const { newer } = model;
  if (newer === undefined || !isOpen(model) || !model.works) return null;
  const { added, removed, changed } = newer.difference;
  const list = (title: string, labels: readonly string[]) =>
    labels.length === 0 ? null : (
      <>
        <h3 class="govuk-heading-s">{title}</h3>
        <ul class="govuk-list govuk-list--bullet">
          {labels.map((label) => (
            <li>{label}</li>
          ))}
        </ul>
      </>
    );
  return (
    <section class="ps-refer-part" aria-labelledby="form-part">
      <h2 class="govuk-heading-m" id="form-part">
        {t('newer.title')}
      </h2>
      <InsetText>
        <p class="govuk-body">{t('newer.text', { name: newer.set.name })}</p>
        {list(
          t('newer.added'),
          added.map((each) => each.label),
        )}
        {list(
          t('newer.removed'),
          removed.map((each) => each.label),
        )}
        {list(
          t('newer.changed'),
          changed.map((each) => each.to.label),
        )}
        <form method="post" action={staffPaths.changeReferral(model.opened.referral.referralId, 'move')}>
          <input type="hidden" name="form-token" value={formToken} />
          <Button text={t('newer.move')} classes="govuk-button--secondary" preventDoubleClick />
        </form>
      </InsetText>
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

/** What a member began and has not finished, offered again wherever they begin. */
import { NotificationBanner } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { takenChannels } from '../../report.ts';
import { t } from './take-words.ts';
import { type Unfinished, unfinishedDays } from './unfinished-store.ts';

/** Tells of each; nothing at all when there is none. */
export function UnfinishedNotice({ others }: { others: readonly Unfinished[] }) {
  if (others.length === 0) return null;
  return (
    <NotificationBanner titleText={t('unfinished.title', { count: others.length })} titleId="unfinished">
      <ul class="govuk-list ps-unfinished">
        {others.map((each) => (
          <One of={each} />
        ))}
      </ul>
      {others.every(({ content }) => content.saved !== undefined) ? null : (
        <p class="govuk-body-s">{t('unfinished.life', { days: unfinishedDays })}</p>
      )}
    </NotificationBanner>
  );
}

function One({ of: { key, content, begunAt } }: { of: Unfinished }) {
  const { saved, typed } = content;
  if (saved !== undefined)
    return (
      <li>
        <span>{t('unfinished.receipt', { reference: saved.reference })}</span>{' '}
        <a class="govuk-notification-banner__link" href={staffPaths.takeReceipt(key)}>
          {t('unfinished.handOver')}
        </a>
      </li>
    );
  const channel = takenChannels.find((each) => each === typed['channel']);
  const name = channel === undefined ? t('unfinished.noChannel') : t(`channel.${channel}`);
  return (
    <li>
      <span>{t('unfinished.one', { channel: name, at: begunAt })}</span>{' '}
      {typed['danger'] === 'yes' ? <strong class="ps-limit--late">{t('unfinished.danger')}</strong> : null}{' '}
      <a class="govuk-notification-banner__link" href={staffPaths.takeDraft(key)}>
        {t('unfinished.goOn')}
        <span class="govuk-visually-hidden">: {t('unfinished.one', { channel: name, at: begunAt })}</span>
      </a>{' '}
      <a class="govuk-notification-banner__link" href={staffPaths.takeThrowAway(key)}>
        {t('unfinished.throwAway')}
        <span class="govuk-visually-hidden">: {t('unfinished.one', { channel: name, at: begunAt })}</span>
      </a>
    </li>
  );
}

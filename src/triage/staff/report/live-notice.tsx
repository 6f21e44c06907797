import { staffPaths } from '../../../paths.ts';
import { t } from './report-words.ts';

/**
 * Says calmly that something has changed on a report that is open: a claim, an answer, a decision. Nothing in the page moves; what
 * is being typed stays. Filled in by script alone, since without it a page does not learn of anything.
 */
export function LiveNotice({ reportId, mark }: { reportId: string; mark: string }) {
  const events = `${staffPaths.events()}?${new URLSearchParams({ of: 'report', id: reportId })}`;
  return (
    <div class="ps-live-notice" data-live="report" data-live-events={events} data-live-mark={mark}>
      <div role="status" data-live-changed />
      <template data-live-words="changed">
        <p class="govuk-body">
          {t('live.changed')}{' '}
          <a class="govuk-link" href={staffPaths.report(reportId)} data-live-reload>
            {t('live.show')}
          </a>
        </p>
      </template>
      <template data-live-words="gone">
        <p class="govuk-body">{t('live.gone')}</p>
      </template>
    </div>
  );
}

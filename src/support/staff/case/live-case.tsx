import { staffPaths } from '../../../paths.ts';
import { t } from './case-page-words.ts';

/**
 * Lets an open page of a case follow what its reader may see of it: what they may see no more leaves the screen at once, not with their next
 * press [X8]. Filled in by script alone; without it the next request shows the same.
 */
export function LiveCase({ caseId }: { caseId: string }) {
  const events = `${staffPaths.events()}?${new URLSearchParams({ of: 'case', id: caseId })}`;
  return (
    <div data-live="case" data-live-events={events} data-gone-title={t('gone.title')}>
      <template data-live-words="gone">
        <p class="govuk-body">{t('gone.text')}</p>
        <p class="govuk-body">
          <a class="govuk-link" href={staffPaths.cases()}>
            {t('gone.cases')}
          </a>
        </p>
      </template>
    </div>
  );
}

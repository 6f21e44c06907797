import type { ComponentChildren } from 'preact';
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

/**
 * Lets what a page shows of several cases follow what its reader may see of each: the part of one (`data-live-case`, in the order of `caseIds`) leaves the screen by itself, and
 * what rests on a part of it that may be read no more (`data-live-shut`) with it. Without script the next request shows the same.
 */
export function LiveCases(props: {
  readonly caseIds: readonly string[];
  readonly children: ComponentChildren;
}) {
  const events = `${staffPaths.events()}?${new URLSearchParams({ of: 'cases', id: props.caseIds.join(',') })}`;
  return (
    <div data-live="cases" data-live-events={events}>
      <div role="status" tabIndex={-1} data-live-said />
      <template data-live-words="gone">
        <p class="govuk-body">{t('gone.one')}</p>
      </template>
      <template data-live-words="changed">
        <p class="govuk-body">{t('gone.part')}</p>
      </template>
      {props.children}
    </div>
  );
}

import type { ComponentChildren } from 'preact';
import { LiveParts, LiveWhole } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { t } from './case-page-words.ts';

/**
 * Lets an open page of a case follow what its reader may see of it: what they may see no more leaves the screen at once, not with their next
 * press [X8]. Filled in by script alone; without it the next request shows the same.
 */
export function LiveCase({ caseId }: { caseId: string }) {
  const events = `${staffPaths.events()}?${new URLSearchParams({ of: 'case', id: caseId })}`;
  return (
    <LiveWhole
      events={events}
      title={t('gone.title')}
      text={t('gone.text')}
      next={{ href: staffPaths.cases(), text: t('gone.cases') }}
    />
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
    <LiveParts events={events} gone={t('gone.one')} changed={t('gone.part')}>
      {props.children}
    </LiveParts>
  );
}

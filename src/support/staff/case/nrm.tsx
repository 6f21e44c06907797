import { Tag } from '../../../design/index.ts';
import { daysBetween, londonDay } from '../../../platform/working-days.ts';
import type { CaseStage } from '../../../referrals/index.ts';
import { t } from './case-page-words.ts';

/** Where somebody stands in the National Referral Mechanism, on which day of it, and how long its next limit is away. */
export function Stage({ stage, now }: { readonly stage: CaseStage; readonly now: Date }) {
  const today = londonDay(now);
  const left = stage.dueOn === undefined ? undefined : daysBetween(today, stage.dueOn);
  return (
    <>
      {stage.begunOn === undefined
        ? stage.title
        : t('fact.nrm.day', { title: stage.title, day: daysBetween(stage.begunOn, today) + 1 })}
      {left === undefined ? null : (
        <span class={left < 0 ? 'ps-late ps-fact-second' : 'ps-second ps-fact-second'}>
          {left < 0 ? t('fact.nrm.late', { days: -left }) : t('fact.nrm.due', { days: left })}
        </span>
      )}
      {left !== undefined && stage.unverified ? (
        <Tag classes="govuk-tag--yellow ps-unverified govuk-!-margin-top-1" text={t('fact.nrm.unverified')} />
      ) : null}
    </>
  );
}

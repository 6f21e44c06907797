import type { VNode } from 'preact';
import { Tag } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { type Day, daysBetween, londonDay } from '../../../platform/working-days.ts';
import type { CaseStage, DecisionOfCase } from '../../../referrals/index.ts';
import type { Body } from '../../case/entry.ts';
import { oneOf } from '../../case/story.ts';
import { noon } from '../case-words.ts';
import { type CaseModel, writesIn } from './case-model.ts';
import { t } from './case-page-words.ts';

/** Where somebody stands in the National Referral Mechanism, on which day of it, and how long its next limit is away. */
function Stage({ stage, now }: { readonly stage: CaseStage; readonly now: Date }) {
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

/** What was decided last of a referral here: alone, once nothing runs of it any more, or below the stage that runs. */
function Decision({ decision, running }: { readonly decision: DecisionOfCase; readonly running: boolean }) {
  const of = decision.kind === 'conclusive-grounds' ? 'conclusive' : 'reasonable';
  const title = t(`fact.nrm.${of}.${decision.decided}`);
  const at = noon(decision.on);
  if (running) return <span class="ps-second ps-fact-second">{t('fact.nrm.decided', { title, at })}</span>;
  return (
    <>
      {title}
      <span class="ps-second ps-fact-second">{t('fact.nrm.on', { at })}</span>
    </>
  );
}

/** Where a referral here stands and what was decided of it; undefined where there is neither. */
export function stageHere(
  { stage, decision }: Pick<CaseModel, 'stage' | 'decision'>,
  now: Date,
): VNode | undefined {
  if (stage === undefined && decision === undefined) return undefined;
  return (
    <>
      {stage === undefined ? null : <Stage stage={stage} now={now} />}
      {decision === undefined ? null : <Decision decision={decision} running={stage !== undefined} />}
    </>
  );
}

/** Where a referral that was made elsewhere stands, by what was written of it, and since which day. */
function stageWritten(body: Body<'nrm'>): { readonly title: string; readonly since: Day } {
  const { referredOn, reasonable, reasonableOn = referredOn, conclusive, conclusiveOn = reasonableOn } = body;
  if (conclusive !== 'waiting') return { title: t(`fact.nrm.conclusive.${conclusive}`), since: conclusiveOn };
  if (reasonable !== 'waiting') return { title: t(`fact.nrm.reasonable.${reasonable}`), since: reasonableOn };
  return { title: t('fact.nrm.referred'), since: referredOn };
}

/** The fact at the head of their page: of the referral here, or of one that was made elsewhere. */
export function Nrm(model: CaseModel) {
  const { one, story, now } = model;
  const written = oneOf(story, 'nrm');
  const here = stageHere(model, now);
  if (here !== undefined) return here;
  if (one.referralId !== null || written === undefined)
    return <>{t(one.referralId === null ? 'fact.nrm.none' : 'fact.nrm.nothing')}</>;
  const { title, since } = stageWritten(written.body);
  return (
    <>
      {t('fact.nrm.day', { title, day: daysBetween(since, londonDay(now)) + 1 })}
      <span class="ps-second ps-fact-second">{t('fact.nrm.elsewhere', { by: written.body.by })}</span>
      {writesIn(model, 'nrm') ? (
        <a class="govuk-link ps-fact-second" href={staffPaths.caseWrite(one.caseId, 'nrm')}>
          {t('fact.nrm.change')}
        </a>
      ) : null}
    </>
  );
}

import { EmptyState, Split, Tag } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { OpenedReferral } from '../../open-referral.ts';
import type { Quality } from '../../quality/check-referral.ts';
import type { Concern, ToCheck } from '../../quality/quality.ts';
import { bandMeaning, bandName, noticed, partName, whyItMatters } from '../../quality/quality-words.ts';
import { questionsOf } from '../../questions/question.ts';
import { InPlace } from './in-place.tsx';
import { t } from './page-words.ts';

export interface QualityViewProps {
  readonly opened: OpenedReferral;
  readonly toCheck: ToCheck;
  readonly quality: Quality;
}

const bandTags = {
  beginning: 'govuk-tag--grey',
  growing: 'govuk-tag--blue',
  full: 'govuk-tag--green',
} as const;
const placesShown = 3;

/** What would make a referral stronger, each with the words that it is about. */
export function QualityView(props: QualityViewProps) {
  const { opened, toCheck, quality } = props;
  const { concerns } = quality;
  const asked = [...new Set(concerns.map(({ questionId }) => questionId))];
  return (
    <>
      <span class="govuk-caption-l">{t('caption', { reference: opened.referral.reference })}</span>
      <h1 class="govuk-heading-l">{t('heading')}</h1>
      <p class="govuk-body-l">{t('lead')}</p>
      {Object.keys(toCheck.texts).length === 0 ? (
        <EmptyState title={t('empty.title')}>
          <p class="govuk-body">{t('empty.text')}</p>
        </EmptyState>
      ) : (
        <Split>
          <div>
            <h2 class="govuk-heading-m">{t('adviceTitle')}</h2>
            {concerns.length === 0 ? (
              <EmptyState title={t('none.title')}>
                <p class="govuk-body">{t('none.text')}</p>
              </EmptyState>
            ) : (
              asked.map((questionId) => (
                <AboutQuestion
                  {...props}
                  questionId={questionId}
                  concerns={concerns.filter((each) => each.questionId === questionId)}
                />
              ))
            )}
          </div>
          <div>
            <ScorePart {...props} />
            <IndicatorsPart {...props} />
          </div>
        </Split>
      )}
    </>
  );
}

const labelOf = (opened: OpenedReferral, id: string): string =>
  questionsOf(opened.set).find((each) => each.id === id)?.label ?? id;

function AboutQuestion(
  props: QualityViewProps & {
    readonly questionId: string | undefined;
    readonly concerns: readonly Concern[];
  },
) {
  const { opened, questionId, concerns, toCheck } = props;
  const section = opened.set.sections.find(({ questions }) => questions.some(({ id }) => id === questionId));
  const text = toCheck.texts[questionId ?? ''] ?? '';
  return (
    <section class="ps-entry-page">
      <h3 class="ps-entry-page__title">
        {questionId === undefined ? t('whole') : labelOf(opened, questionId)}
      </h3>
      {concerns.map((concern) => (
        <div class="ps-concern">
          <p class="ps-entry__question">{noticed(concern)}</p>
          {concern.otherQuestionId === undefined ? null : (
            <p class="ps-entry__about">{t('with', { question: labelOf(opened, concern.otherQuestionId) })}</p>
          )}
          {text === ''
            ? null
            : concern.spans.slice(0, placesShown).map((span) => <InPlace text={text} span={span} />)}
          {concern.spans.length > placesShown ? (
            <p class="ps-entry__about">{t('more', { count: concern.spans.length - placesShown })}</p>
          ) : null}
          <p class="ps-entry__about">{whyItMatters(concern)}</p>
        </div>
      ))}
      {section === undefined ? null : (
        <a
          class="govuk-link govuk-body"
          href={`${staffPaths.referral(opened.referral.referralId)}/sections/${section.id}#${questionId}`}
        >
          {t('change')}
          <span class="govuk-visually-hidden">: {labelOf(opened, questionId ?? '')}</span>
        </a>
      )}
    </section>
  );
}

function ScorePart({ quality: { score } }: QualityViewProps) {
  return (
    <section class="ps-entry-page">
      <h2 class="govuk-heading-m">{t('scoreTitle')}</h2>
      <p class="govuk-body">
        <Tag text={bandName(score.band)} classes={bandTags[score.band]} />{' '}
        {t('score', { points: score.points })}
      </p>
      <p class="govuk-body">{bandMeaning(score.band)}</p>
      {score.wouldHelp.length === 0 ? null : (
        <>
          <h3 class="govuk-heading-s">{t('wouldHelp')}</h3>
          <ul class="govuk-list govuk-list--bullet">
            {score.wouldHelp.slice(0, 4).map((part) => (
              <li>{partName(part)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function IndicatorsPart({ quality: { indicators }, toCheck }: QualityViewProps) {
  return (
    <section class="ps-entry-page">
      <h2 class="govuk-heading-m">{t('indicatorsTitle')}</h2>
      {indicators.length === 0 ? (
        <p class="govuk-body">{t('indicatorsNone')}</p>
      ) : (
        <>
          <p class="govuk-body">{t('indicatorsLead')}</p>
          <ul class="govuk-list">
            {indicators.map(({ indicator, told: [first] }) => (
              <li>
                <strong>{indicator.label}</strong>
                {first === undefined ? null : (
                  <span class="ps-entry__about" dir="auto">
                    “{toCheck.texts[first.questionId]?.slice(first.start, first.end)}”
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

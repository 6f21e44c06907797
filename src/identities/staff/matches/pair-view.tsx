import { Alert, Callout, CaseHeader, ErrorSummary, Split, Waterfall } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { inOrderOfWeight, shownWeight } from '../../explain.ts';
import { levelSentence } from '../../level-words.ts';
import { AnswerPart } from './answer-part.tsx';
import { FactTable } from './fact-table.tsx';
import { StrengthBadge } from './marks.tsx';
import { questionAbout, t } from './match-words.ts';
import type { PairProps } from './pair-props.ts';

/** Two mentions side by side, why they may be one, and the question to a person [B13]. */
export function PairView(props: PairProps) {
  const { model, returned } = props;
  const { pair } = model;
  return (
    <>
      {returned === undefined ? (
        <Done done={props.done} />
      ) : (
        <ErrorSummary
          titleText={t('errorTitle')}
          errorList={[...returned.errors].map(([field, text]) => ({ href: `#${field}`, text }))}
        />
      )}
      <CaseHeader
        caption={t('pair.caption')}
        title={questionAbout(pair.kind)}
        facts={[
          { name: t('pair.strength'), value: <StrengthBadge strength={pair.strength} /> },
          { name: t('pair.state'), value: t(`state.${pair.state}`) },
          { name: t('pair.found'), value: t('pair.foundBy', { at: pair.foundAt, model: pair.model }) },
        ]}
      />
      {model.inDoubt > 0 ? (
        <Callout>
          <p class="govuk-body">
            {t('pair.inDoubt', { count: model.inDoubt })}{' '}
            <a class="govuk-link" href={`${staffPaths.identity(pair.leftMention)}#held-apart`}>
              {t('pair.inDoubtSee')}
            </a>
          </p>
        </Callout>
      ) : null}
      <FactTable model={model} />
      <Split>
        <section aria-labelledby="why">
          <h2 class="govuk-heading-m" id="why">
            {t('why.title')}
          </h2>
          <p class="govuk-body-s ps-quiet">{t('why.lead')}</p>
          <Waterfall
            caption={t('why.title')}
            head={{ what: t('why.what'), drawn: t('why.drawn'), weight: t('why.weight'), sum: t('why.sum') }}
            steps={inOrderOfWeight(pair.levels).map((level) => ({
              text: levelSentence(level),
              weight: level.weight,
            }))}
            shown={shownWeight}
          />
          <p class="govuk-body">
            <a class="govuk-link" href={staffPaths.identity(pair.leftMention)}>
              {t('pair.identity')}
            </a>
          </p>
        </section>
        <AnswerPart {...props} />
      </Split>
    </>
  );
}

const outcomes = ['decided', 'undone', 'joined', 'changed', 'known'] as const;

/** What the last press did. */
function Done({ done }: { done: string | undefined }) {
  const outcome = outcomes.find((each) => each === done);
  if (outcome === undefined) return null;
  const nothingDone = outcome === 'changed' || outcome === 'known';
  return (
    <Alert
      variant={nothingDone ? 'information' : 'success'}
      variantText={t(nothingDone ? 'done.note' : 'done.kind')}
      title={t(`done.${outcome}`)}
      text={t(`done.${outcome}`)}
      role="status"
    />
  );
}

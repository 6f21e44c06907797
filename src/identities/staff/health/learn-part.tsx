import { Button, Details, Table } from '../../../design/index.ts';
import type { MatchModel } from '../../../matching/index.ts';
import { staffPaths } from '../../../paths.ts';
import { shownWeight } from '../../explain.ts';
import { levelSentence } from '../../level-words.ts';
import type { LearntModel } from '../../model-store.ts';
import { t } from './health-words.ts';

export interface LearnProps {
  readonly inUse: MatchModel;
  readonly learnt: readonly LearntModel[];
  /** May this member learn and choose? */
  readonly looksAfter: boolean;
  readonly formToken: string;
  readonly done: string | undefined;
}

/** Which model is in use, what was learnt from the partnership's own reports, and choosing between them. */
export function LearnPart(props: LearnProps) {
  const { inUse, learnt, looksAfter, formToken, done } = props;
  return (
    <section class="ps-health-part" aria-labelledby="health-learn">
      <h2 class="govuk-heading-m" id="health-learn">
        {t('learn.title')}
      </h2>
      {done === 'asked' || done === 'chosen' ? (
        <p class="govuk-inset-text" role="status">
          {t(`learn.done.${done}`)}
        </p>
      ) : null}
      <p class="govuk-body ps-measure">{t('learn.lead', { model: inUse.version })}</p>
      {looksAfter ? (
        <form action={staffPaths.learnModel()} method="post" novalidate>
          <input type="hidden" name="form-token" value={formToken} />
          <Button classes="govuk-button--secondary" text={t('learn.ask')} preventDoubleClick />
        </form>
      ) : (
        <p class="govuk-body">{t('learn.notYours')}</p>
      )}
      {learnt.map((each) => (
        <Proposal {...props} learnt={each} />
      ))}
      {looksAfter && inUse.version.startsWith('learnt-') ? (
        <ChooseForm version="" text={t('learn.back')} formToken={formToken} />
      ) : null}
    </section>
  );
}

function Proposal({
  learnt,
  inUse,
  looksAfter,
  formToken,
}: Omit<LearnProps, 'learnt'> & { learnt: LearntModel }) {
  const { version, model, pairs, learntAt, converged, rounds } = learnt;
  return (
    <div class="ps-measure">
      <h3 class="govuk-heading-s govuk-!-margin-bottom-1">
        {version} {version === inUse.version ? t('learn.inUse') : null}
      </h3>
      <p class="govuk-body">
        {t('learn.from', { at: learntAt, pairs })}{' '}
        {model === undefined
          ? t(rounds === 0 ? 'learn.tooLittle' : 'learn.kin')
          : converged
            ? t('learn.settled', { rounds })
            : t('learn.unsettled', { rounds })}
      </p>
      {model === undefined ? null : (
        <>
          <Details summaryText={t('learn.changes')}>
            <Changes from={inUse} to={model} />
          </Details>
          {looksAfter && version !== inUse.version ? (
            <ChooseForm version={version} text={t('learn.choose', { version })} formToken={formToken} />
          ) : null}
        </>
      )}
    </div>
  );
}

function ChooseForm({ version, text, formToken }: { version: string; text: string; formToken: string }) {
  return (
    <form action={staffPaths.chooseModel()} method="post" novalidate>
      <input type="hidden" name="form-token" value={formToken} />
      <input type="hidden" name="version" value={version} />
      <Button classes="govuk-button--secondary" text={text} preventDoubleClick />
    </form>
  );
}

/** Bits by which a weight must differ to be told. */
const least = 0.5;

/** The weights of people's levels that the two models give differently, the furthest apart first. */
function Changes({ from, to }: { from: MatchModel; to: MatchModel }) {
  const weightIn = (model: MatchModel, field: string, level: string) => {
    const shares = model.kinds.person.fields[field]?.[level];
    return shares === undefined ? 0 : Math.log2(shares.m / shares.u);
  };
  const rows = Object.entries(to.kinds.person.fields)
    .flatMap(([field, levels]) =>
      Object.keys(levels).map((level) => {
        const [before, after] = [weightIn(from, field, level), weightIn(to, field, level)];
        return { sentence: levelSentence({ field, level }), before, after };
      }),
    )
    .filter(({ before, after }) => Math.abs(after - before) >= least)
    .toSorted((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before));
  if (rows.length === 0) return <p class="govuk-body">{t('learn.noChanges')}</p>;
  const number = (weight: number, label: 'learn.before' | 'learn.after') => ({
    text: shownWeight(weight),
    format: 'numeric' as const,
    attributes: { 'data-label': t(label) },
  });
  return (
    <Table
      caption={t('learn.changes')}
      captionClasses="govuk-visually-hidden"
      classes="ps-dense ps-cards-narrow"
      head={[
        { text: t('learn.level') },
        { text: t('learn.before'), format: 'numeric' },
        { text: t('learn.after'), format: 'numeric' },
      ]}
      rows={rows.map(({ sentence, before, after }) => [
        { text: sentence, attributes: { 'data-label': t('learn.level') } },
        number(before, 'learn.before'),
        number(after, 'learn.after'),
      ])}
    />
  );
}

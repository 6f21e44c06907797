import { staffPaths } from '../../../paths.ts';
import { type Stage, stages } from '../../funnel/chain.ts';
import type { Released } from '../../release/protect.ts';
import { countInWords, reasonInWords, t } from './funnel-words.ts';
import { roles } from './table-roles.ts';

export interface PartProps {
  /** What the ids of its headings begin with, since two sets of figures may stand on one page. */
  readonly of: string;
  readonly told: Released;
  /** The stages that the reader's roles say nothing of: they read none of the records that make them. */
  readonly unseen: ReadonlySet<Stage>;
  /** The question that a page of the same figures asks. */
  readonly asks: string;
  /** Whoever works at the desk is led to saying what became of what nobody said anything of. */
  readonly says?: boolean;
  /** What is released leaves out what is hidden: said beside it. */
  readonly hasGap?: boolean;
  /** Whoever may open what is counted goes on to it. */
  readonly opens?: boolean;
}

/** The width of a bar, of a hundred. What is not told has no bar. */
const widthOf = (count: number | null, all: number | null): number =>
  count === null || all === null || all === 0 ? 0 : Math.round((count / all) * 100);

function Bar({ width }: { width: number }) {
  return (
    <svg class="ps-funnel__bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect class="ps-funnel__ground" width={100} height={10} />
      <rect class="ps-funnel__reached" width={width} height={10} />
    </svg>
  );
}

/** A bar for each stage, its number beside it: the picture is the table. */
export function StagesPart({ of, told, unseen, asks, opens = false, hasGap = false }: PartProps) {
  const { least } = told.rule;
  return (
    <section aria-labelledby={`${of}-stages`}>
      <h3 class="govuk-heading-m" id={`${of}-stages`}>
        {t('stages')}
      </h3>
      <p class="govuk-body ps-measure">{t('stages.hint')}</p>
      <table class="govuk-table ps-funnel" {...roles.table}>
        <caption class="govuk-visually-hidden">{t('stages')}</caption>
        <thead class="govuk-visually-hidden" {...roles.rowgroup}>
          <tr {...roles.row}>
            {(['stage', 'share', 'reached'] as const).map((column) => (
              <th scope="col" {...roles.columnheader}>
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...roles.rowgroup}>
          {stages.map((stage) => {
            const count = told.reached[stage];
            const width = widthOf(count, told.concerns);
            return (
              <tr {...roles.row}>
                <th scope="row" {...roles.rowheader} class="ps-funnel__stage">
                  {t(`stage.${stage}`)}
                </th>
                <td class="ps-funnel__drawing" {...roles.cell}>
                  <Bar width={unseen.has(stage) ? 0 : width} />
                  <span class="govuk-visually-hidden">
                    {unseen.has(stage) || count === null ? '' : t('percent', { share: width })}
                  </span>
                </td>
                <td class="ps-funnel__count" {...roles.cell}>
                  {unseen.has(stage) ? (
                    <span class="ps-second">{t('notYours')}</span>
                  ) : opens && count !== null && count > 0 ? (
                    <a class="govuk-link" href={`${staffPaths.funnelConcerns()}?${asks}&stage=${stage}`}>
                      {count}
                      <span class="govuk-visually-hidden"> {t(`stage.${stage}`)}</span>
                    </a>
                  ) : (
                    countInWords(count, least)
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {hasGap ? (
        <p class="govuk-body ps-measure">
          <strong>{t('gap')}.</strong> {t('gap.text')}
        </p>
      ) : null}
    </section>
  );
}

/** Where concerns stand that went no further, and why. */
export function StopsPart({ of, told, says = false }: PartProps) {
  const { least } = told.rule;
  const inWords = (count: number | null) => countInWords(count, least);
  return (
    <section aria-labelledby={`${of}-stops`}>
      <h3 class="govuk-heading-m" id={`${of}-stops`}>
        {t('stops')}
      </h3>
      {told.standing.length === 0 ? <p class="govuk-body">{t('stops.none')}</p> : null}
      {told.standing.map(({ stage, goesOn, notKnown, reasons }) => (
        <div class="ps-funnel-stop">
          <h4 class="govuk-heading-s govuk-!-margin-bottom-1">{t(`stage.${stage}`)}</h4>
          <dl class="ps-funnel-reasons">
            {[
              ...(goesOn === 0 || goesOn === null ? [] : [{ name: t('goesOn'), count: inWords(goesOn) }]),
              ...(notKnown === 0 || notKnown === null
                ? []
                : [{ name: t('notKnown'), count: inWords(notKnown) }]),
              ...reasons.map(({ reason, count }) => ({ name: reasonInWords(reason), count: inWords(count) })),
            ].map(({ name, count }) => (
              <div>
                <dt>{name}</dt>
                <dd>{count}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
      {says && told.standing.length > 0 ? (
        <p class="govuk-body">
          <a class="govuk-link" href={staffPaths.stoodStill()}>
            {t('stops.say')}
          </a>
        </p>
      ) : null}
    </section>
  );
}

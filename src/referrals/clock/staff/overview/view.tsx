import { EmptyState } from '../../../../design/index.ts';
import { staffPaths } from '../../../../paths.ts';
import { catalogue } from '../../../../platform/words/index.ts';
import type { QualityCount } from '../../../quality-store.ts';
import { stageIds } from '../../stage-rule.ts';
import { stageTitle } from '../../stage-words.ts';
import { roles } from '../card-roles.ts';
import type { StageCount } from './overview-query.ts';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');

/** Under this an agency's number is not told to another; the database keeps to the same. */
const least = 5;

interface OverviewProps {
  readonly counts: readonly StageCount[];
  readonly quality: readonly QualityCount[];
  readonly names: ReadonlyMap<string, string>;
  /** The agency whose board the reader may open. */
  readonly opensBoardOf: string | undefined;
}

/** Stages down, agencies across; on a narrow screen each stage is a card. */
export function OverviewView(props: OverviewProps) {
  const { counts, names } = props;
  const agencies = [...new Set(counts.map((count) => count.agencyId))];
  const stages = stageIds.filter((stage) => counts.some((count) => count.stage === stage));
  return (
    <>
      <h1 class="govuk-heading-l">{t('title')}</h1>
      <p class="govuk-body-l">{t('lead')}</p>
      {stages.length === 0 ? (
        <EmptyState title={t('empty')}>
          <p class="govuk-body">{t('emptyText')}</p>
        </EmptyState>
      ) : (
        <table class="govuk-table ps-dense ps-cards-narrow" {...roles.table}>
          <caption class="govuk-visually-hidden">{t('caption')}</caption>
          <thead class="govuk-table__head" {...roles.rowgroup}>
            <tr class="govuk-table__row" {...roles.row}>
              <th class="govuk-table__header" {...roles.columnheader} scope="col">
                {t('stage')}
              </th>
              {agencies.map((agency) => (
                <th
                  class="govuk-table__header govuk-table__header--numeric"
                  {...roles.columnheader}
                  scope="col"
                >
                  {names.get(agency) ?? agency}
                </th>
              ))}
            </tr>
          </thead>
          <tbody class="govuk-table__body" {...roles.rowgroup}>
            {stages.map((stage) => (
              <tr class="govuk-table__row" {...roles.row}>
                <td class="govuk-table__cell" {...roles.cell} data-label={t('stage')}>
                  <strong>{stageTitle(stage)}</strong>
                </td>
                {agencies.map((agency) => (
                  <td
                    class="govuk-table__cell govuk-table__cell--numeric"
                    {...roles.cell}
                    data-label={names.get(agency) ?? agency}
                  >
                    <Count
                      {...props}
                      count={counts.find((each) => each.stage === stage && each.agencyId === agency)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p class="govuk-body-s ps-quiet">{t('caution', { least })}</p>
      <QualityOverTime {...props} />
    </>
  );
}

const bands = ['full', 'growing', 'beginning'] as const;

/** How referrals read on the day they were entered, by quarter: over time and beside each other, never one by one. */
function QualityOverTime({ quality, names }: OverviewProps) {
  if (quality.length === 0) return null;
  return (
    <section aria-labelledby="quality">
      <h2 class="govuk-heading-m" id="quality">
        {t('quality.title')}
      </h2>
      <p class="govuk-body">{t('quality.lead')}</p>
      <table class="govuk-table ps-dense ps-cards-narrow" {...roles.table}>
        <caption class="govuk-visually-hidden">{t('quality.title')}</caption>
        <thead class="govuk-table__head" {...roles.rowgroup}>
          <tr class="govuk-table__row" {...roles.row}>
            {(['quarter', 'agency'] as const).map((column) => (
              <th class="govuk-table__header" {...roles.columnheader} scope="col">
                {t(`quality.${column}`)}
              </th>
            ))}
            {(['entered', ...bands] as const).map((column) => (
              <th
                class="govuk-table__header govuk-table__header--numeric"
                {...roles.columnheader}
                scope="col"
              >
                {t(`quality.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="govuk-table__body" {...roles.rowgroup}>
          {quality.map((row) => (
            <tr class="govuk-table__row" {...roles.row}>
              <td class="govuk-table__cell" {...roles.cell} data-label={t('quality.quarter')}>
                <strong>
                  {t('quality.of', {
                    year: row.quarter.slice(0, 4),
                    number: Math.ceil(Number(row.quarter.slice(5, 7)) / 3),
                  })}
                </strong>
              </td>
              <td class="govuk-table__cell" {...roles.cell} data-label={t('quality.agency')}>
                {names.get(row.agencyId) ?? row.agencyId}
              </td>
              {(['entered', ...bands] as const).map((column) => (
                <td
                  class="govuk-table__cell govuk-table__cell--numeric"
                  {...roles.cell}
                  data-label={t(`quality.${column}`)}
                >
                  {counted(column === 'entered' ? row.entered : row.bands[column], column === 'entered')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const counted = (count: number | null, isWhole: boolean): string =>
  count !== null ? String(count) : isWhole ? t('few', { least }) : t('quality.untold');

function Count({ count, names, opensBoardOf }: OverviewProps & { count: StageCount | undefined }) {
  if (count === undefined) return <span class="ps-quiet">{t('none')}</span>;
  const { running, late, agencyId, stage } = count;
  const number = running === null ? t('few', { least }) : String(running);
  return (
    <span>
      {agencyId === opensBoardOf ? (
        <a class="govuk-link" href={`${staffPaths.clock()}?stage=${stage}`}>
          <span class="govuk-visually-hidden">
            {t('toBoard', {
              count: number,
              agency: names.get(agencyId) ?? agencyId,
              stage: stageTitle(stage),
            })}
          </span>
          <span aria-hidden="true">{number}</span>
        </a>
      ) : (
        number
      )}
      {late === 0 ? null : (
        <span class="ps-limit ps-limit--late ps-count-late">
          {late === null ? t('lateFew') : t('late', { count: late })}
        </span>
      )}
    </span>
  );
}

import { EmptyState } from '../../../../design/index.ts';
import { staffPaths } from '../../../../paths.ts';
import { catalogue } from '../../../../platform/words/index.ts';
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
    </>
  );
}

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

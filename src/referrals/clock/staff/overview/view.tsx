import { EmptyState } from '../../../../design/index.ts';
import { staffPaths } from '../../../../paths.ts';
import { catalogue } from '../../../../platform/words/index.ts';
import type { QualityCount } from '../../../quality-store.ts';
import { stageIds } from '../../stage-rule.ts';
import { stageTitle } from '../../stage-words.ts';
import { bands } from '../behind/behind-figure.ts';
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

const quarterOf = (first: string) => ({
  year: first.slice(0, 4),
  number: Math.ceil(Number(first.slice(5, 7)) / 3),
});

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
                <strong>{t('quality.of', quarterOf(row.quarter))}</strong>
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
                  <Figure
                    of={{
                      agency: row.agencyId,
                      quarter: row.quarter,
                      ...(column === 'entered' ? {} : { band: column }),
                    }}
                    text={counted(
                      column === 'entered' ? row.entered : row.bands[column],
                      column === 'entered',
                    )}
                    named={t('quality.behind', {
                      count: counted(
                        column === 'entered' ? row.entered : row.bands[column],
                        column === 'entered',
                      ),
                      what: t(`quality.${column}`),
                      agency: names.get(row.agencyId) ?? row.agencyId,
                      quarter: t('quality.of', quarterOf(row.quarter)),
                    })}
                  />
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

/** A figure, and the way to the list behind it. `named`: what it counts, for whoever hears the page. */
const Figure = ({
  of,
  text,
  named,
}: {
  of: Readonly<Record<string, string>>;
  text: string;
  named: string;
}) => (
  <a class="govuk-link" href={staffPaths.clockBehind(of)}>
    <span class="govuk-visually-hidden">{named}</span>
    <span aria-hidden="true">{text}</span>
  </a>
);

function Count({ count, names }: OverviewProps & { count: StageCount | undefined }) {
  if (count === undefined) return <span class="ps-quiet">{t('none')}</span>;
  const { running, late, agencyId, stage } = count;
  const number = running === null ? t('few', { least }) : String(running);
  const lateText = late === null ? t('lateFew') : t('late', { count: late });
  const of = { agency: names.get(agencyId) ?? agencyId, stage: stageTitle(stage) };
  return (
    <span>
      <Figure of={{ agency: agencyId, stage }} text={number} named={t('behind', { ...of, count: number })} />
      {late === 0 ? null : (
        <span class="ps-limit ps-limit--late ps-count-late">
          <Figure
            of={{ agency: agencyId, stage, late: 'yes' }}
            text={lateText}
            named={t('behind', { ...of, count: lateText })}
          />
        </span>
      )}
    </span>
  );
}

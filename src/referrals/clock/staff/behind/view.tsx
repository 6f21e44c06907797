import { EmptyState } from '../../../../design/index.ts';
import { staffPaths } from '../../../../paths.ts';
import { catalogue } from '../../../../platform/words/index.ts';
import { stageTitle } from '../../stage-words.ts';
import { roles } from '../card-roles.ts';
import { noon } from '../clock-page-words.ts';
import { Unverified } from '../unverified.tsx';
import type { Figure } from './behind-figure.ts';
import { type Behind, mostBehind } from './behind-query.ts';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');

interface BehindProps {
  readonly figure: Figure;
  readonly agencyName: string;
  readonly rows: readonly Behind[];
  /** Those whose date comes from a rule that nobody has checked. */
  readonly unverified: ReadonlySet<Behind>;
  /** The reader may read referrals at all. */
  readonly reads: boolean;
  /** The figure is of the reader's own agency. */
  readonly own: boolean;
}

/** What the figure counts, in words. */
function whatOf(figure: Figure): string {
  if ('stage' in figure)
    return t(figure.late === 'yes' ? 'what.late' : 'what.running', { stage: stageTitle(figure.stage) });
  const { quarter, band } = figure;
  const of = { year: quarter.slice(0, 4), number: Math.ceil(Number(quarter.slice(5, 7)) / 3) };
  return band === undefined ? t('what.entered', of) : t('what.band', { ...of, band: t(`band.${band}`) });
}

/** The list behind one figure. Of another agency it is what that agency shares; a manager reads no referral, and is told who does. */
export function BehindView({ figure, agencyName, rows, unverified, reads, own }: BehindProps) {
  return (
    <>
      <span class="govuk-caption-l">{agencyName}</span>
      <h1 class="govuk-heading-l">{whatOf(figure)}</h1>
      {reads && !own ? <p class="govuk-body ps-measure">{t('shared', { agency: agencyName })}</p> : null}
      {rows.length === 0 ? (
        <EmptyState title={t(reads ? 'none' : 'notYours')}>
          <p class="govuk-body">{t(reads ? 'noneText' : 'notYoursText', { agency: agencyName })}</p>
        </EmptyState>
      ) : (
        <Rows figure={figure} rows={rows} unverified={unverified} />
      )}
      {rows.length === mostBehind ? <p class="govuk-body">{t('most', { count: mostBehind })}</p> : null}
      {own && 'stage' in figure && reads ? (
        <p class="govuk-body">
          <a
            class="govuk-link"
            href={`${staffPaths.clock()}?${new URLSearchParams({
              ...(figure.late === 'yes' ? { when: 'late' } : {}),
              stage: figure.stage,
            })}`}
          >
            {t('board')}
          </a>
        </p>
      ) : null}
    </>
  );
}

function Rows({ figure, rows, unverified }: Pick<BehindProps, 'figure' | 'rows' | 'unverified'>) {
  const columns = ['referral', 'stage' in figure ? 'due' : 'entered', 'holder'] as const;
  return (
    <table class="govuk-table ps-dense ps-cards-narrow" {...roles.table}>
      <caption class="govuk-visually-hidden">{whatOf(figure)}</caption>
      <thead class="govuk-table__head" {...roles.rowgroup}>
        <tr class="govuk-table__row" {...roles.row}>
          {columns.map((column) => (
            <th class="govuk-table__header" {...roles.columnheader} scope="col">
              {t(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body" {...roles.rowgroup}>
        {rows.map((row) => (
          <tr class="govuk-table__row" {...roles.row}>
            <td class="govuk-table__cell" {...roles.cell} data-label={t('column.referral')}>
              <a
                class="govuk-link ps-reference"
                href={
                  'stage' in figure
                    ? staffPaths.referralClock(row.referralId)
                    : staffPaths.referral(row.referralId)
                }
              >
                {row.reference}
              </a>
            </td>
            <td class="govuk-table__cell" {...roles.cell} data-label={t(`column.${columns[1]}`)}>
              <span>{row.on === null ? t('noDate') : t('day', { at: noon(row.on) })}</span>
              {row.on !== null && unverified.has(row) ? <Unverified /> : null}
            </td>
            <td class="govuk-table__cell" {...roles.cell} data-label={t('column.holder')}>
              <span>{row.holderName}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import type { ComponentChildren } from 'preact';
import { EmptyState, Pagination } from '../../../../design/index.ts';
import { staffPaths } from '../../../../paths.ts';
import type { Day } from '../../../../platform/working-days.ts';
import { actorName, stageTitle } from '../../stage-words.ts';
import { roles } from '../card-roles.ts';
import { howFar, noon, t } from '../clock-page-words.ts';
import { Unverified } from '../unverified.tsx';
import { type BoardFilters, filterQuery, whens, whoses, writeCursor } from './board-filters.ts';
import { type BoardRow, mostCounted } from './board-query.ts';

export interface BoardProps {
  readonly rows: readonly BoardRow[];
  /** Those whose date comes from a rule that nobody has checked. */
  readonly unverified: ReadonlySet<BoardRow>;
  readonly more: boolean;
  readonly later: boolean;
  readonly filters: BoardFilters;
  readonly counts: { readonly late: number; readonly near: number };
  readonly today: Day;
  readonly me: string;
}

const addressOf = (filters: BoardFilters, after?: string): string => {
  const query = filterQuery(filters);
  if (after !== undefined) query.set('after', after);
  return query.size === 0 ? staffPaths.clock() : `${staffPaths.clock()}?${query}`;
};

/** What of whose referrals is late, near and due. */
export function BoardView(props: BoardProps) {
  const { filters, counts, rows } = props;
  return (
    <>
      <h1 class="govuk-heading-l govuk-!-margin-bottom-2">{t('board.title')}</h1>
      <p class="govuk-body-l">
        {counts.late > mostCounted
          ? t('board.leadMany', { most: mostCounted, near: counts.near })
          : t('board.lead', counts)}
      </p>
      <div class="ps-board-filters">
        <Chips label={t('board.when')}>
          {whens.map((when) => (
            <Chip
              href={addressOf({ ...filters, when })}
              on={when === filters.when}
              text={t(`board.when.${when}`)}
            />
          ))}
        </Chips>
        <Chips label={t('board.whose')}>
          {whoses.map((whose) => (
            <Chip
              href={addressOf({ ...filters, whose })}
              on={whose === filters.whose}
              text={t(`board.whose.${whose}`)}
            />
          ))}
        </Chips>
      </div>
      {rows.length === 0 ? <Nothing filters={filters} /> : <Dates {...props} />}
      <Pages {...props} />
      <h2 class="govuk-heading-s">{t('board.more')}</h2>
      <ul class="govuk-list">
        <More href={staffPaths.clockOverview()} text={t('board.toOverview')} />
        <More href={staffPaths.calendar()} text={t('board.toCalendar')} />
        <More href={staffPaths.clockRules()} text={t('board.toRules')} />
      </ul>
    </>
  );
}

const Chips = ({ label, children }: { label: string; children: ComponentChildren }) => (
  <nav class="ps-chips" aria-label={label}>
    {children}
  </nav>
);
const Chip = ({ href, on, text }: { href: string; on: boolean; text: string }) => (
  <a class="ps-chip" href={href} aria-current={on ? 'true' : undefined}>
    {text}
  </a>
);
const More = ({ href, text }: { href: string; text: string }) => (
  <li>
    <a class="govuk-link" href={href}>
      {text}
    </a>
  </li>
);

const columns = ['due', 'referral', 'stage', 'actor', 'holder'] as const;

/** A table; on a narrow screen each row is a card, and stays a row to a screen reader. */
function Dates({ rows, unverified, today, me }: BoardProps) {
  return (
    <table class="govuk-table ps-dense ps-cards-narrow" {...roles.table}>
      <caption class="govuk-visually-hidden">{t('board.caption')}</caption>
      <thead class="govuk-table__head" {...roles.rowgroup}>
        <tr class="govuk-table__row" {...roles.row}>
          {columns.map((column) => (
            <th class="govuk-table__header" {...roles.columnheader} scope="col">
              {t(`board.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body" {...roles.rowgroup}>
        {rows.map((row) => (
          <tr class={`govuk-table__row${row.dueOn < today ? ' ps-priority-1' : ''}`} {...roles.row}>
            <Cell column="due">
              <span class={`ps-limit ps-limit--${standing(row, today)}`}>{howFar(row.dueOn, today)}</span>
              <span class="ps-second">{t('day', { at: noon(row.dueOn) })}</span>
              {unverified.has(row) ? <Unverified /> : null}
            </Cell>
            <Cell column="referral">
              <a class="govuk-link ps-reference" href={staffPaths.referralClock(row.referralId)}>
                {row.reference}
              </a>
            </Cell>
            <Cell column="stage">
              <span>{stageTitle(row.stage)}</span>
            </Cell>
            <Cell column="actor">
              <span>{actorName(row.actor)}</span>
            </Cell>
            <Cell column="holder">
              {row.holder === me ? <strong>{t('you')}</strong> : <span>{row.holderName}</span>}
            </Cell>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const standing = (row: BoardRow, today: Day): 'late' | 'soon' | 'in-time' =>
  row.dueOn < today ? 'late' : row.nearOn !== null && row.nearOn <= today ? 'soon' : 'in-time';

const Cell = ({ column, children }: { column: (typeof columns)[number]; children: ComponentChildren }) => (
  <td class="govuk-table__cell" {...roles.cell} data-label={t(`board.column.${column}`)}>
    {children}
  </td>
);

const Nothing = ({ filters }: { filters: BoardFilters }) => (
  <EmptyState title={t(`board.empty.${filters.when}`)}>
    <p class="govuk-body">{t('board.empty.text')}</p>
    {filters.when === 'all' ? null : (
      <p class="govuk-body">
        <a class="govuk-link" href={addressOf({ ...filters, when: 'all' })}>
          {t('board.showAll')}
        </a>
      </p>
    )}
  </EmptyState>
);

function Pages({ rows, more, filters, later }: BoardProps) {
  const last = rows.at(-1);
  if (!more && !later) return null;
  return (
    <Pagination
      previous={later ? { href: addressOf(filters), text: t('board.first') } : undefined}
      next={
        more && last !== undefined
          ? { href: addressOf(filters, writeCursor(last)), text: t('board.next') }
          : undefined
      }
    />
  );
}

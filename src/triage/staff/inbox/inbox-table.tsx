import type { ComponentChildren } from 'preact';
import { Badge, Button } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { agoInWords, channelName, placeInWords } from '../desk-words.ts';
import { LimitMark, PriorityTag, StrengthBadge } from '../tags.tsx';
import { filterQuery } from './inbox-filters.ts';
import type { InboxRow } from './inbox-query.ts';
import { type InboxListProps, t } from './inbox-view-props.ts';

const columns = ['limit', 'priority', 'report', 'source', 'place', 'matches', 'owner', 'act'] as const;

/** Said again because browsers forget what a table is when its rows are laid out as cards. */
const roles = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  cell: { role: 'cell' },
} as const;

/** The list as a table; on a narrow screen each row is a card, and stays a table row to a screen reader. */
export function InboxTable(props: InboxListProps) {
  const shown = props.claims ? columns : columns.slice(0, -1);
  return (
    <table class="govuk-table ps-dense ps-cards-narrow" {...roles.table} data-keyboard-list>
      <caption class="govuk-visually-hidden">{t('caption')}</caption>
      <thead class="govuk-table__head" {...roles.rowgroup}>
        <tr class="govuk-table__row" {...roles.row}>
          {shown.map((column) => (
            <th class="govuk-table__header" {...roles.columnheader} scope="col">
              {column === 'act' ? (
                <span class="govuk-visually-hidden">{t('column.act')}</span>
              ) : (
                t(`column.${column}`)
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body" {...roles.rowgroup}>
        {props.rows.map((row) => (
          <Row {...props} row={row} />
        ))}
      </tbody>
    </table>
  );
}

interface CellProps {
  readonly column: (typeof columns)[number];
  /** Nothing to tell: a card leaves the line out. */
  readonly none?: boolean;
  readonly children: ComponentChildren;
}

function Cell({ column, none, children }: CellProps) {
  return (
    <td
      class={`govuk-table__cell ps-cell-${column}${none ? ' ps-cell-none' : ''}`}
      {...roles.cell}
      data-label={t(`column.${column}`)}
    >
      {children}
    </td>
  );
}

function Row(props: InboxListProps & { row: InboxRow }) {
  const { row, now, me, agencyNames } = props;
  const passed = row.holder !== me.agencyId;
  const place = placeInWords(row.wardCode, row.councilCode);
  return (
    <tr
      class={`govuk-table__row ps-priority-${row.priority}`}
      {...roles.row}
      id={`r-${row.reportId}`}
      data-keyboard-item
      data-placed-datetime={row.placedAt.toISOString()}
      data-urgent={row.priority === 1 ? '' : undefined}
    >
      <Cell column="limit">
        <LimitMark startsAt={passed ? row.placedAt : row.receivedAt} dueAt={row.dueAt} now={now} />
        <span class="ps-second">{t('received', { ago: agoInWords(row.receivedAt, now) })}</span>
      </Cell>
      <Cell column="priority">
        <PriorityTag priority={row.priority} />
      </Cell>
      <Cell column="report">
        <a class="govuk-link ps-reference" href={staffPaths.report(row.reportId)} data-keyboard-open>
          <span class="govuk-visually-hidden">{t('open')}</span>
          {row.reference}
        </a>
        {row.newAnswer ? <Badge classes="moj-badge--green" text={t('newAnswer')} /> : null}
      </Cell>
      <Cell column="source">
        {channelName(row.channel)}
        {row.takerName === null ? null : (
          <span class="ps-second">{t('takenBy', { name: row.takerName })}</span>
        )}
        {passed ? (
          <span class="ps-second">
            {t('passedOn', { agency: agencyNames.get(row.holder) ?? row.holder })}
          </span>
        ) : null}
      </Cell>
      <Cell column="place">
        {place.ward ?? place.council}
        {place.ward === undefined ? null : <span class="ps-second">{place.council}</span>}
      </Cell>
      <Cell column="matches" none={row.strongest === null}>
        {row.strongest === null ? (
          <span class="ps-second">{t('noMatches')}</span>
        ) : (
          <>
            <StrengthBadge strength={row.strongest} />
            <span class="ps-second">{t('records', { count: row.matchedRecords })}</span>
          </>
        )}
      </Cell>
      <Cell column="owner" none={row.claimedBy === null}>
        {row.claimedBy === null ? (
          <span class="ps-second">{t('unclaimed')}</span>
        ) : row.claimedBy === me.memberId ? (
          <strong>{t('you')}</strong>
        ) : (
          row.ownerName
        )}
      </Cell>
      {props.claims ? (
        <Cell column="act">
          <ClaimForm {...props} />
        </Cell>
      ) : null}
    </tr>
  );
}

function ClaimForm({ row, me, filters, formToken }: InboxListProps & { row: InboxRow }) {
  if (row.claimedBy !== null && row.claimedBy !== me.memberId) return null;
  const mine = row.claimedBy === me.memberId;
  return (
    <form action={mine ? staffPaths.release(row.reportId) : staffPaths.claim(row.reportId)} method="post">
      <input type="hidden" name="form-token" value={formToken} />
      <input type="hidden" name="from" value="inbox" />
      <input type="hidden" name="filters" value={String(filterQuery(filters))} />
      <Button
        classes="govuk-button--secondary ps-small-button"
        attributes={{ 'data-keyboard-claim': '' }}
        preventDoubleClick
      >
        {t(mine ? 'release' : 'claim')}
        <span class="govuk-visually-hidden"> {t('reportHidden', { reference: row.reference })}</span>
      </Button>
    </form>
  );
}

import { Alert, InsetText, Pagination, Search } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { UnfinishedNotice } from '../../../reports/index.ts';
import { FilterBar } from './filter-bar.tsx';
import {
  filterQuery,
  type InboxCursor,
  type InboxFilters,
  isFiltered,
  writeCursor,
} from './inbox-filters.ts';
import { type InboxRow, itemsOnPage, mostCounted } from './inbox-query.ts';
import { InboxTable } from './inbox-table.tsx';
import { type InboxViewProps, t } from './inbox-view-props.ts';

/** The inbox: what waits, how late it is, whose it is. */
export function InboxView(props: InboxViewProps) {
  const { rows, filters, after } = props;
  return (
    <>
      <Done done={props.done} />
      <UnfinishedNotice others={props.unfinished} />
      <div class="ps-inbox-head">
        <div>
          <h1 class="govuk-heading-l govuk-!-margin-bottom-1">{t('title')}</h1>
          <Counts first={rows[0]} after={after} most={mostCounted(filters)} />
        </div>
        <Search
          action={staffPaths.search()}
          method="post"
          csrf={{ name: 'form-token', value: props.formToken }}
          label={{ text: t('searchLabel'), classes: 'govuk-label--s' }}
          input={{ id: 'words', name: 'words', attributes: { 'data-keyboard-search': '' } }}
          button={{ text: t('searchButton') }}
        />
      </div>
      <FilterBar filters={filters} />
      {rows.length === 0 ? <Empty filters={filters} /> : <InboxTable {...props} />}
      <Pages {...props} />
      {rows.length === 0 ? null : (
        <p class="govuk-body-s ps-keys">
          <strong>{t('keys.title')}:</strong> {t.rich('keys.text', { k: (inside) => <kbd>{inside}</kbd> })}
        </p>
      )}
    </>
  );
}

function Counts(props: { first: InboxRow | undefined; after: InboxCursor | undefined; most: number }) {
  const { first, after, most } = props;
  if (first === undefined && after !== undefined) return null;
  const waiting = first?.waiting ?? 0;
  const counted = waiting > most ? t('countMany', { most }) : t('count', { count: waiting });
  return (
    <p class="govuk-body govuk-!-margin-bottom-0">
      {counted}
      {first === undefined ? '.' : `, ${t('late', { count: first.late })}.`}
    </p>
  );
}

function Pages({ rows, more, filters, after }: InboxViewProps) {
  const last = rows.at(-1);
  const query = filterQuery(filters);
  const first = query.size === 0 ? staffPaths.inbox() : `${staffPaths.inbox()}?${query}`;
  if (more && last !== undefined)
    query.set('after', writeCursor({ priority: last.priority, dueAt: last.dueExact, itemId: last.itemId }));
  if (!more && after === undefined) return null;
  return (
    <Pagination
      previous={after === undefined ? undefined : { href: first, text: t('first') }}
      next={
        more ? { href: `${staffPaths.inbox()}?${query}`, text: t('next', { count: itemsOnPage }) } : undefined
      }
    />
  );
}

function Empty({ filters }: { filters: InboxFilters }) {
  const filtered = isFiltered(filters);
  return (
    <InsetText>
      <h2 class="govuk-heading-m">{t(filtered ? 'emptyFiltered.title' : 'empty.title')}</h2>
      <p class="govuk-body">{t(filtered ? 'emptyFiltered.text' : 'empty.text')}</p>
      {filtered ? (
        <a class="govuk-link" href={staffPaths.inbox()}>
          {t('clear')}
        </a>
      ) : (
        <p class="govuk-body">{t('empty.meanwhile')}</p>
      )}
    </InsetText>
  );
}

const outcomes = ['claimed', 'released', 'taken', 'not-yours'] as const;

/** What the last press did: the address carries a short code, read against a closed list. */
function Done({ done }: { done: string | undefined }) {
  const outcome = outcomes.find((each) => each === done);
  if (outcome === undefined) return null;
  const good = outcome === 'claimed' || outcome === 'released';
  const text = t(`done.${outcome}`);
  return (
    <Alert
      variant={good ? 'success' : 'information'}
      variantText={t(good ? 'doneKind.good' : 'doneKind.note')}
      title={text}
      text={text}
      role="status"
    />
  );
}

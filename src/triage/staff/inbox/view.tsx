import { Alert, InsetText, Pagination, Search } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { UnfinishedNotice } from '../../../reports/index.ts';
import { FilterBar } from './filter-bar.tsx';
import { HitsNotice } from './hits-notice.tsx';
import { filterQuery, type InboxFilters, isFiltered, writeCursor } from './inbox-filters.ts';
import { itemsOnPage, mostCounted } from './inbox-query.ts';
import { InboxTable } from './inbox-table.tsx';
import { type InboxListProps, type InboxViewProps, t } from './inbox-view-props.ts';

/** The inbox: what waits, how late it is, whose it is. An open one follows what happens (see design/client/live-inbox). */
export function InboxView(props: InboxViewProps) {
  const { filters } = props;
  return (
    <div {...liveAttributes(props)}>
      <Done done={props.done} />
      <UnfinishedNotice others={props.unfinished} />
      <div class="ps-inbox-head">
        <div>
          <h1 class="govuk-heading-l govuk-!-margin-bottom-1">{t('title')}</h1>
          <Counts {...props} />
          <Updated {...props} />
          <HitsNotice hits={props.hits} />
          {props.claims ? (
            <p class="govuk-body-s govuk-!-margin-bottom-2">
              <a class="govuk-link" href={staffPaths.stoodStill()}>
                {t('stoodStill')}
              </a>
            </p>
          ) : null}
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
      <p class="govuk-visually-hidden" role="status" data-live-said />
      <div class="ps-live-show">
        <button type="button" class="govuk-button" hidden data-live-show />
      </div>
      <List {...props} />
      <Pages {...props} />
      <p class="govuk-body-s ps-keys">
        <strong>{t('keys.title')}:</strong> {t.rich('keys.text', { k: (inside) => <kbd>{inside}</kbd> })}
      </p>
    </div>
  );
}

/** The parts of the inbox that follow what happens, alone. */
export const InboxFragment = (props: InboxListProps) => (
  <div data-live-mark={props.mark}>
    <Counts {...props} />
    <Updated {...props} />
    <List {...props} />
    <Pages {...props} />
  </div>
);

/** The address of the same list elsewhere: the whole page, the list alone, its events. */
function addressOf(
  path: string,
  { filters, after }: InboxListProps,
  more: Record<string, string> = {},
): string {
  const query = filterQuery(filters);
  if (after !== undefined) query.set('after', writeCursor(after));
  for (const [name, value] of Object.entries(more)) query.set(name, value);
  return query.size === 0 ? path : `${path}?${query}`;
}

const liveAttributes = (props: InboxListProps) => ({
  'data-live': 'inbox',
  'data-live-events': addressOf(staffPaths.events(), props, { of: 'inbox' }),
  'data-live-list': addressOf(staffPaths.inboxList(), props),
  'data-live-mark': props.mark,
  'data-one-new': t('live.oneNew'),
  'data-many-new': t('live.manyNew'),
  'data-show-one': t('live.showOne'),
  'data-show-many': t('live.showMany'),
  'data-urgent-too': t('live.urgentToo'),
  'data-new-mark': t('live.newMark'),
  'data-gone': t('live.gone'),
});

/** When the list was drawn, and the way to draw it again: by itself where it follows, by hand where it does not. */
const Updated = (props: InboxListProps) => (
  <p class="govuk-body-s ps-live-line" data-live-part="updated">
    <span data-live-state data-on={t('live.on')} data-off={t('live.off')} />
    <time datetime={props.now.toISOString()}>{t('live.at', { at: props.now })}</time>{' '}
    <a class="govuk-link" href={addressOf(staffPaths.inbox(), props)}>
      {t('live.refresh')}
    </a>
  </p>
);

const List = (props: InboxListProps) => (
  <div data-live-part="list">
    {props.rows.length === 0 ? <Empty filters={props.filters} /> : <InboxTable {...props} />}
  </div>
);

function Counts({ rows, after, filters }: InboxListProps) {
  const [first] = rows;
  const most = mostCounted(filters);
  const waiting = first?.waiting ?? 0;
  const counted = waiting > most ? t('countMany', { most }) : t('count', { count: waiting });
  return (
    <p class="govuk-body govuk-!-margin-bottom-0" data-live-part="counts">
      {first === undefined && after !== undefined
        ? null
        : `${counted}${first === undefined ? '.' : `, ${t('late', { count: first.late })}.`}`}
    </p>
  );
}

function Pages(props: InboxListProps) {
  return <div data-live-part="pages">{pagesOf(props)}</div>;
}

function pagesOf({ rows, more, filters, after }: InboxListProps) {
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

import { Alert, Button, EmptyState, Pagination, Select, Table } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { bothReports } from './both-reports.tsx';
import { DecidedTable } from './decided-table.tsx';
import { type ListProps, labelled, type Shown } from './list-props.ts';
import { pairsOnPage, type WaitingPair } from './list-query.ts';
import { StrengthBadge } from './marks.tsx';
import { MatchTabs } from './match-tabs.tsx';
import { kindName, kinds, strengthName, t } from './match-words.ts';

const addressOf = (query: Readonly<Record<string, string | undefined>>): string => {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return given.length === 0 ? staffPaths.matches() : `${staffPaths.matches()}?${new URLSearchParams(given)}`;
};
const listOf = (list: Shown['list']) => (list === 'waiting' ? undefined : list);

/** Pairs as a list, a page at a time; the first is the obvious one to look at next. */
export function ListView(props: ListProps) {
  const { shown } = props;
  return (
    <>
      {props.done === 'decided' ? (
        <Alert
          variant="success"
          variantText={t('done.kind')}
          title={t('done.decided')}
          text={t('done.decided')}
          role="status"
        />
      ) : null}
      <h1 class="govuk-heading-l">{t('list.title')}</h1>
      <MatchTabs active={shown.list} counts={props.counts} />
      <p class="govuk-body ps-measure">{t(`list.lead.${shown.list}`)}</p>
      {shown.list === 'decided' ? null : <KindFilter {...props} />}
      {shown.pairs.length === 0 ? (
        <EmptyState title={t(`list.none.${shown.list}`)}>
          <p class="govuk-body">{t(`list.noneText.${shown.list}`)}</p>
        </EmptyState>
      ) : shown.list === 'decided' ? (
        <DecidedTable {...props} pairs={shown.pairs} />
      ) : (
        <WaitingTable {...props} pairs={shown.pairs} />
      )}
      <Turning {...props} />
    </>
  );
}

function KindFilter({ shown, kind }: ListProps) {
  return (
    <form
      class="ps-filters ps-filters--few"
      action={staffPaths.matches()}
      method="get"
      aria-label={t('list.filter')}
    >
      {shown.list === 'waiting' ? null : <input type="hidden" name="list" value={shown.list} />}
      <Select
        id="filter-kind"
        name="kind"
        label={{ text: t('list.kind'), classes: 'govuk-label--s' }}
        value={kind ?? ''}
        items={[
          { value: '', text: t('list.anyKind') },
          ...kinds.map((value) => ({ value, text: kindName(value) })),
        ]}
      />
      <div class="ps-filters__act">
        <Button text={t('list.apply')} classes="govuk-button--secondary" />
        {kind === undefined ? null : (
          <a class="govuk-link" href={addressOf({ list: listOf(shown.list) })}>
            {t('list.clear')}
          </a>
        )}
      </div>
    </form>
  );
}

function WaitingTable(props: ListProps & { pairs: readonly WaitingPair[] }) {
  const { pairs, reports } = props;
  return (
    <Table
      caption={t('list.caption')}
      captionClasses="govuk-visually-hidden"
      classes="ps-dense ps-cards-narrow"
      head={[
        { text: t('column.kind') },
        { text: t('column.strength') },
        { text: t('column.first') },
        { text: t('column.second') },
        { text: t('column.found') },
        { children: <span class="govuk-visually-hidden">{t('column.act')}</span> },
      ]}
      rows={pairs
        .slice(0, pairsOnPage)
        .map((pair) => [
          { children: <strong>{kindName(pair.kind)}</strong>, attributes: labelled('column.kind') },
          { children: <StrengthBadge strength={pair.strength} />, attributes: labelled('column.strength') },
          ...bothReports(pair, props),
          { text: t('at', { at: pair.foundAt }), classes: 'ps-nowrap', attributes: labelled('column.found') },
          { children: <Compare pair={pair} reports={reports} />, classes: 'ps-cell-act' },
        ])}
    />
  );
}

/** The button of one row says for a screen reader which pair it opens. */
function Compare({ pair, reports }: { pair: WaitingPair; reports: ListProps['reports'] }) {
  const [left, right] = [pair.leftRecord, pair.rightRecord].map((id) => reports.get(id)?.reference ?? '');
  return (
    <Button classes="govuk-button--secondary ps-small-button" href={staffPaths.match(pair.matchId)}>
      {t('list.compare')}
      <span class="govuk-visually-hidden">
        {' '}
        {t('list.compareWhat', {
          kind: kindName(pair.kind),
          strength: strengthName(pair.strength),
          left: left ?? '',
          right: right ?? '',
        })}
      </span>
    </Button>
  );
}

function Turning({ shown, more, first, kind }: ListProps) {
  if (!more && first) return null;
  return (
    <Pagination
      previous={
        first ? undefined : { href: addressOf({ list: listOf(shown.list), kind }), text: t('list.first') }
      }
      next={
        more
          ? { href: addressOf({ list: listOf(shown.list), kind, ...nextOf(shown) }), text: t('list.next') }
          : undefined
      }
    />
  );
}

/** Where the next page begins. */
function nextOf(shown: Shown): Record<string, string> {
  if (shown.list === 'decided') {
    const last = shown.pairs[pairsOnPage - 1];
    return last === undefined ? {} : { before: `${last.atExact}_${last.decisionId}` };
  }
  const last = shown.pairs[pairsOnPage - 1]?.cursor;
  return last === undefined ? {} : { after: `${last.rank}:${last.lightness}:${last.matchId}` };
}

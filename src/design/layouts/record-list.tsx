import type { ComponentChildren } from 'preact';
import { Button } from '../govuk/button.tsx';
import { Pagination } from '../govuk/pagination.tsx';
import { SubNavigation, type SubNavigationItem } from '../moj/sub-navigation.tsx';
import { EmptyState } from '../own/empty-state.tsx';

interface RecordListProps {
  readonly title: string;
  readonly lead: string;
  /** The one thing to begin here; undefined for whoever begins none. */
  readonly begin: { readonly href: string; readonly text: string } | undefined;
  /** Which of the records are listed. */
  readonly which: { readonly label: string; readonly items: readonly SubNavigationItem[] };
  /** What narrows the list. */
  readonly filter?: ComponentChildren;
  /** What is said while there is none; undefined while there are some. */
  readonly empty: { readonly title: string; readonly text: string } | undefined;
  readonly newest: { readonly href: string; readonly text: string } | undefined;
  readonly older: { readonly href: string; readonly text: string } | undefined;
  /** A row for each. */
  readonly children?: ComponentChildren;
}

/** A page that lists records of a kind: what can be begun, which are shown, a row for each, and the way to older ones. */
export function RecordList(props: RecordListProps) {
  const { begin, which, empty, newest, older } = props;
  return (
    <>
      <div class="ps-refer-head">
        <div>
          <h1 class="govuk-heading-l govuk-!-margin-bottom-1">{props.title}</h1>
          <p class="govuk-body ps-measure">{props.lead}</p>
        </div>
        {begin === undefined ? null : <Button href={begin.href} text={begin.text} isStartButton />}
      </div>
      <SubNavigation label={which.label} items={[...which.items]} />
      {props.filter}
      {empty === undefined ? (
        <ul class="ps-refer-list">{props.children}</ul>
      ) : (
        <EmptyState title={empty.title}>
          <p class="govuk-body">{empty.text}</p>
        </EmptyState>
      )}
      {newest === undefined && older === undefined ? null : <Pagination previous={newest} next={older} />}
    </>
  );
}

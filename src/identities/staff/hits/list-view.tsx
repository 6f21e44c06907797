import { EmptyState, Pagination, Table, Tag } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { type HitCounts, type ListedHit, newForDays } from '../../hit-store.ts';
import type { ListedRequest, RequestSide } from '../../request-store.ts';
import { MatchTabs } from '../matches/match-tabs.tsx';
import type { ReportInWords } from '../report-in-words.ts';
import { EndForm } from './answered-view.tsx';
import { labelled, purposeName, t } from './hit-words.ts';
import { SealedTable } from './sealed-table.tsx';

/** What the page lists: hits, or requests of one side. */
export const sides = ['theirs', 'ours', 'answered', 'sealed'] as const satisfies readonly (
  | RequestSide
  | 'sealed'
)[];
/** The rows of one list, one more than a page where there are more. */
export type ShownHits =
  | { readonly side: RequestSide; readonly rows: readonly ListedRequest[] }
  | { readonly side: 'sealed'; readonly rows: readonly ListedHit[] };

interface HitsProps {
  readonly shown: ShownHits;
  readonly onPage: number;
  readonly first: boolean;
  readonly counts: HitCounts;
  /** Is the member of the desk, which asks and answers? */
  readonly asks: boolean;
  readonly formToken: string;
  readonly reports: ReadonlyMap<string, ReportInWords>;
  agencyName(id: string): string;
}

const tabs = {
  theirs: 'asked-of-us',
  answered: 'asked-of-us',
  ours: 'asked-by-us',
  sealed: 'sealed',
} as const;

/** One of the lists, newest first, a page at a time. */
export function HitsView(props: HitsProps) {
  const { shown, onPage, counts } = props;
  const { side } = shown;
  return (
    <>
      <h1 class="govuk-heading-l">{t('list.heading')}</h1>
      <MatchTabs active={tabs[side]} counts={counts} />
      {side === 'theirs' || side === 'answered' ? (
        <p class="govuk-body">
          {side === 'answered' ? t('list.toTheirs') : t('list.toAnsweredLead')}{' '}
          <a class="govuk-link" href={addressOf(side === 'answered' ? 'theirs' : 'answered')}>
            {t(side === 'answered' ? 'list.title.theirs' : 'list.title.answered')}
          </a>
        </p>
      ) : null}
      <h2 class="govuk-heading-m">{t(`list.title.${side}`)}</h2>
      <p class="govuk-body ps-measure">{t(`list.lead.${side}`, { days: newForDays })}</p>
      {shown.rows.length === 0 ? (
        <EmptyState title={t(`list.none.${side}`)}>
          <p class="govuk-body">{t(`list.noneText.${side}`)}</p>
        </EmptyState>
      ) : shown.side === 'sealed' ? (
        <SealedTable {...props} hits={shown.rows.slice(0, onPage)} />
      ) : (
        <RequestTable
          {...props}
          side={shown.side}
          requests={shown.rows.slice(0, onPage)}
          caption={t(`list.title.${side}`)}
        />
      )}
      <Turning {...props} />
    </>
  );
}

function RequestTable(
  props: Pick<HitsProps, 'reports' | 'agencyName' | 'asks' | 'formToken'> & {
    side: RequestSide;
    requests: readonly ListedRequest[];
    caption: string;
  },
) {
  const { requests, reports, agencyName, caption } = props;
  return (
    <Table
      caption={caption}
      captionClasses="govuk-visually-hidden"
      classes="ps-dense ps-cards-narrow"
      head={[
        { text: t('column.agency') },
        { text: t('column.report') },
        { text: t('column.purpose') },
        { text: t('column.asked') },
        { text: t('column.answer') },
      ]}
      rows={requests.map((request) => [
        {
          children: (
            <a class="govuk-link" href={staffPaths.hit(request.requestId)}>
              {agencyName(request.otherAgency)}
            </a>
          ),
          attributes: labelled('column.agency'),
        },
        { text: reports.get(request.recordId)?.reference ?? '', attributes: labelled('column.report') },
        { text: purposeName(request.purpose), attributes: labelled('column.purpose') },
        { text: t('at', { at: request.askedAt }), attributes: labelled('column.asked') },
        {
          children: (
            <>
              <AnswerTag {...request} />
              {/* What this side lists beside what waits is open still. */}
              {props.side === 'theirs' && request.answer !== null && props.asks ? (
                <EndForm
                  requestId={request.requestId}
                  formToken={props.formToken}
                  agency={agencyName(request.otherAgency)}
                />
              ) : null}
            </>
          ),
          attributes: labelled('column.answer'),
        },
      ])}
    />
  );
}

function addressOf(side: ShownHits['side'], query: Readonly<Record<string, string>> = {}): string {
  const given = new URLSearchParams(side === 'theirs' ? query : { side, ...query });
  return given.size === 0 ? staffPaths.hits() : `${staffPaths.hits()}?${given}`;
}

function Turning({ shown, onPage, first }: HitsProps) {
  const more = shown.rows.length > onPage;
  if (!more && first) return null;
  const last = shown.rows[onPage - 1];
  return (
    <Pagination
      previous={first ? undefined : { href: addressOf(shown.side), text: t('list.newest') }}
      next={
        more && last !== undefined
          ? {
              href: addressOf(shown.side, {
                before: `${last.atExact}_${'hitId' in last ? last.hitId : last.requestId}`,
              }),
              text: t('list.older'),
            }
          : undefined
      }
    />
  );
}

const colours = {
  waiting: 'govuk-tag--blue',
  all: 'govuk-tag--green',
  part: 'govuk-tag--green',
  no: 'govuk-tag--grey',
} as const;

/** How a request stands. */
export function AnswerTag({
  answer,
  ended,
  different,
}: Pick<ListedRequest, 'answer' | 'ended' | 'different'>) {
  if (different)
    return (
      <>
        {answer === null ? null : <AnswerTag answer={answer} ended={ended} different={false} />}{' '}
        <Tag classes="govuk-tag--grey" text={t('different.tag')} />
      </>
    );
  if (ended) return <Tag classes="govuk-tag--grey" text={t('answered.closed')} />;
  return <Tag classes={colours[answer ?? 'waiting']} text={t(`answered.${answer ?? 'waiting'}`)} />;
}

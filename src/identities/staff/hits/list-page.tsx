/** `/hits`: what other agencies ask of us about hits, and what we asked of them. */
import { z } from 'zod';
import { listAgencies, reads } from '../../../access/index.ts';
import { type Desk, lookAs } from '../../../audit/index.ts';
import { EmptyState, Pagination, Table, Tag } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { get, page, type Route } from '../../../platform/web/index.ts';
import { type ListedRequest, listRequests } from '../../request-store.ts';
import { MatchTabs } from '../matches/match-tabs.tsx';
import type { ReportInWords, TellReports } from '../report-in-words.ts';
import { purposeName, t } from './hit-words.ts';

/** Requests on one page. */
const onPage = 25;
const beforeShape = z.tuple([z.iso.datetime({ precision: 6 }), z.uuid()]);

export const hitsRoute = (desk: Desk, tellReports: TellReports): Route =>
  get(staffPaths.hits(), 'hits', (visit) =>
    lookAs(desk, visit, async (look) => {
      if (!reads(look.actor, 'report')) throw new Refusal('not-allowed');
      const side = visit.query['side'] === 'ours' ? 'ours' : 'theirs';
      const before = beforeShape.safeParse(visit.query['before']?.split('_')).data;
      const requests = await listRequests(look, side, {
        before: before && { at: before[0], id: before[1] },
        most: onPage + 1,
      });
      const [reports, agencies] = await Promise.all([
        tellReports(look, [...new Set(requests.map((each) => each.recordId))]),
        listAgencies(look),
      ]);
      return page(
        desk.frame({
          visit,
          member: look.actor,
          title: t(`list.title.${side}`),
          place: 'matches',
          children: (
            <HitsView
              side={side}
              requests={requests.slice(0, onPage)}
              more={requests.length > onPage}
              first={before === undefined}
              reports={reports}
              agencyName={(id) => agencies.find((agency) => agency.agencyId === id)?.name ?? id}
            />
          ),
        }),
      );
    }),
  );

interface HitsProps {
  readonly side: 'ours' | 'theirs';
  readonly requests: readonly ListedRequest[];
  readonly more: boolean;
  readonly first: boolean;
  readonly reports: ReadonlyMap<string, ReportInWords>;
  agencyName(id: string): string;
}

const labelled = (
  column: 'column.agency' | 'column.report' | 'column.purpose' | 'column.asked' | 'column.answer',
) => ({
  'data-label': t(column),
});

function HitsView({ side, requests, more, first, reports, agencyName }: HitsProps) {
  const last = requests.at(-1);
  const address = (query: Readonly<Record<string, string>>) =>
    `${staffPaths.hits()}?${new URLSearchParams({ side, ...query })}`;
  return (
    <>
      <h1 class="govuk-heading-l">{t('list.heading')}</h1>
      <MatchTabs active={side === 'ours' ? 'asked-by-us' : 'asked-of-us'} />
      <p class="govuk-body ps-measure">{t(`list.lead.${side}`)}</p>
      {requests.length === 0 ? (
        <EmptyState title={t(`list.none.${side}`)}>
          <p class="govuk-body">{t(`list.noneText.${side}`)}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t(`list.title.${side}`)}
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
              children: <AnswerTag answer={request.answer} different={request.different} />,
              attributes: labelled('column.answer'),
            },
          ])}
        />
      )}
      {more || !first ? (
        <Pagination
          previous={first ? undefined : { href: address({}), text: t('list.newest') }}
          next={
            more && last !== undefined
              ? { href: address({ before: `${last.atExact}_${last.requestId}` }), text: t('list.older') }
              : undefined
          }
        />
      ) : null}
    </>
  );
}

const colours = {
  waiting: 'govuk-tag--blue',
  all: 'govuk-tag--green',
  part: 'govuk-tag--green',
  no: 'govuk-tag--grey',
} as const;

/** How a request stands. */
export function AnswerTag({ answer, different }: Pick<ListedRequest, 'answer' | 'different'>) {
  if (different)
    return (
      <>
        {answer === null ? null : <AnswerTag answer={answer} different={false} />}{' '}
        <Tag classes="govuk-tag--grey" text={t('different.tag')} />
      </>
    );
  return <Tag classes={colours[answer ?? 'waiting']} text={t(`answered.${answer ?? 'waiting'}`)} />;
}

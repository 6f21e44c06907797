import { Table } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { ListedHit } from '../../hit-store.ts';
import { StrengthBadge } from '../matches/marks.tsx';
import type { ReportInWords } from '../report-in-words.ts';
import { labelled, t } from './hit-words.ts';

interface SealedProps {
  readonly hits: readonly ListedHit[];
  readonly asks: boolean;
  readonly reports: ReadonlyMap<string, ReportInWords>;
  agencyName(id: string): string;
}

/** Hits as rows: which report of ours, how strong, who holds the other, and what can be done. Of the other nothing else is known here. */
export function SealedTable({ hits, asks, reports, agencyName }: SealedProps) {
  return (
    <Table
      caption={t('list.title.sealed')}
      captionClasses="govuk-visually-hidden"
      classes="ps-dense ps-cards-narrow"
      head={[
        { text: t('column.report') },
        { text: t('column.strength') },
        { text: t('column.holder') },
        { text: t('column.found') },
        { text: t('column.next') },
      ]}
      rows={hits.map((hit) => {
        const reference = reports.get(hit.recordId)?.reference ?? '';
        const agency = agencyName(hit.holder);
        return [
          {
            children: (
              <a class="govuk-link ps-nowrap" href={staffPaths.report(hit.recordId)}>
                {reference}
              </a>
            ),
            attributes: labelled('column.report'),
          },
          { children: <StrengthBadge strength={hit.strength} />, attributes: labelled('column.strength') },
          { text: agency, attributes: labelled('column.holder') },
          { text: t('at', { at: hit.foundAt }), attributes: labelled('column.found') },
          {
            children: <Next hit={hit} asks={asks} agency={agency} reference={reference} />,
            attributes: labelled('column.next'),
          },
        ];
      })}
    />
  );
}

/** What was asked about it, and the way to ask. */
function Next(props: { hit: ListedHit; asks: boolean; agency: string; reference: string }) {
  const { hit, asks, agency, reference } = props;
  return (
    <div>
      {hit.requestId === null ? null : (
        <p class="govuk-body-s govuk-!-margin-bottom-1">
          <a class="govuk-link" href={staffPaths.hit(hit.requestId)}>
            {t('sealed.asked', { answer: hit.answer ?? 'none' })}
            <span class="govuk-visually-hidden"> {t('sealed.about', { reference, agency })}</span>
          </a>
        </p>
      )}
      {hit.requestId !== null && !hit.mayBeAsked ? null : (
        <p class="govuk-body-s govuk-!-margin-bottom-0">
          {hit.mayBeAsked && asks ? (
            <a class="govuk-link" href={staffPaths.askForHit(hit.recordId, hit.holder)}>
              {t('ask.send', { agency })}
              <span class="govuk-visually-hidden"> {t('sealed.forReport', { reference })}</span>
            </a>
          ) : (
            t(hit.mayBeAsked ? 'sealed.deskAsks' : 'sealed.hidden')
          )}
        </p>
      )}
    </div>
  );
}

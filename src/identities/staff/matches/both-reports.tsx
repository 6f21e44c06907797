import { type ListProps, labelled } from './list-props.ts';
import { ReportLink } from './marks.tsx';

/** The cells of a row that name the two reports of a pair. */
export const bothReports = (
  pair: { readonly leftRecord: string; readonly rightRecord: string },
  { reports, agencyName }: Pick<ListProps, 'reports' | 'agencyName'>,
) =>
  (
    [
      [pair.leftRecord, 'column.first'],
      [pair.rightRecord, 'column.second'],
    ] as const
  ).map(([record, column]) => ({
    children: (
      <div>
        <ReportLink report={reports.get(record)} agencyName={agencyName} />
      </div>
    ),
    attributes: labelled(column),
  }));

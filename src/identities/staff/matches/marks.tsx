/** Small marks that the pages about matches share. Colour never stands alone. */
import { Badge } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { ReportInWords } from '../report-in-words.ts';
import { strengthName, t } from './match-words.ts';

const colours = {
  certain: 'moj-badge--purple',
  strong: 'moj-badge--blue',
  possible: 'moj-badge--grey',
} as const;

export const StrengthBadge = ({ strength }: { strength: keyof typeof colours }) => (
  <Badge classes={colours[strength]} text={strengthName(strength)} />
);

/** One of the two reports of a pair: its reference as a link, when it came in, who holds it. */
export function ReportLink(props: { report: ReportInWords | undefined; agencyName(id: string): string }) {
  const { report, agencyName } = props;
  if (report === undefined) return <>{t('report.gone')}</>;
  return (
    <>
      <a class="govuk-link ps-nowrap" href={staffPaths.report(report.reportId)}>
        {report.reference}
      </a>{' '}
      <span class="ps-second">
        {t('report.about', { at: report.receivedAt, agency: agencyName(report.agencyId) })}
      </span>
    </>
  );
}

import { InsetText } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { noon } from '../say.ts';
import type { OneModel, ReportTakenIn } from './model.ts';
import { t } from './one-words.ts';

/** Where a support case told something that it took in, and the person took back their consent: since when, and what stops. */
export function ConsentNotes({ one, works, reports }: OneModel) {
  return (
    <>
      {reports.map((report) => (
        <ConsentNote investigationId={one.investigationId} works={works} report={report} />
      ))}
    </>
  );
}

interface NoteProps {
  readonly investigationId: string;
  readonly works: boolean;
  readonly report: ReportTakenIn;
}

function ConsentNote({ investigationId, works, report: { reportId, short, consent } }: NoteProps) {
  if (consent === undefined || consent.state === 'agreed-again') return null;
  const { state, withdrawn, decision } = consent;
  return (
    <InsetText>
      <p class="govuk-body">
        {t(`consent.${state}`, {
          at: noon(withdrawn.on),
          basis: decision?.basis ?? '',
          reference: short?.reference ?? '',
        })}
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={`${staffPaths.report(reportId)}#consent`}>
          {t('consent.report')}
        </a>
        {works ? (
          <>
            <br />
            <a class="govuk-link" href={staffPaths.investigationWrite(investigationId, 'decision')}>
              {t('consent.decide')}
            </a>
          </>
        ) : null}
      </p>
    </InsetText>
  );
}

import { noon } from '../../../entries/index.ts';
import { staffPaths } from '../../../paths.ts';
import { say } from '../desk-words.ts';
import type { ReportModel } from './load-report.ts';
import { t } from './report-words.ts';

/** What became of it since, as the desk said; and the way to say it. */
export function Afterwards({ model }: { model: ReportModel }) {
  return (
    <>
      {model.afterwards.map(({ stopped, againOn, saidBy, saidAt }) => (
        <div class="ps-decision">
          <p class="govuk-body govuk-!-margin-bottom-1">
            {stopped !== null
              ? t('decided.stopped', { reason: say(`stopped.${stopped}`) })
              : againOn === null
                ? null
                : t('decided.goesOn', { at: noon(againOn) })}
          </p>
          <p class="ps-second">{t('decided.said', { name: model.memberName(saidBy) ?? '', at: saidAt })}</p>
        </div>
      ))}
      {model.works ? (
        <p class="govuk-body-s">
          <a class="govuk-link" href={staffPaths.stoodStill({ report: model.opened.report.reportId })}>
            {t(model.afterwards.length === 0 ? 'decided.after' : 'decided.after.again')}
          </a>
        </p>
      ) : null}
    </>
  );
}

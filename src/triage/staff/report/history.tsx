import { Timeline } from '../../../design/index.ts';
import { say } from '../desk-words.ts';
import type { ReportModel } from './load-report.ts';
import { t } from './report-words.ts';

/** What happened to the report at this agency's desk. */
export function History({ model }: { model: ReportModel }) {
  if (model.history.length === 0) return null;
  return (
    <section aria-labelledby="history">
      <h2 class="govuk-heading-m" id="history">
        {t('history.title')}
      </h2>
      <p class="govuk-body-s ps-quiet">{t('history.lead')}</p>
      <Timeline
        headingLevel={3}
        classes="ps-timeline"
        items={model.history.map((line) => ({
          label: {
            text:
              line.what === 'decided' && line.toAgency !== null
                ? t('history.decidedTo', { agency: model.agencyName(line.toAgency) })
                : t(`history.${line.what}`),
          },
          byline: { text: model.memberName(line.memberId) ?? t('history.service') },
          datetime: { timestamp: line.at.toISOString(), text: say('at', { at: line.at }) },
        }))}
      />
    </section>
  );
}

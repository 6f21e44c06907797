import type { ReportModel } from './load-report.ts';
import { t } from './report-words.ts';

/** One line for each value told of here that is too common to tell anything by itself: why nothing is shown to match by it [B24]. */
export function CommonValues({ model }: { model: Pick<ReportModel, 'common' | 'mentions'> }) {
  const { common, mentions } = model;
  if (common.length === 0) return null;
  return (
    <ul class="govuk-list ps-measure">
      {common.map(({ mentionId, value, moreThan }) => (
        <li class="govuk-body-s govuk-!-margin-bottom-1">
          <span dir="auto">{mentions.find((each) => each.mentionId === mentionId)?.text}</span>:{' '}
          {t(`common.${value}`, { moreThan })}
        </li>
      ))}
    </ul>
  );
}

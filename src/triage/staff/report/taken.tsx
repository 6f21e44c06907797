import { Callout, SummaryList } from '../../../design/index.ts';
import type { ReportModel } from './load-report.ts';
import { languageName, t } from './report-words.ts';

/** What the member who took the report adds to it of their own: never mixed with the words of the person who told it. */
export function Taken({ model }: { model: ReportModel }) {
  const { report, told } = model.opened;
  if (report.takenBy === null || report.enteredAt === null) return null;
  const { partner, ground, known, theirReference, observed, interpreter, interpreterWish } =
    told?.taken ?? {};
  const name = model.memberName(report.takenBy) ?? t('taken.somebody');
  const facts = [
    [t('taken.partner'), partner],
    [t('taken.ground'), ground],
    [t('taken.known'), known && t(`taken.known.${known}`)],
    [t('taken.theirReference'), theirReference],
  ] as const;
  const rows = facts.flatMap(([key, text]) =>
    text === undefined ? [] : [{ key: { text: key }, value: { text } }],
  );
  return (
    <>
      <p class="govuk-body-s">{t('taken.by', { name, at: report.enteredAt })}</p>
      {interpreter === true || interpreterWish !== undefined ? (
        <Callout>
          <p class="govuk-body">
            <strong>{t('taken.interpreter', { language: languageName(report.language) })}</strong>{' '}
            {interpreterWish}
          </p>
        </Callout>
      ) : null}
      {observed === undefined ? null : (
        <>
          <h3 class="govuk-heading-s">{t('taken.observed', { name })}</h3>
          <div class="ps-as-told ps-as-told--own" dir="auto">
            {observed}
          </div>
        </>
      )}
      {rows.length === 0 ? null : <SummaryList classes="ps-dense" rows={rows} />}
    </>
  );
}

/** What of handing a report to investigators stands on its page: for those who are named, and for the desk that handed it. */
import { Button, Callout, InsetText } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { say } from '../desk-words.ts';
import type { ReportModel } from '../report/load-report.ts';
import { t } from './handing-words.ts';

type Shown = ReportModel['handings'][number];
interface PartProps {
  readonly model: ReportModel;
  readonly formToken: string;
}

/** Nothing where nothing was handed, or none of it is this member's to know. */
export function HandingPart({ model, formToken }: PartProps) {
  const mine = model.handings.filter(({ named }) => named.includes(model.me.memberId));
  const own = model.handings.filter(({ fromAgency }) => model.works && fromAgency === model.me.agencyId);
  if (mine.length + own.length === 0) return null;
  return (
    <div id="handing">
      {mine.slice(0, 1).map((one) => (
        <Asked one={one} model={model} />
      ))}
      {own.length === 0 ? null : (
        <section class="ps-case-part" aria-labelledby="handing-own">
          <h2 class="govuk-heading-m" id="handing-own">
            {t('own.title')}
          </h2>
          {own.map((one, place) => (
            <Own one={one} model={model} formToken={formToken} last={place === 0} />
          ))}
        </section>
      )}
    </div>
  );
}

/** For somebody who is named: what is asked, and the ways to answer. */
function Asked({ one, model }: { readonly one: Shown; readonly model: ReportModel }) {
  const { reportId } = model.opened.report;
  if (one.state !== 'waiting')
    return <InsetText text={t(`yours.${one.state}`, { ended: one.endedAt ?? one.handedAt })} />;
  if (one.declined.some(({ memberId }) => memberId === model.me.memberId))
    return <InsetText text={t('yours.no')} />;
  return (
    <section aria-label={t('asked')}>
      <Callout title={t('asked')}>
        <p class="govuk-body ps-as-told govuk-!-margin-bottom-1">{one.words}</p>
        <p class="ps-second govuk-!-margin-bottom-4">
          {t('askedBy', {
            name: model.memberName(one.handedBy) ?? '',
            agency: model.agencyName(one.fromAgency),
            at: one.handedAt,
          })}
        </p>
        {model.investigates && model.goesOn ? (
          <>
            <Button href={staffPaths.investigationFromReport(reportId)} text={t('begin')} />
            <p class="govuk-body">
              <a class="govuk-link" href={staffPaths.addToInvestigation(reportId)}>
                {t('add')}
              </a>
            </p>
          </>
        ) : null}
        <p class="govuk-body">
          <a class="govuk-link" href={staffPaths.declineHanding(reportId, one.handingId)}>
            {t('decline')}
          </a>
        </p>
        <p class="govuk-body-s">{t('learn')}</p>
      </Callout>
    </section>
  );
}

interface OwnProps extends PartProps {
  readonly one: Shown;
  /** The newest, of which the next step is told. */
  readonly last: boolean;
}

/** For the desk that handed it: to whom, what they were asked, and the answer. */
function Own({ one, model, formToken, last }: OwnProps) {
  const names = new Intl.ListFormat('en-GB').format(one.named.map((id) => model.memberName(id) ?? ''));
  return (
    <div class="ps-decision">
      <p class="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-1">
        {t(`own.${one.state}`, { names, at: one.handedAt, ended: one.endedAt ?? one.handedAt })}
      </p>
      <p class="govuk-body ps-as-told govuk-!-margin-bottom-1">{one.words}</p>
      {one.declined.map(({ memberId, why, stopped }) => (
        <p class="govuk-body govuk-!-margin-bottom-1">
          {t('own.no', { name: model.memberName(memberId) ?? '' })} <span class="ps-as-told">{why}</span>
          {stopped === null ? '' : ` (${say(`stopped.${stopped}`)})`}
        </p>
      ))}
      {one.state === 'taken' ? <p class="govuk-body-s">{t('own.takenMeans')}</p> : null}
      {one.state === 'declined' && last ? <p class="govuk-body-s">{t('own.declinedNext')}</p> : null}
      {one.state === 'waiting' ? (
        <form method="post" action={staffPaths.takeBackHanding(model.opened.report.reportId, one.handingId)}>
          <input type="hidden" name="form-token" value={formToken} />
          <Button classes="govuk-button--secondary" text={t('takeBack')} preventDoubleClick />
        </form>
      ) : null}
    </div>
  );
}

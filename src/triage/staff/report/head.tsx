import { Badge, Button, ButtonGroup, CaseHeader } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { reasonCodes } from '../../triage-rules.ts';
import { asPriority, channelName, placeInWords, say } from '../desk-words.ts';
import { LimitMark, PriorityTag } from '../tags.tsx';
import type { ReportModel } from './load-report.ts';
import { t } from './report-words.ts';

/** Where the report stands, and the one obvious next step. */
export function ReportHead({ model, formToken }: { model: ReportModel; formToken: string }) {
  const { report } = model.opened;
  const { item } = model;
  const place = placeInWords(report.wardCode, report.councilCode);
  const passed = report.agencyId !== model.me.agencyId;
  const waits = item?.state === 'undecided';
  return (
    <>
      <CaseHeader
        caption={t('caption', { channel: channelName(report.channel), at: report.receivedAt })}
        title={t('title', { reference: report.reference })}
        facts={[
          { name: t('fact.state'), value: stateOf(model) },
          ...(item === undefined
            ? []
            : [
                { name: t('fact.priority'), value: <PriorityTag priority={asPriority(item.priority)} /> },
                ...(waits
                  ? [
                      {
                        name: t('fact.limit'),
                        value: (
                          <LimitMark
                            startsAt={passed ? item.placedAt : report.receivedAt}
                            dueAt={item.dueAt}
                            now={model.now}
                          />
                        ),
                      },
                    ]
                  : []),
                { name: t('fact.owner'), value: ownerOf(model) },
              ]),
          {
            name: t('fact.place'),
            value: place.ward === undefined ? place.council : `${place.ward}, ${place.council}`,
          },
          ...(passed ? [{ name: t('fact.holder'), value: model.agencyName(report.agencyId) }] : []),
        ]}
        actions={model.works && waits ? <Actions model={model} formToken={formToken} /> : undefined}
      />
      <Reasons model={model} />
    </>
  );
}

function stateOf({ item, decision }: ReportModel) {
  if (item === undefined) return t('state.none');
  const text = decision === undefined ? t(`state.${item.state}`) : say(`decision.${decision.decision}`);
  return item.newAnswer ? (
    <>
      {text} <Badge classes="moj-badge--green" text={t('newAnswer')} />
    </>
  ) : (
    text
  );
}

function ownerOf({ item, me, memberName }: ReportModel): string {
  if (item === undefined || item.claimedBy === null) return t('owner.nobody');
  return item.claimedBy === me.memberId ? t('owner.you') : (memberName(item.claimedBy) ?? '');
}

function Actions({ model, formToken }: { model: ReportModel; formToken: string }) {
  const { reportId } = model.opened.report;
  const owner = model.item?.claimedBy ?? null;
  const mine = owner === model.me.memberId;
  if (owner !== null && !mine)
    return <Button href="#decision-part" classes="govuk-button--secondary" text={t('goDecide')} />;
  return (
    <form action={mine ? staffPaths.release(reportId) : staffPaths.claim(reportId)} method="post">
      <input type="hidden" name="form-token" value={formToken} />
      <ButtonGroup>
        {mine ? <Button href="#decision-part" text={t('goDecide')} /> : null}
        <Button
          classes={mine ? 'govuk-button--secondary' : ''}
          text={t(mine ? 'release' : 'claim')}
          preventDoubleClick
        />
      </ButtonGroup>
    </form>
  );
}

/** Why it stands where it stands: reasons, never a score. */
function Reasons({ model }: { model: ReportModel }) {
  const reasons = reasonCodes.filter((code) => model.item?.reasons.includes(code));
  if (reasons.length === 0) return null;
  return (
    <div class="ps-reasons">
      <h2 class="govuk-heading-s">{t('reasons.title')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {reasons.map((code) => (
          <li>{t(`reason.${code}`)}</li>
        ))}
      </ul>
    </div>
  );
}

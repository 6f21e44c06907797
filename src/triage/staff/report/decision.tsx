import { basesOn } from '../../../access/index.ts';
import { Button, Checkboxes, Details, InsetText, Radios, Select, Textarea } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { exploitationKinds } from '../../exploitation-kinds.ts';
import { receiversOf } from '../../receivers.ts';
import { stopReasons } from '../../stop-reasons.ts';
import { decisionKinds } from '../../triage-rules.ts';
import type { Decision } from '../../triage-store.ts';
import { say } from '../desk-words.ts';
import { Afterwards } from './afterwards.tsx';
import type { FieldName, Returned } from './forms.ts';
import type { ReportModel } from './load-report.ts';
import { t } from './report-words.ts';

type PartProps = { model: ReportModel; formToken: string; returned: Returned | undefined };

/** The decision that stands, or the form for one. */
export function DecisionPart(props: PartProps) {
  const { model } = props;
  return (
    <section aria-labelledby="decision-part">
      <h2 class="govuk-heading-m" id="decision-part">
        {t('decision.title')}
      </h2>
      {model.decision === undefined ? (
        <Undecided {...props} />
      ) : (
        <Decided {...props} decision={model.decision} />
      )}
      {model.goesOn ? null : <p class="govuk-body">{t('ground.first')}</p>}
      {model.works && model.goesOn ? (
        <p class="govuk-body">
          <a class="govuk-link" href={staffPaths.referFromReport(model.opened.report.reportId)}>
            {t('refer.link')}
          </a>
          <br />
          <a class="govuk-link" href={staffPaths.caseFromReport(model.opened.report.reportId)}>
            {t('support.link')}
          </a>
          {model.handings.some(
            ({ state, fromAgency }) => state === 'waiting' && fromAgency === model.me.agencyId,
          ) ? null : (
            <>
              <br />
              <a class="govuk-link" href={staffPaths.handReport(model.opened.report.reportId)}>
                {t('hand.link')}
              </a>
            </>
          )}
        </p>
      ) : null}
      {model.investigates && model.goesOn ? (
        <p class="govuk-body">
          <a class="govuk-link" href={staffPaths.investigationFromReport(model.opened.report.reportId)}>
            {t('investigate.link')}
          </a>
          <br />
          <a class="govuk-link" href={staffPaths.addToInvestigation(model.opened.report.reportId)}>
            {t('investigate.add')}
          </a>
        </p>
      ) : null}
      {model.undone.length === 0 ? null : (
        <Details summaryText={t('decided.earlier')}>
          {model.undone.map((decision) => (
            <OneDecision decision={decision} model={model} />
          ))}
        </Details>
      )}
    </section>
  );
}

function Undecided(props: PartProps) {
  return props.model.works ? <DecisionForm {...props} /> : <p class="govuk-body">{t('readOnly')}</p>;
}

function OneDecision({ decision, model }: { decision: Decision; model: ReportModel }) {
  const by = model.memberName(decision.decidedBy) ?? '';
  return (
    <div class="ps-decision">
      <p class="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-1">
        {decision.toAgency === null
          ? say(`decision.${decision.decision}`)
          : t('decided.passedTo', { agency: model.agencyName(decision.toAgency) })}
      </p>
      <p class="ps-as-told govuk-body govuk-!-margin-bottom-1">{decision.reason}</p>
      {decision.stopped === null ? null : (
        <p class="govuk-body-s govuk-!-margin-bottom-1">{say(`stopped.${decision.stopped}`)}</p>
      )}
      {decision.kinds === null ? null : (
        <p class="govuk-body-s govuk-!-margin-bottom-1">
          {t('decided.kinds', { kinds: decision.kinds.map((kind) => say(`kind.${kind}`)).join(', ') })}
        </p>
      )}
      <p class="ps-second">{t('decided.by', { name: by, at: decision.decidedAt })}</p>
      {decision.undoneAt === null ? null : (
        <p class="ps-second">
          {t('decided.undoneBy', {
            name: model.memberName(decision.undoneBy) ?? '',
            at: decision.undoneAt,
          })}
        </p>
      )}
    </div>
  );
}

function Decided({ model, formToken, decision }: PartProps & { decision: Decision }) {
  return (
    <InsetText>
      <OneDecision decision={decision} model={model} />
      <Afterwards model={model} />
      {model.works && model.canUndo ? (
        <form action={staffPaths.undoDecision(model.opened.report.reportId)} method="post">
          <input type="hidden" name="form-token" value={formToken} />
          <p class="govuk-body-s">{t('decided.undoText')}</p>
          <Button classes="govuk-button--secondary" text={t('decided.undo')} preventDoubleClick />
        </form>
      ) : (
        <p class="govuk-body-s">
          {decision.toAgency === null || model.canUndo
            ? t(model.canUndo ? 'readOnly' : 'decided.final')
            : t('decided.actedOn', { agency: model.agencyName(decision.toAgency) })}
        </p>
      )}
    </InsetText>
  );
}

function DecisionForm({ model, formToken, returned }: PartProps) {
  const { report } = model.opened;
  const errorOf = (field: FieldName) => {
    const text = returned?.errors.get(field);
    return text === undefined ? undefined : { text };
  };
  // Only the agency that holds a record shares it, so a report that was passed here is not passed on from here.
  const passes = model.goesOn && report.agencyId === model.me.agencyId;
  const kinds = decisionKinds.filter((kind) => kind !== 'pass-to-agency' || passes);
  return (
    <form action={staffPaths.decide(report.reportId)} method="post" novalidate>
      <input type="hidden" name="form-token" value={formToken} />
      <Radios
        name="decision"
        idPrefix="decision"
        value={returned?.typed.decision}
        fieldset={{ legend: { text: t('decision.legend'), classes: 'govuk-fieldset__legend--s' } }}
        errorMessage={errorOf('decision')}
        classes="govuk-radios--small"
        items={kinds.map((kind) => ({
          value: kind,
          text: say(`decision.${kind}`),
          hint: { text: t(`decision.hint.${kind}`) },
          ...(kind === 'pass-to-agency'
            ? {
                conditional: { children: <PassFields model={model} returned={returned} errorOf={errorOf} /> },
              }
            : {}),
        }))}
      />
      <Textarea
        name="reason"
        id="reason"
        rows={4}
        label={{ text: t('decision.reason'), classes: 'govuk-label--s' }}
        hint={{ text: t('decision.reasonHint') }}
        value={returned?.typed.reason}
        errorMessage={errorOf('reason')}
      />
      <Checkboxes
        name="kinds"
        idPrefix="kinds"
        fieldset={{ legend: { text: t('decision.kinds'), classes: 'govuk-fieldset__legend--s' } }}
        hint={{ text: t('decision.kindsHint') }}
        classes="govuk-checkboxes--small"
        values={returned?.typed.kinds?.split(' ') ?? []}
        items={exploitationKinds.map((kind) => ({ value: kind, text: say(`kind.${kind}`) }))}
      />
      <Select
        name="stopped"
        id="stopped"
        label={{ text: t('decision.stopped') }}
        hint={{ text: t('decision.stoppedHint') }}
        value={returned?.typed.stopped ?? ''}
        items={[
          { value: '', text: t('decision.stoppedNot') },
          ...stopReasons.map((reason) => ({ value: reason, text: say(`stopped.${reason}`) })),
        ]}
      />
      <Button text={t('decision.save')} preventDoubleClick />
    </form>
  );
}

function PassFields(props: {
  model: ReportModel;
  returned: Returned | undefined;
  errorOf: (field: FieldName) => { text: string } | undefined;
}) {
  const { model, returned, errorOf } = props;
  return (
    <>
      <Select
        name="toAgency"
        id="toAgency"
        label={{ text: t('decision.toAgency') }}
        value={returned?.typed.toAgency ?? ''}
        errorMessage={errorOf('toAgency')}
        items={[
          { value: '', text: t('decision.chooseAgency') },
          ...receiversOf(model.agencies, model.me.agencyId, model.now).map((agency) => ({
            value: agency.agencyId,
            text: agency.name,
          })),
        ]}
      />
      <Select
        name="basis"
        id="basis"
        label={{ text: t('decision.basis') }}
        value={returned?.typed.basis ?? ''}
        errorMessage={errorOf('basis')}
        items={[
          { value: '', text: t('decision.chooseBasis') },
          ...basesOn(model.now).map((basis) => ({
            value: basis.code,
            text: t('decision.basisOption', { means: basis.means, name: basis.name }),
          })),
        ]}
      />
    </>
  );
}

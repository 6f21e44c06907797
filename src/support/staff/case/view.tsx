import { purposes } from '../../../consents/index.ts';
import { Button, ButtonGroup, CaseHeader, InsetText, Split, Tag } from '../../../design/index.ts';
import { PastNote, UnsavedNote } from '../../../entries/index.ts';
import { staffPaths } from '../../../paths.ts';
import { londonDay } from '../../../platform/working-days.ts';
import { allOf, oneOf } from '../../case/story.ts';
import { photographIn } from '../../photograph/photograph.ts';
import { Alerts } from '../alerts/list.tsx';
import { ApprovalParts } from '../approval/parts.tsx';
import { levelTag, noon, purposeInWords, say } from '../case-words.ts';
import { alike, type CaseModel, writesIn } from './case-model.ts';
import { t } from './case-page-words.ts';
import { CaseParts, Done, nameOfPerson, SafeSign, standingWarnings, Warnings } from './head.tsx';
import { LiveCase } from './live-case.tsx';
import { Nrm } from './nrm.tsx';
import { AppointmentsPart, ContactPart, PersonPart } from './person-parts.tsx';
import { StoryPart, TurnsPart } from './story-part.tsx';
import { ConsentPart, NeedsPart, PlanPart, RiskPart } from './summary-parts.tsx';
import { TheirCases, TheirWarnings } from './their-cases.tsx';
import { TiesPart } from './ties-part.tsx';

/** One page of one person: what to mind, where they stand, and the one press to what is needed most. */
export function CaseView(model: CaseModel) {
  const { one, story } = model;
  return (
    <>
      <LiveCase caseId={one.caseId} />
      <Done done={model.done} />
      <PastNote then={model.then} now={staffPaths.case(model.one.caseId)} nameOf={model.nameOf}>
        {t('past.without')}
      </PastNote>
      <UnsavedNote
        drafts={model.drafts
          .filter(({ kind }) => writesIn(model, kind))
          .map(({ kind, about, keptAt }) => ({
            what: say(`kind.${kind}`),
            address: staffPaths.caseWrite(model.one.caseId, kind, about),
            keptAt,
          }))}
      />
      <CaseHeader
        caption={t('caption', { reference: one.reference })}
        title={
          <>
            {model.personShut ? say('nameShut') : nameOfPerson(story)} <SafeSign one={one} story={story} />
          </>
        }
        picture={
          model.photograph === undefined ? undefined : <Photograph {...model} photograph={model.photograph} />
        }
        facts={[
          ...(one.ofWhom === 'affected'
            ? []
            : [{ name: t('fact.state'), value: say(`ofWhom.${one.ofWhom}`) }]),
          { name: t('fact.nrm'), value: <Nrm {...model} /> },
          // The highest level stands at the case itself: to whom its risk is not shared it says nothing.
          ...(model.own || allOf(story, 'risk').length > 0
            ? [{ name: t('fact.risk'), value: <HighestRisk {...model} /> }]
            : []),
          { name: t('fact.holder'), value: model.nameOf(one.holder) },
          { name: t('fact.opened'), value: t('on', { at: one.openedAt }) },
        ]}
        actions={
          <ButtonGroup>
            <Button href={alike(model, staffPaths.caseSafety(one.caseId))} text={t('safetyPlan')} />
            {model.works ? (
              <Button
                href={staffPaths.caseTogether(one.caseId)}
                text={t('together')}
                classes="govuk-button--secondary"
              />
            ) : null}
          </ButtonGroup>
        }
      />
      {model.grounds.map(({ purpose, basis, until }) => (
        <InsetText
          text={t('shared', {
            agency: model.agencyName(one.agencyId),
            purpose: sharedFor(purpose),
            basis,
            until,
          })}
        />
      ))}
      {one.state === 'closed' ? (
        <InsetText>
          {t('closed')}{' '}
          {model.own && model.at === undefined ? (
            <a class="govuk-link" href={staffPaths.caseStanding(one.caseId)}>
              {t('reopen')}
            </a>
          ) : null}{' '}
          {model.own && model.at === undefined ? (
            <a class="govuk-link" href={staffPaths.caseHandOver(one.caseId)}>
              {t('handOver')}
            </a>
          ) : null}{' '}
          {writesIn(model, 'photograph') && photographIn(story) !== undefined ? (
            <a class="govuk-link" href={staffPaths.casePhotograph(one.caseId)}>
              {t('photograph')}
            </a>
          ) : null}
        </InsetText>
      ) : null}
      <Alerts
        alerts={model.alerts}
        label={t('alerts')}
        settles={model.own && model.at === undefined}
        settlesComplaints={model.hears}
        from="case"
        formToken={model.formToken}
      />
      <Warnings one={one} story={story} now={model.now} at={model.at} />
      {standingWarnings(story).length > 0 && !writesIn(model, 'warning') ? null : (
        <p class="govuk-body">
          {standingWarnings(story).length === 0 ? `${t('warnings.none')} ` : ''}
          {writesIn(model, 'warning') ? (
            <a class="govuk-link" href={staffPaths.caseWrite(one.caseId, 'warning')}>
              {t('warning.add')}
            </a>
          ) : null}
        </p>
      )}
      <TheirWarnings theirs={model.theirs} />
      <CaseParts one={one} part="overview" at={model.at} />
      <StoryPart {...model} />
      <Split>
        <div>
          <ContactPart {...model} works={writesIn(model, 'safe-contact')} />
          <AppointmentsPart {...model} />
          <NeedsPart {...model} />
          <PlanPart {...model} />
        </div>
        <div>
          <ApprovalParts {...model} caseId={one.caseId} works={writesIn(model, 'approval')} />
          <RiskPart {...model} />
          <PersonPart {...model} />
          <TheirCases {...model} />
          <TiesPart {...model} />
          <ConsentPart {...model} />
          {model.at === undefined ? (
            <p class="govuk-body govuk-!-margin-bottom-0">
              <a class="govuk-link" href={staffPaths.exportCase(one.caseId)}>
                {t('export')}
              </a>
            </p>
          ) : null}
          {model.own && model.at !== undefined ? (
            <p class="govuk-body">
              <a class="govuk-link" href={alike(model, staffPaths.caseOwnPage(one.caseId))}>
                {t('ownPage')}
              </a>
              <br />
              <a class="govuk-link" href={alike(model, staffPaths.caseTransfer(one.caseId))}>
                {t('transfer')}
              </a>
            </p>
          ) : null}
          {model.works ? (
            <p class="govuk-body">
              {one.referralId === null && oneOf(story, 'nrm') === undefined ? (
                <>
                  <a class="govuk-link" href={staffPaths.referFromCase(one.caseId)}>
                    {t('refer')}
                  </a>
                  <br />
                  <a class="govuk-link" href={staffPaths.caseWrite(one.caseId, 'nrm')}>
                    {t('referred')}
                  </a>
                  <br />
                </>
              ) : null}
              <a class="govuk-link" href={staffPaths.handInCase(one.caseId)}>
                {t('handIn')}
              </a>
              <br />
              <a class="govuk-link" href={staffPaths.casePhotograph(one.caseId)}>
                {t('photograph')}
              </a>
              <br />
              <a class="govuk-link" href={staffPaths.caseOwnPage(one.caseId)}>
                {t('ownPage')}
              </a>
              <br />
              <a class="govuk-link" href={staffPaths.caseHandOver(one.caseId)}>
                {t('handOver')}
              </a>
              <br />
              <a class="govuk-link" href={staffPaths.caseTransfer(one.caseId)}>
                {t('transfer')}
              </a>
              <br />
              <a class="govuk-link" href={staffPaths.caseApproval(one.caseId)}>
                {t('secondLook')}
              </a>
              <br />
              <a class="govuk-link" href={staffPaths.caseStanding(one.caseId)}>
                {t('close')}
              </a>
            </p>
          ) : null}
        </div>
      </Split>
      <TurnsPart {...model} />
    </>
  );
}

/** Their face, where it may be seen; it leads to all that was kept of it. */
function Photograph({ one, photograph, at }: CaseModel & { readonly photograph: string }) {
  const face = (
    <img
      class="ps-photograph"
      src={staffPaths.casePicture(one.caseId, photograph)}
      alt={t('photograph.alt')}
      decoding="async"
    />
  );
  return <a href={alike({ at }, staffPaths.casePhotograph(one.caseId))}>{face}</a>;
}

/** What a case was shared for: one of the purposes that a person is asked about, or in its own words. */
function sharedFor(purpose: string): string {
  const known = purposes.find((each) => each === purpose);
  return known === undefined ? purpose : purposeInWords(known);
}

function HighestRisk({ one, now }: CaseModel) {
  const late = one.riskDueOn !== null && one.riskDueOn < londonDay(now);
  const words =
    one.riskLevel === null
      ? (['fact.risk.first', 'fact.risk.firstLate'] as const)
      : (['fact.risk.due', 'fact.risk.late'] as const);
  return (
    <>
      <Tag {...levelTag(one.riskLevel)} />
      {one.riskDueOn === null ? null : (
        <span class={late ? 'ps-late ps-fact-second' : 'ps-second ps-fact-second'}>
          {t(words[late ? 1 : 0], { at: noon(one.riskDueOn) })}
        </span>
      )}
    </>
  );
}

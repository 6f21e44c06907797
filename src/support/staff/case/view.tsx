import { Button, ButtonGroup, CaseHeader, InsetText, Split, Tag } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { daysBetween, londonDay } from '../../../platform/working-days.ts';
import { levelTag, noon, say } from '../case-words.ts';
import type { CaseModel } from './case-model.ts';
import { t } from './case-page-words.ts';
import { CaseParts, Done, nameOfPerson, SafeSign, standingWarnings, Warnings } from './head.tsx';
import { AppointmentsPart, ContactPart, PersonPart } from './person-parts.tsx';
import { TiesPart } from './ties-part.tsx';

/** One page of one person: what to mind, where they stand, and the one press to what is needed most. */
export function CaseView(model: CaseModel) {
  const { one, story } = model;
  return (
    <>
      <Done done={model.done} />
      <Then {...model} />
      <CaseHeader
        caption={t('caption', { reference: one.reference })}
        title={
          <>
            {model.personShut ? say('nameShut') : nameOfPerson(story)} <SafeSign story={story} />
          </>
        }
        facts={[
          ...(one.ofWhom === 'affected'
            ? []
            : [{ name: t('fact.state'), value: say(`ofWhom.${one.ofWhom}`) }]),
          { name: t('fact.nrm'), value: <Nrm {...model} /> },
          { name: t('fact.risk'), value: <HighestRisk {...model} /> },
          { name: t('fact.holder'), value: model.nameOf(one.holder) },
          { name: t('fact.opened'), value: t('on', { at: one.openedAt }) },
        ]}
        actions={
          <ButtonGroup>
            <Button href={staffPaths.caseSafety(one.caseId)} text={t('safetyPlan')} />
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
      {one.state === 'closed' ? <InsetText text={t('closed')} /> : null}
      <Warnings one={one} story={story} now={model.now} />
      {model.works ? (
        <p class="govuk-body">
          {standingWarnings(story).length === 0 ? `${t('warnings.none')} ` : ''}
          <a class="govuk-link" href={staffPaths.caseWrite(one.caseId, 'warning')}>
            {t('warning.add')}
          </a>
        </p>
      ) : null}
      {model.then === undefined ? <CaseParts one={one} part="overview" /> : null}
      <Split>
        <div>
          <ContactPart {...model} />
          <AppointmentsPart {...model} />
        </div>
        <div>
          <PersonPart {...model} />
          <TiesPart {...model} />
          {model.works ? (
            <p class="govuk-body">
              <a class="govuk-link" href={staffPaths.caseHandOver(one.caseId)}>
                {t('handOver')}
              </a>
            </p>
          ) : null}
        </div>
      </Split>
    </>
  );
}

/** The case as it stood: says so before anything else. */
function Then({ then, one, nameOf }: CaseModel) {
  if (then === undefined) return null;
  return (
    <InsetText classes="ps-then">
      <strong>{t('past.kind')}.</strong> {t('past.text', { name: nameOf(then.by), at: then.at })}{' '}
      <a class="govuk-link" href={staffPaths.case(one.caseId)}>
        {t('past.now')}
      </a>
    </InsetText>
  );
}

function Nrm({ one, stage, now }: CaseModel) {
  if (stage === undefined) return <>{t(one.referralId === null ? 'fact.nrm.none' : 'fact.nrm.nothing')}</>;
  const today = londonDay(now);
  const left = stage.dueOn === undefined ? undefined : daysBetween(today, stage.dueOn);
  return (
    <>
      {stage.begunOn === undefined
        ? stage.title
        : t('fact.nrm.day', { title: stage.title, day: daysBetween(stage.begunOn, today) + 1 })}
      {left === undefined ? null : (
        <span class={left < 0 ? 'ps-late ps-fact-second' : 'ps-second ps-fact-second'}>
          {left < 0 ? t('fact.nrm.late', { days: -left }) : t('fact.nrm.due', { days: left })}
        </span>
      )}
    </>
  );
}

function HighestRisk({ one }: CaseModel) {
  return (
    <>
      <Tag {...levelTag(one.riskLevel)} />
      {one.riskDueOn === null ? null : (
        <span class="ps-second ps-fact-second">{t('fact.risk.due', { at: noon(one.riskDueOn) })}</span>
      )}
    </>
  );
}

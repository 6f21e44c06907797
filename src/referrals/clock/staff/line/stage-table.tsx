import { Details, Tag } from '../../../../design/index.ts';
import { lastPublishedYear } from '../../../../platform/data/bank-holidays.ts';
import type { Day } from '../../../../platform/working-days.ts';
import type { Plan, PlannedStage } from '../../plan.ts';
import { stageRuleOf } from '../../stage-data.ts';
import { type StageState, stateOn, wasLate } from '../../stage-state.ts';
import {
  actorName,
  lengthInWords,
  noteInWords,
  ruleTitle,
  stageTitle,
  stateName,
} from '../../stage-words.ts';
import { roles } from '../card-roles.ts';
import { noon, t } from '../clock-page-words.ts';
import { Unverified } from '../unverified.tsx';

const colours: Readonly<Record<StageState, string>> = {
  late: 'govuk-tag--red',
  near: 'govuk-tag--orange',
  due: 'govuk-tag--blue',
  open: 'govuk-tag--purple',
  done: 'govuk-tag--green',
  passed: 'govuk-tag--grey',
  'not-applicable': 'govuk-tag--grey',
};
const columns = ['stage', 'state', 'date', 'rule'] as const;

/** Every stage that has begun, with its date and the rule, version and source that it comes from; and what may still come. */
export function StageTable({ plan, today }: { plan: Plan; today: Day }) {
  const toCome = plan.toCome.map((stage) => stageTitle(stage).toLowerCase()).join('; ');
  return (
    <>
      <table class="govuk-table ps-dense ps-cards-narrow" {...roles.table}>
        <caption class="govuk-visually-hidden">{t('line.stages')}</caption>
        <thead class="govuk-table__head" {...roles.rowgroup}>
          <tr class="govuk-table__row" {...roles.row}>
            {columns.map((column) => (
              <th class="govuk-table__header" {...roles.columnheader} scope="col">
                {t(`line.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="govuk-table__body" {...roles.rowgroup}>
          {plan.stages.map((stage) => (
            <StageRow stage={stage} today={today} />
          ))}
        </tbody>
      </table>
      {toCome === '' ? null : <p class="govuk-body-s ps-quiet">{t('line.notYet', { stages: toCome })}</p>}
    </>
  );
}

function StageRow({ stage, today }: { stage: PlannedStage; today: Day }) {
  const state = stateOn(stage, today);
  return (
    <tr class={`govuk-table__row${state === 'late' ? ' ps-priority-1' : ''}`} {...roles.row}>
      <td class="govuk-table__cell" {...roles.cell} data-label={t('line.column.stage')}>
        <strong>{stageTitle(stage.stage)}</strong>
        <span class="ps-second">
          {actorName(stageRuleOf(stage.stage).actor)}
          {stage.round > 1 ? ` · ${t('line.round', { round: stage.round })}` : null}
        </span>
      </td>
      <td class="govuk-table__cell" {...roles.cell} data-label={t('line.column.state')}>
        <Tag classes={colours[state]} text={stateName(state)} />
      </td>
      <td class="govuk-table__cell" {...roles.cell} data-label={t('line.column.date')}>
        <span>{dateOf(stage, today)}</span>
        {stage.holidays === 'reckoned' ? (
          <span class="ps-second">{t('line.reckoned', { year: String(lastPublishedYear) })}</span>
        ) : null}
      </td>
      <td class="govuk-table__cell" {...roles.cell} data-label={t('line.column.rule')}>
        <Rule stage={stage} />
      </td>
    </tr>
  );
}

/** What lasts to its date although its end has come already is done only then. */
function dateOf(stage: PlannedStage, today: Day): string {
  if (stage.stoppedOn !== undefined) return t('line.stoppedOn', { at: noon(stage.stoppedOn) });
  if (stage.doneOn !== undefined && stage.doneOn <= today)
    return stage.dueOn !== undefined && wasLate(stage)
      ? t('line.doneLate', { at: noon(stage.doneOn), due: noon(stage.dueOn) })
      : t('line.doneOn', { at: noon(stage.doneOn) });
  if (stage.dueOn === undefined) return t('line.noDate');
  return t(stageRuleOf(stage.stage).kind === 'least' ? 'line.atLeast' : 'line.by', { at: noon(stage.dueOn) });
}

function Rule({ stage }: { stage: PlannedStage }) {
  if (stage.rule === undefined) return <span>{t('line.asRecorded')}</span>;
  const { version, beforeFirst } = stage.rule;
  return (
    <div>
      <Details summaryText={lengthInWords(version)} classes="ps-rule">
        <p class="govuk-body-s">
          <strong>{ruleTitle(version.rule)}</strong>. {version.source}.
        </p>
        <p class="govuk-body-s">
          {beforeFirst ? t('line.beforeFirst') : t('line.ruleFrom', { from: noon(version.from) })}
          {version.set === undefined ? null : ` · ${t('line.setByPartnership')}`}
          {version.verified ? ` · ${t('line.verified')}` : null}
        </p>
      </Details>
      {version.note === undefined ? null : <span class="ps-second">{noteInWords(version.note)}</span>}
      {version.verified ? null : <Unverified />}
    </div>
  );
}

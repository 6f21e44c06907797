import { Alert, Callout } from '../../../../design/index.ts';
import type { Day } from '../../../../platform/working-days.ts';
import type { Plan, PlannedStage } from '../../plan.ts';
import { stageRuleOf } from '../../stage-data.ts';
import { stateOn } from '../../stage-state.ts';
import { actorName, stageTitle } from '../../stage-words.ts';
import { howFar, noon, t } from '../clock-page-words.ts';
import { Unverified } from '../unverified.tsx';
import { EventForm } from './event-fields.tsx';
import { EventList } from './events.tsx';
import { layOut } from './line-model.ts';
import type { LineProps } from './line-props.ts';
import { LinePicture } from './picture.tsx';
import { StageTable } from './stage-table.tsx';

/** The next date to keep, the line, the table that says the same with the rule of each date, and what happened. */
export function LineView(props: LineProps) {
  const { plan, today } = props;
  return (
    <>
      {props.saved ? (
        <Alert
          variant="success"
          variantText=""
          title={t('line.saved')}
          text={t('line.saved')}
          role="status"
        />
      ) : null}
      <h1 class="govuk-heading-l">{props.title}</h1>
      <Next plan={plan} today={today} />
      <LinePicture line={layOut(plan.stages, today)} />
      <h2 class="govuk-heading-m">{t('line.stages')}</h2>
      <StageTable plan={plan} today={today} />
      <div class="govuk-grid-row">
        {props.writes ? (
          <div class="govuk-grid-column-one-half">
            <EventForm {...props} />
          </div>
        ) : null}
        <div class="govuk-grid-column-one-half">
          <EventList {...props} />
        </div>
      </div>
    </>
  );
}

/** The one that presses most, or what is being waited for. */
function Next({ plan, today }: { plan: Plan; today: Day }) {
  const asked = (stage: PlannedStage) => ['late', 'near', 'due'].includes(stateOn(stage, today));
  const dueOf = (stage: PlannedStage) => stage.dueOn ?? '';
  const [next] = plan.stages.filter(asked).toSorted((a, b) => (dueOf(a) < dueOf(b) ? -1 : 1));
  const open = plan.stages.filter((stage) => stateOn(stage, today) === 'open');
  const waiting = [...new Set(open.map((stage) => stageTitle(stage.stage)))].join('; ');
  return (
    <Callout
      title={next === undefined ? t('line.nothingDue') : t('line.next', { stage: stageTitle(next.stage) })}
    >
      {next?.dueOn === undefined ? null : (
        <p class="govuk-body">
          {t('line.nextText', {
            actor: actorName(stageRuleOf(next.stage).actor),
            when: howFar(next.dueOn, today),
            at: noon(next.dueOn),
          })}{' '}
          {next.rule?.version.verified === false ? <Unverified /> : null}
        </p>
      )}
      {waiting === '' ? null : <p class="govuk-body">{t('line.waiting', { stages: waiting })}</p>}
    </Callout>
  );
}

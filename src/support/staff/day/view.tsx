import type { VNode } from 'preact';
import { Button, EmptyState } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { catalogue } from '../../../platform/words/index.ts';
import { type Day, daysBetween } from '../../../platform/working-days.ts';
import { standsOn, type Task } from '../../../tasks/index.ts';
import type { Alert } from '../../alerts/alert-store.ts';
import { Alerts } from '../alerts/list.tsx';
import { noon } from '../case-words.ts';
import { OffersNotice } from '../transfer/notice.tsx';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');

interface DayProps {
  /** Whole cases that wait for this agency's answer. */
  readonly offers: number;
  readonly alerts: readonly Alert[];
  readonly moreAlerts: boolean;
  readonly shared: readonly Alert[];
  readonly moreShared: boolean;
  /** By record: how the person it is about may be reached. */
  readonly signs: ReadonlyMap<string, VNode>;
  readonly tasks: readonly Task[];
  readonly more: boolean;
  /** What waits for whoever of the team takes it. */
  readonly untaken: readonly Task[];
  readonly moreUntaken: boolean;
  readonly me: string;
  readonly today: Day;
  readonly until: Day;
  readonly formToken: string;
}

const groups = ['overdue', 'today', 'week'] as const;

/** What is overdue, what is due today, and the days ahead; most pressing first. */
export function DayView(props: DayProps) {
  const { tasks, today, until } = props;
  const grouped = Map.groupBy(tasks, (task) => standsOn(task, today, until));
  const count = (group: (typeof groups)[number]) => grouped.get(group)?.length ?? 0;
  return (
    <>
      <p class="ps-second govuk-!-margin-bottom-1">{t('date', { at: noon(today) })}</p>
      <h1 class="govuk-heading-l govuk-!-margin-bottom-2">{t('title')}</h1>
      <OffersNotice count={props.offers} />
      <Alerts
        alerts={props.alerts}
        me={props.me}
        label={t('alerts')}
        settles
        settlesComplaints
        signs={props.signs}
        from="day"
        formToken={props.formToken}
      />
      {props.moreAlerts ? (
        <p class="govuk-body">
          {t('alerts.more')}{' '}
          <a class="govuk-link" href={staffPaths.teamBoard()}>
            {t('alerts.board')}
          </a>
        </p>
      ) : null}
      <Alerts
        alerts={props.shared}
        label={t('shared')}
        settles={false}
        settlesComplaints={false}
        signs={props.signs}
        from="day"
        formToken={props.formToken}
      />
      {props.moreShared ? <p class="govuk-body">{t('shared.more')}</p> : null}
      <dl class="ps-day-counts">
        {groups.map((group) => (
          <div class={`ps-day-counts__${group}`}>
            <dt>{t(`group.${group}`)}</dt>
            <dd>{props.more && group === 'week' ? t('atLeast', { count: count(group) }) : count(group)}</dd>
          </div>
        ))}
      </dl>
      <p class="govuk-body">
        <a class="govuk-link" href={staffPaths.cases()}>
          {t('cases')}
        </a>
        {' · '}
        <a class="govuk-link" href={staffPaths.teamBoard()}>
          {t('board')}
        </a>
        {' · '}
        <a class="govuk-link" href={staffPaths.tasks()}>
          {t('all')}
        </a>
      </p>
      {tasks.length === 0 ? (
        <EmptyState title={t('none.title')}>
          <p class="govuk-body">{t('none.text')}</p>
        </EmptyState>
      ) : null}
      {groups.map((group) =>
        count(group) === 0 ? null : <Group {...props} group={group} grouped={grouped} />,
      )}
      {props.more ? (
        <p class="govuk-body">
          <a class="govuk-link" href={staffPaths.tasks()}>
            {t('more')}
          </a>
        </p>
      ) : null}
      {props.untaken.length === 0 ? null : <Untaken {...props} />}
    </>
  );
}

/** What came for the team and nobody has taken yet, as a referral to one of its services does. */
function Untaken(props: DayProps) {
  return (
    <section aria-labelledby="untaken">
      <h2 class="govuk-heading-m govuk-!-margin-bottom-1" id="untaken">
        {t('untaken')}
      </h2>
      <p class="govuk-body">{t('untaken.lead')}</p>
      <ul class="ps-tasks">
        {props.untaken.map((task) => (
          <One {...props} task={task} takes />
        ))}
      </ul>
      {props.moreUntaken ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`${staffPaths.tasks()}?whose=team`}>
            {t('untaken.more')}
          </a>
        </p>
      ) : null}
    </section>
  );
}

function Group(props: DayProps & { group: (typeof groups)[number]; grouped: Map<string, Task[]> }) {
  return (
    <section>
      <h2 class="govuk-heading-m govuk-!-margin-bottom-2">{t(`group.${props.group}`)}</h2>
      <ul class="ps-tasks">
        {(props.grouped.get(props.group) ?? []).map((task) => (
          <One {...props} task={task} />
        ))}
      </ul>
    </section>
  );
}

function dueInWords(task: Task, today: Day): string {
  const days = daysBetween(today, task.dueOn);
  if (days < 0) return t('due.late', { days: -days });
  if (days === 0) return t('due.today');
  return days === 1 ? t('due.tomorrow') : t('due.on', { at: noon(task.dueOn) });
}

function One({ task, takes, me, signs, today, until, formToken }: DayProps & { task: Task; takes?: true }) {
  const stands = standsOn(task, today, until);
  const mark = stands === 'overdue' ? 'late' : stands === 'today' ? 'soon' : 'in-time';
  return (
    <li class={`ps-task ps-task--${stands}`}>
      <div class="ps-task__what">
        <a
          class="govuk-link govuk-link--no-visited-state ps-task__title"
          href={task.aboutPath ?? staffPaths.task(task.taskId)}
        >
          {task.title}
        </a>
        <p class="ps-second">
          <span class={`ps-limit ps-limit--${mark}`}>{dueInWords(task, today)}</span>
        </p>
        {task.recordId === null ? null : signs.get(task.recordId)}
      </div>
      <div class="ps-task__acts">
        <form
          action={takes ? staffPaths.taskGive(task.taskId) : staffPaths.taskDone(task.taskId)}
          method="post"
        >
          <input type="hidden" name="form-token" value={formToken} />
          {takes ? <input type="hidden" name="owner" value={me} /> : null}
          <Button classes="govuk-button--secondary ps-small-button" preventDoubleClick>
            {t(takes ? 'take' : 'done')}
            <span class="govuk-visually-hidden">: {task.title}</span>
          </Button>
        </form>
      </div>
    </li>
  );
}

import type { VNode } from 'preact';
import { Alert, Button, EmptyState, Pagination, SubNavigation } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { catalogue } from '../../../platform/words/index.ts';
import { type Day, daysBetween, londonInstant } from '../../../platform/working-days.ts';
import { standsOn, type Task } from '../../task.ts';
import { filterQuery, type TaskFilters, weekEnd, whens, whoses, writeCursor } from './task-filters.ts';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');

export interface TasksViewProps {
  readonly tasks: readonly Task[];
  /** By record: what to mind of the person it is about. */
  readonly signs: ReadonlyMap<string, VNode>;
  readonly more: boolean;
  readonly filters: TaskFilters;
  readonly later: boolean;
  readonly counts: { readonly overdue: number; readonly today: number; readonly week: number };
  readonly today: Day;
  readonly me: string;
  /** Of the member whose tasks alone are shown. */
  readonly ownerName: string | undefined;
  readonly done: string | undefined;
  readonly formToken: string;
}

const groups = ['overdue', 'today', 'week', 'later'] as const;
const addressOf = (filters: TaskFilters, after?: string): string => {
  const query = filterQuery(filters);
  if (after !== undefined) query.set('after', after);
  return query.size === 0 ? staffPaths.tasks() : `${staffPaths.tasks()}?${query}`;
};
const outcomes = ['done', 'given', 'cancelled', 'meanwhile'] as const;

/** What there is to do, most pressing first, in groups that say how it stands. */
export function TasksView(props: TasksViewProps) {
  const { filters, today, tasks } = props;
  const outcome = outcomes.find((each) => each === props.done);
  const grouped = Map.groupBy(tasks, (task) => standsOn(task, today, weekEnd(today)));
  return (
    <>
      {outcome === undefined ? null : (
        <Alert
          variant={outcome === 'meanwhile' ? 'information' : 'success'}
          variantText={t(outcome === 'meanwhile' ? 'note' : 'success')}
          title={t(`outcome.${outcome}`)}
          text={t(`outcome.${outcome}`)}
          role="status"
        />
      )}
      <h1 class="govuk-heading-l govuk-!-margin-bottom-2">{t('title')}</h1>
      <p class="govuk-body-l">{t('lead', props.counts)}</p>
      <SubNavigation
        label={t('whose')}
        items={[
          ...whoses.map((whose) => ({
            text: t(`whose.${whose}`),
            href: addressOf({ whose, when: filters.when }),
            active: whose === filters.whose && props.ownerName === undefined,
          })),
          ...(props.ownerName === undefined
            ? []
            : [{ text: t('whose.one', { name: props.ownerName }), href: addressOf(filters), active: true }]),
        ]}
      />
      <nav class="ps-chips" aria-label={t('when')}>
        {whens.map((when) => (
          <a
            class="ps-chip"
            href={addressOf({ ...filters, when })}
            aria-current={when === filters.when ? 'true' : undefined}
          >
            {t(`when.${when}`)}
          </a>
        ))}
      </nav>
      {tasks.length === 0 ? <Nothing filters={filters} /> : null}
      {groups.map((group) => {
        const found = grouped.get(group) ?? [];
        return found.length === 0 ? null : (
          <section>
            <h2 class="govuk-heading-m govuk-!-margin-bottom-2">{t(`group.${group}`)}</h2>
            <ul class="ps-tasks">
              {found.map((task) => (
                <TaskCard {...props} task={task} />
              ))}
            </ul>
          </section>
        );
      })}
      <Pages {...props} />
    </>
  );
}

function TaskCard({ task, today, me, signs, formToken, filters }: TasksViewProps & { task: Task }) {
  const stands = standsOn(task, today, weekEnd(today));
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
          <span
            class={`ps-limit ps-limit--${stands === 'overdue' ? 'late' : stands === 'today' ? 'soon' : 'in-time'}`}
          >
            {dueInWords(task.dueOn, today)}
          </span>{' '}
          · {ownerOf(task, me, filters)}
        </p>
        {task.recordId === null ? null : signs.get(task.recordId)}
      </div>
      <div class="ps-task__acts">
        <form action={staffPaths.taskDone(task.taskId)} method="post">
          <input type="hidden" name="form-token" value={formToken} />
          <input type="hidden" name="filters" value={String(filterQuery(filters))} />
          <Button classes="govuk-button--secondary ps-small-button" preventDoubleClick>
            {t('markDone')}
            <span class="govuk-visually-hidden"> {t('hiddenTitle', { title: task.title })}</span>
          </Button>
        </form>
        <a class="govuk-link" href={staffPaths.task(task.taskId)}>
          {t('change')}
          <span class="govuk-visually-hidden"> {t('hiddenTitle', { title: task.title })}</span>
        </a>
      </div>
    </li>
  );
}

/** Whose task it is; a colleague's name leads to all of theirs. */
function ownerOf({ ownerId, ownerName }: Task, me: string, { whose, when, owner }: TaskFilters) {
  if (ownerId === me) return t('yours');
  if (ownerId === null || ownerName === null) return t('nobodys');
  if (owner === ownerId) return ownerName;
  return (
    <a class="govuk-link" href={addressOf({ whose, when, owner: ownerId })}>
      {ownerName}
    </a>
  );
}

/** When it is due, as one would say it today. */
export function dueInWords(dueOn: Day, today: Day): string {
  const days = daysBetween(today, dueOn);
  const at = londonInstant(dueOn, 12);
  if (days < 0) return t('due.overdue', { days: -days, at });
  if (days === 0) return t('due.today');
  return days === 1 ? t('due.tomorrow', { at }) : t('due.on', { at });
}

function Nothing({ filters }: { filters: TaskFilters }) {
  const narrowed = filters.when !== 'all' || filters.owner !== undefined;
  return (
    <EmptyState title={t(narrowed ? 'empty.narrowed' : `empty.${filters.whose}`)}>
      <p class="govuk-body">
        {narrowed ? (
          <a class="govuk-link" href={addressOf({ whose: filters.whose, when: 'all' })}>
            {t('empty.showAll')}
          </a>
        ) : (
          t('empty.teaches')
        )}
      </p>
    </EmptyState>
  );
}

function Pages({ tasks, more, filters, later }: TasksViewProps) {
  const last = tasks.at(-1);
  if (!more && !later) return null;
  return (
    <Pagination
      previous={later ? { href: addressOf(filters), text: t('first') } : undefined}
      next={
        more && last !== undefined
          ? { href: addressOf(filters, writeCursor(last)), text: t('next') }
          : undefined
      }
    />
  );
}

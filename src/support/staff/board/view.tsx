import type { VNode } from 'preact';
import { Tag } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { catalogue } from '../../../platform/words/index.ts';
import type { Day } from '../../../platform/working-days.ts';
import type { OwnersTasks } from '../../../tasks/index.ts';
import type { Alert } from '../../alerts/alert-store.ts';
import type { Caseload } from '../../caseload/caseload-query.ts';
import { weightOf, weightRuleOn } from '../../caseload/caseload-weights.ts';
import { lapseDays } from '../../caseload/lapse.ts';
import { riskLevels } from '../../risk/risk-domains.ts';
import { Alerts } from '../alerts/list.tsx';
import { levelTag } from '../case-words.ts';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');

interface BoardProps {
  readonly workers: readonly { readonly memberId: string; readonly name: string }[];
  /** What nobody has seen to yet in any case of the team. */
  readonly alerts: readonly Alert[];
  /** There are more than these. */
  readonly more: boolean;
  /** By case: how its person may be reached. */
  readonly signs: ReadonlyMap<string, VNode>;
  readonly formToken: string;
  readonly loads: readonly Caseload[];
  readonly tasks: readonly OwnersTasks[];
  readonly me: string;
  readonly today: Day;
}

const levels = [...riskLevels.toReversed(), 'none'] as const;

/** A row for each support worker, the heaviest load first. */
export function BoardView(props: BoardProps) {
  const { workers, loads, tasks, me, today } = props;
  const { weights, much } = weightRuleOn(today);
  const rows = workers
    .map((worker) => {
      const load = loads.find(({ holder }) => holder === worker.memberId);
      return { worker, load, weight: load === undefined ? 0 : weightOf(load.byLevel, today) };
    })
    .toSorted((one, other) => other.weight - one.weight || one.worker.name.localeCompare(other.worker.name));
  return (
    <>
      <h1 class="govuk-heading-l govuk-!-margin-bottom-2">{t('title')}</h1>
      <p class="govuk-body ps-measure">
        {t('lead', {
          low: weights.low,
          medium: weights.medium,
          high: weights.high,
          veryHigh: weights['very-high'],
        })}
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={staffPaths.caseloadRisk()}>
          {t('picture')}
        </a>
      </p>
      {props.alerts.length === 0 ? null : <TeamAlerts {...props} />}
      <ul class="ps-board">
        {rows.map(({ worker, load, weight }) => {
          const due = tasks.find(({ ownerId }) => ownerId === worker.memberId);
          return (
            <li class="ps-board__one">
              <h2 class="govuk-heading-s govuk-!-margin-bottom-1">
                {worker.name}
                {worker.memberId === me ? ` (${t('you')})` : ''}
              </h2>
              <dl class="ps-board__facts">
                <Fact name={t('cases')} count={load?.cases ?? 0} />
                <div>
                  <dt>{t('load')}</dt>
                  <dd class={weight > much ? 'ps-late' : undefined}>
                    {weight > much ? t('much', { weight }) : weight}
                  </dd>
                </div>
                <Fact name={t('late')} count={due?.overdue ?? 0} late href={theirs(worker, 'overdue')} />
                <Fact name={t('today')} count={due?.today ?? 0} href={theirs(worker, 'today')} />
                <Fact name={t('soon')} count={due?.soon ?? 0} href={theirs(worker, 'week')} />
                <Fact name={t('riskLate')} count={load?.riskLate ?? 0} late />
                <Fact name={t('lapsed', { days: lapseDays(today) })} count={load?.notReached ?? 0} late />
              </dl>
              {load === undefined ? null : (
                <p class="ps-board__levels">
                  <span class="govuk-visually-hidden">{t('levels')}: </span>
                  {levels.map((level) =>
                    load.byLevel[level] === 0 ? null : <Level level={level} count={load.byLevel[level]} />,
                  )}
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Whoever holds the case may be away: a colleague sees it too, and sees to it. */
function TeamAlerts({ alerts, more, signs, workers, formToken }: BoardProps) {
  return (
    <section aria-labelledby="team-alerts">
      <h2 class="govuk-heading-m govuk-!-margin-bottom-2" id="team-alerts">
        {t('alerts')}
      </h2>
      <Alerts
        alerts={alerts}
        label={t('alerts.label')}
        settles
        settlesComplaints={false}
        signs={signs}
        from="board"
        nameOf={(memberId) => workers.find((each) => each.memberId === memberId)?.name}
        formToken={formToken}
      />
      {more ? <p class="govuk-body">{t('alerts.more')}</p> : null}
    </section>
  );
}

function Level({ level, count }: { level: (typeof levels)[number]; count: number }) {
  const { text, classes } = levelTag(level === 'none' ? null : level);
  return <Tag text={t('level', { count, level: text })} classes={classes} />;
}

/** Where the tasks of one worker are listed. */
const theirs = ({ memberId }: { readonly memberId: string }, when: 'overdue' | 'today' | 'week'): string =>
  `${staffPaths.tasks()}?${new URLSearchParams({ owner: memberId, when })}`;

interface FactProps {
  readonly name: string;
  readonly count: number;
  readonly late?: true;
  /** Where what is counted is listed. */
  readonly href?: string;
}

function Fact({ name, count, late, href }: FactProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd class={late && count > 0 ? 'ps-late' : undefined}>
        {href === undefined || count === 0 ? (
          count
        ) : (
          <a class="govuk-link" href={href}>
            {count}
            <span class="govuk-visually-hidden"> ({name})</span>
          </a>
        )}
      </dd>
    </div>
  );
}

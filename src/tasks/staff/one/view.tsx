import type { VNode } from 'preact';
import {
  Button,
  ErrorSummary,
  InsetText,
  Radios,
  Select,
  SummaryList,
  Timeline,
} from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { catalogue } from '../../../platform/words/index.ts';
import { type Day, londonInstant } from '../../../platform/working-days.ts';
import { cancelReasons, type Task } from '../../task.ts';
import type { Colleague } from '../../task-owner-store.ts';
import type { Happening } from '../../task-store.ts';
import { dueInWords } from '../list/view.tsx';
import en from './words/en.json' with { type: 'json' };

const t = catalogue({ en })('en');

interface OneTaskProps {
  readonly task: Task;
  /** What to mind of the person it is about. */
  readonly sign: VNode | undefined;
  readonly happenings: readonly Happening[];
  readonly colleagues: readonly Colleague[];
  readonly today: Day;
  readonly me: string;
  readonly formToken: string;
  readonly missing: 'reason' | undefined;
}

/** One task: how it stands, where it is done, who else could do it, and all that happened to it. */
export function OneTaskView(props: OneTaskProps) {
  const { task, today, missing } = props;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {missing === undefined ? null : (
          <ErrorSummary
            titleText={t('error.title')}
            errorList={[{ text: t('error.reason'), href: '#reason' }]}
          />
        )}
        <h1 class="govuk-heading-l">{task.title}</h1>
        {props.sign}
        <SummaryList
          rows={[
            {
              key: { text: t('due') },
              value: {
                text:
                  task.state === 'open'
                    ? dueInWords(task.dueOn, today)
                    : t('day', { at: londonInstant(task.dueOn, 12) }),
              },
            },
            { key: { text: t('owner') }, value: { text: ownerOf(props) } },
            { key: { text: t('state') }, value: { text: t(`state.${task.state}`) } },
          ]}
        />
        {task.state === 'open' ? <Acts {...props} /> : <InsetText text={t(`ended.${task.state}`)} />}
        <h2 class="govuk-heading-m">{t('history')}</h2>
        <Timeline
          items={props.happenings.map((each) => ({
            label: { text: inWords(each) },
            datetime: { timestamp: each.at.toISOString(), text: t('at', { at: each.at }) },
            byline: { text: each.memberName ?? t('service') },
            text: '',
          }))}
        />
      </div>
    </div>
  );
}

const ownerOf = ({ task, me }: OneTaskProps): string =>
  task.ownerId === null ? t('nobody') : task.ownerId === me ? t('you') : (task.ownerName ?? t('nobody'));

function inWords({ what, ownerName, dueOn, reason }: Happening): string {
  if (what === 'given')
    return ownerName === null ? t('what.given-back') : t('what.given', { name: ownerName });
  if (what === 'cancelled') return t('what.cancelled', { reason: t(`reason.${reason ?? 'not-needed'}`) });
  if (what === 'done' || dueOn === null) return t(what === 'done' ? 'what.done' : 'what.made');
  return t(`what.${what}-due`, { at: londonInstant(dueOn, 12) });
}

function Acts(props: OneTaskProps) {
  const { task, colleagues, formToken, missing } = props;
  return (
    <>
      <div class="govuk-button-group">
        {task.aboutPath === null ? null : <Button href={task.aboutPath} text={t('open')} />}
        <form action={staffPaths.taskDone(task.taskId)} method="post">
          <input type="hidden" name="form-token" value={formToken} />
          <Button
            text={t('markDone')}
            classes={task.aboutPath === null ? '' : 'govuk-button--secondary'}
            preventDoubleClick
          />
        </form>
      </div>
      <section class="ps-part">
        <h2 class="govuk-heading-m">{t('give.title')}</h2>
        <form action={staffPaths.taskGive(task.taskId)} method="post">
          <input type="hidden" name="form-token" value={formToken} />
          <Select
            id="owner"
            name="owner"
            label={{ text: t('give.label') }}
            items={[
              { value: '', text: t('give.nobody'), selected: task.ownerId === null },
              ...colleagues.map((each) => ({
                value: each.memberId,
                text: each.name,
                selected: each.memberId === task.ownerId,
              })),
            ]}
          />
          <Button text={t('give.button')} classes="govuk-button--secondary" preventDoubleClick />
        </form>
      </section>
      <section class="ps-part">
        <h2 class="govuk-heading-m">{t('cancel.title')}</h2>
        <form action={staffPaths.taskCancel(task.taskId)} method="post" novalidate>
          <input type="hidden" name="form-token" value={formToken} />
          <Radios
            name="reason"
            idPrefix="reason"
            classes="govuk-radios--small"
            fieldset={{ legend: { text: t('cancel.legend') } }}
            errorMessage={missing === undefined ? undefined : { text: t('error.reason') }}
            items={cancelReasons.map((reason) => ({ value: reason, text: t(`reason.${reason}`) }))}
          />
          <Button text={t('cancel.button')} classes="govuk-button--secondary" preventDoubleClick />
        </form>
      </section>
    </>
  );
}

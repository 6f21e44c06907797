import {
  Alert,
  Button,
  Checkboxes,
  EmptyState,
  ErrorSummary,
  Pagination,
  Radios,
  Split,
} from '../../../design/index.ts';
import { noon } from '../../../entries/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { StillConcern } from '../../afterwards/afterwards-store.ts';
import type { StillRule } from '../../afterwards/still-rules.ts';
import { stopReasons } from '../../stop-reasons.ts';
import { say } from '../desk-words.ts';
import { t } from './still-words.ts';

export const onPage = 25;

export interface StillProps {
  readonly concerns: readonly StillConcern[];
  /** Where the next page begins; undefined where there is none. */
  readonly next: string | undefined;
  /** Where this page begins; undefined for the first. */
  readonly after: string | undefined;
  /** The one concern that the page is about; undefined where it lists those that stand still. */
  readonly only: string | undefined;
  readonly rule: StillRule;
  readonly chosen: { readonly reports: readonly string[]; readonly came: string };
  readonly problems: readonly ('reports' | 'came')[];
  /** For how many it was said, and how many of those that were ticked had changed meanwhile. */
  readonly done: number;
  readonly left: number;
  readonly formToken: string;
}

/** What of the desk's concerns nobody has said, and one form that says it for those that are ticked. */
export function StillView(props: StillProps) {
  const { concerns, rule, only, done, left } = props;
  const [one] = concerns;
  return (
    <>
      {props.problems.length === 0 ? null : (
        <ErrorSummary
          titleText={t('errorTitle')}
          errorList={props.problems.map((field) => ({ href: `#${field}`, text: t(`error.${field}`) }))}
        />
      )}
      {done === 0 ? null : (
        <Alert
          variant="success"
          variantText={t('done.kind')}
          title={t('done', { count: done })}
          text={t('done', { count: done })}
          role="status"
        />
      )}
      {left === 0 ? null : <p class="govuk-body ps-measure">{t('left', { count: left })}</p>}
      <h1 class="govuk-heading-l govuk-!-margin-bottom-2">
        {only === undefined || one === undefined ? t('title') : t('title.one', { reference: one.reference })}
      </h1>
      {one === undefined ? (
        <EmptyState title={t(props.after === undefined ? 'none.title' : 'none.more')}>
          <p class="govuk-body">{t('none.text', { days: rule.days })}</p>
          <a class="govuk-link" href={staffPaths.inbox()}>
            {t('toInbox')}
          </a>
        </EmptyState>
      ) : (
        <>
          <p class="govuk-body ps-measure">
            {only === undefined ? t('lead', { days: rule.days }) : t('lead.one')}
          </p>
          <Form {...props} />
        </>
      )}
      <Pages {...props} />
    </>
  );
}

const hintOf = ({ receivedAt, channel, decidedAt, againOn }: StillConcern): string => {
  const told = { received: receivedAt, channel: say(`channel.${channel}`), decided: decidedAt };
  return againOn === null ? t('hint', told) : t('hint.again', { ...told, again: noon(againOn) });
};

function Form(props: StillProps) {
  const { concerns, chosen, problems, rule, only, after } = props;
  const errorOf = (field: 'reports' | 'came') =>
    problems.includes(field) ? { text: t(`error.${field}`) } : undefined;
  return (
    <form method="post" action={staffPaths.stoodStill(after === undefined ? {} : { after })} noValidate>
      <input type="hidden" name="form-token" value={props.formToken} />
      {only === undefined ? null : <input type="hidden" name="only" value={only} />}
      <Split>
        <Checkboxes
          idPrefix="reports"
          name="reports"
          classes="govuk-checkboxes--small"
          fieldset={{ legend: { text: t('list'), classes: 'govuk-fieldset__legend--s' } }}
          errorMessage={errorOf('reports')}
          items={concerns.map((each) => ({
            value: each.reportId,
            text: t('of', { reference: each.reference, decision: say(`decision.${each.decision}`) }),
            hint: {
              children: (
                <>
                  {hintOf(each)}{' '}
                  <a class="govuk-link" href={staffPaths.report(each.reportId)}>
                    {t('open', { reference: each.reference })}
                  </a>
                </>
              ),
            },
            checked: only !== undefined || chosen.reports.includes(each.reportId),
          }))}
        />
        <div class="ps-still-say">
          <Radios
            idPrefix="came"
            name="came"
            classes="govuk-radios--small"
            fieldset={{
              legend: {
                text: t(only === undefined ? 'came' : 'came.one'),
                classes: 'govuk-fieldset__legend--s',
              },
            }}
            errorMessage={errorOf('came')}
            value={chosen.came}
            items={[
              ...stopReasons.map((reason) => ({ value: reason, text: say(`stopped.${reason}`) })),
              { divider: t('came.or') },
              ...rule.months.map((months) => ({
                value: `goes-on-${months}`,
                text: t('came.goes-on', { months }),
              })),
            ]}
          />
          <Button text={t(only === undefined ? 'save' : 'save.one')} preventDoubleClick />
        </div>
      </Split>
    </form>
  );
}

function Pages({ next, after }: StillProps) {
  if (next === undefined && after === undefined) return null;
  return (
    <Pagination
      previous={after === undefined ? undefined : { href: staffPaths.stoodStill(), text: t('first') }}
      next={
        next === undefined
          ? undefined
          : { href: staffPaths.stoodStill({ after: next }), text: t('next', { count: onPage }) }
      }
    />
  );
}

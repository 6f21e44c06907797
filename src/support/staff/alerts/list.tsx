/** Alerts as they stand at the head of a day and of a case. */
import type { VNode } from 'preact';
import { Button } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { Alert } from '../../alerts/alert-store.ts';
import { endingInWords, noon, say } from '../case-words.ts';

interface AlertsProps {
  readonly alerts: readonly Alert[];
  readonly label: string;
  /** The case belongs to this member's agency: they settle it. */
  readonly settles: boolean;
  /** Complaints too: they go to others than whom they may be about. */
  readonly settlesComplaints: boolean;
  /** By case: how its person may be reached. */
  readonly signs?: ReadonlyMap<string, VNode>;
  readonly from: 'case' | 'day' | 'board';
  /** Who of the team holds each case, where they are shown together. */
  nameOf?(memberId: string): string | undefined;
  /** Whose alerts they are: of a case that another holds, it is said that nobody of the team does. */
  readonly me?: string;
  readonly formToken: string;
}

/** What it tells, and of an ending which. */
const alertInWords = ({ kind, ending }: Alert): string =>
  ending === null ? say(`alert.${kind}`) : `${say(`alert.${kind}`)}: ${endingInWords(ending)}`;

export function Alerts(props: AlertsProps) {
  const { alerts, label, settles, settlesComplaints, signs, from, me, formToken, nameOf } = props;
  if (alerts.length === 0) return null;
  return (
    <section class="ps-warnings ps-alerts" aria-label={label}>
      <ul>
        {alerts.map((alert) => (
          <li>
            <div>
              <strong>{alertInWords(alert)}.</strong>{' '}
              {from === 'case' ? null : (
                <a class="govuk-link" href={staffPaths.case(alert.caseId)}>
                  {alert.reference}
                </a>
              )}{' '}
              <span class="ps-second">{say('alert.on', { at: noon(alert.on) })}</span>
              {nameOf?.(alert.holder) === undefined ? null : (
                <span class="ps-second ps-block">
                  {say('alert.with', { name: nameOf(alert.holder) ?? '' })}
                </span>
              )}
              {me !== undefined && me !== alert.holder && alert.kind !== 'complaint' ? (
                <span class="ps-second ps-block">{say('alert.nobody')}</span>
              ) : null}
              {signs?.get(alert.caseId)}
            </div>
            {settles && alert.kind === 'missing' ? (
              <a class="govuk-link" href={staffPaths.caseWrite(alert.caseId, 'missing', alert.about)}>
                {say('alert.found')}
                <span class="govuk-visually-hidden">: {alert.reference}</span>
              </a>
            ) : null}
            {settles && alert.kind !== 'missing' && (alert.kind !== 'complaint' || settlesComplaints) ? (
              <form method="post" action={staffPaths.settleAlert(alert.caseId)}>
                <input type="hidden" name="form-token" value={formToken} />
                <input type="hidden" name="alert" value={alert.alertId} />
                <input type="hidden" name="from" value={from} />
                <Button classes="govuk-button--secondary ps-small-button" preventDoubleClick>
                  {say('alert.settle')}
                  <span class="govuk-visually-hidden">
                    : {alertInWords(alert)} {alert.reference}
                  </span>
                </Button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

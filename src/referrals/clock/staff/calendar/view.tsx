import { Alert, Button, Input, Panel } from '../../../../design/index.ts';
import { staffPaths } from '../../../../paths.ts';
import { catalogue } from '../../../../platform/words/index.ts';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');

export interface CalendarProps {
  readonly since: Date | undefined;
  /** The address that was just made. */
  readonly address?: string;
  readonly ended?: boolean;
  readonly formToken: string;
}

/** What a calendar address is, making one, ending it. */
export function CalendarView({ since, address, ended, formToken }: CalendarProps) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {ended === true ? (
          <Alert variant="success" variantText="" title={t('ended')} text={t('ended')} role="status" />
        ) : null}
        {address === undefined ? (
          <h1 class="govuk-heading-l">{t('title')}</h1>
        ) : (
          <>
            <Panel titleText={t('made')} />
            <p class="govuk-body">{t('madeText')}</p>
            <Input
              id="address"
              name="address"
              label={{ text: t('label') }}
              value={address}
              attributes={{ readonly: '' }}
              spellcheck={false}
            />
          </>
        )}
        <p class="govuk-body-l">{t('lead')}</p>
        <p class="govuk-body">{t('what', { example: 'NR-4KD7W2' })}</p>
        <p class="govuk-body">{t('secret')}</p>
        <p class="govuk-body">
          {since === undefined ? t('none') : address === undefined ? t('since', { at: since }) : null}
        </p>
        <div class="govuk-button-group">
          <form action={staffPaths.calendar()} method="post">
            <input type="hidden" name="form-token" value={formToken} />
            <Button
              text={t(since === undefined ? 'make' : 'makeAnother')}
              classes={address === undefined ? '' : 'govuk-button--secondary'}
              preventDoubleClick
            />
          </form>
          {since === undefined ? null : (
            <form action={staffPaths.calendarEnd()} method="post">
              <input type="hidden" name="form-token" value={formToken} />
              <Button text={t('end')} classes="govuk-button--warning" preventDoubleClick />
            </form>
          )}
        </div>
      </div>
    </div>
  );
}

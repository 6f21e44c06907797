import { Button, ErrorSummary, Select, Textarea } from '../../../design/index.ts';
import { stopReasons } from '../../stop-reasons.ts';
import { say } from '../desk-words.ts';
import { t } from './handing-words.ts';

interface DeclineProps {
  readonly address: string;
  readonly reference: string;
  readonly why: string;
  readonly stopped: string;
  readonly error: string | undefined;
  readonly formToken: string;
}

/** Why somebody who is asked does not take a report up. */
export function DeclineView({ address, reference, why, stopped, error, formToken }: DeclineProps) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {error === undefined ? null : (
          <ErrorSummary titleText={say('errorTitle')} errorList={[{ href: '#why', text: error }]} />
        )}
        <span class="govuk-caption-l">{reference}</span>
        <h1 class="govuk-heading-l">{t('declineHeading')}</h1>
        <p class="govuk-body">{t('declineLead')}</p>
        <form method="post" action={address} novalidate>
          <input type="hidden" name="form-token" value={formToken} />
          <Textarea
            id="why"
            name="why"
            rows={4}
            label={{ text: t('why'), classes: 'govuk-label--m' }}
            hint={{ text: t('whyHint') }}
            value={why}
            errorMessage={error === undefined ? undefined : { text: error }}
          />
          <Select
            id="stopped"
            name="stopped"
            label={{ text: t('stopped') }}
            hint={{ text: t('stoppedHint') }}
            value={stopped}
            items={[
              { value: '', text: t('stoppedNot') },
              ...stopReasons.map((reason) => ({ value: reason, text: say(`stopped.${reason}`) })),
            ]}
          />
          <Button text={t('declineDo')} preventDoubleClick />
        </form>
      </div>
    </div>
  );
}

import { Button } from '../../../design/index.ts';
import { FormFields, type Typed } from '../../../entries/index.ts';
import { type FieldRule, type Problem, t } from './referral-words.ts';

export interface FormShown {
  readonly typed: ReadonlyMap<string, Typed>;
  readonly problems: ReadonlyMap<string, Problem>;
}

interface OneFormProps extends FormShown {
  readonly what: 'answer' | 'revoke';
  /** The body outside that is written for. */
  readonly body?: string;
  readonly fields: readonly FieldRule[];
  readonly action: string;
  readonly formToken: string;
}

/** The form by which a referral is answered, or taken back. */
export function OneForm({ what, body, fields, typed, problems, action, formToken }: OneFormProps) {
  return (
    <form class="ps-case-form" method="post" action={action} noValidate>
      <h2 class="govuk-heading-m">
        {body === undefined || what === 'revoke' ? t(what) : t('answer.of', { body })}
      </h2>
      <p class="govuk-body">
        {body === undefined
          ? t(`${what}.lead`)
          : t(what === 'revoke' ? 'revoke.outside' : 'answer.ofLead', { body })}
      </p>
      <input type="hidden" name="form-token" value={formToken} />
      <FormFields fields={fields} typed={typed} problems={problems} speak={t} />
      <Button
        text={t(what === 'answer' ? 'save' : 'revoke.save')}
        classes={what === 'answer' ? '' : 'govuk-button--secondary'}
        preventDoubleClick
      />
    </form>
  );
}

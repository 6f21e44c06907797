import { Button, ButtonGroup, Details } from '../../../design/index.ts';
import { FormFields } from '../../../entries/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { ServiceReferral } from '../../referral/referral.ts';
import { letterFields, postedFields } from './answer-form.ts';
import type { FormShown } from './one-form.tsx';
import { t } from './referral-words.ts';

export interface LetterForms {
  readonly letter: FormShown;
  readonly post: FormShown;
}

/** The letter to a body that does not sign in, and then that it went. Once it has gone both stand a press away: the next step is their answer. */
export function LetterPart(
  props: LetterForms & { readonly one: ServiceReferral; readonly formToken: string },
) {
  const forms = (
    <>
      <Letter {...props} />
      <Posted {...props} />
    </>
  );
  const open = [props.letter, props.post].some(({ problems }) => problems.size > 0);
  return props.one.handedOn === null ? (
    forms
  ) : (
    <Details summaryText={t('letter.again')} open={open}>
      {forms}
    </Details>
  );
}

type PartProps = Parameters<typeof LetterPart>[0];

function Letter({ one, letter, formToken }: PartProps) {
  return (
    <form
      class="ps-case-form"
      method="post"
      action={staffPaths.letterOfServiceReferral(one.referralId)}
      noValidate
    >
      <h2 class="govuk-heading-m">{t('letter')}</h2>
      <p class="govuk-body">{t('letter.lead', { body: one.provider ?? '' })}</p>
      <input type="hidden" name="form-token" value={formToken} />
      <FormFields fields={letterFields} {...letter} speak={t} />
      <ButtonGroup>
        <Button text={t('letter.word')} name="format" value="word" />
        <Button text={t('letter.pdf')} name="format" value="pdf" classes="govuk-button--secondary" />
      </ButtonGroup>
    </form>
  );
}

function Posted({ one, post, formToken }: PartProps) {
  return (
    <form
      class="ps-case-form"
      method="post"
      action={staffPaths.postServiceReferral(one.referralId)}
      noValidate
    >
      <h2 class="govuk-heading-m">{t(one.handedOn === null ? 'posted' : 'posted.again')}</h2>
      <p class="govuk-body">{t('posted.lead')}</p>
      <input type="hidden" name="form-token" value={formToken} />
      <FormFields fields={postedFields} {...post} speak={t} />
      <Button text={t('posted.save')} classes="govuk-button--secondary" preventDoubleClick />
    </form>
  );
}

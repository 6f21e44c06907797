import { Button, ButtonGroup } from '../../../design/index.ts';
import { FormFields, type Typed } from '../../../entries/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { ServiceReferral } from '../../referral/referral.ts';
import { letterFields, postedFields } from './answer-form.ts';
import { type Problem, t } from './referral-words.ts';

export interface FormShown {
  readonly typed: ReadonlyMap<string, Typed>;
  readonly problems: ReadonlyMap<string, Problem>;
}
export interface LetterForms {
  readonly letter: FormShown;
  readonly post: FormShown;
}

/** The letter to a body that does not sign in, and then that it went: the next step first. */
export function LetterPart({
  one,
  letter,
  post,
  formToken,
}: LetterForms & { readonly one: ServiceReferral; readonly formToken: string }) {
  return (
    <>
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
        <Button
          text={t('posted.save')}
          classes={one.handedOn === null ? '' : 'govuk-button--secondary'}
          preventDoubleClick
        />
      </form>
    </>
  );
}

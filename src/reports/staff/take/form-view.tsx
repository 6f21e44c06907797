/** The form for a call-taker: one page in parts, with what is filled beside it. Works without script, and by keyboard alone. */
import { ErrorSummary } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { FieldsOf } from './form-fields.tsx';
import { Caller, DangerNow, HowItCame, PlaceAndTime, WhatTheyTold, Wishes } from './section-views.tsx';
import { SidePanel } from './side-view.tsx';
import { formId, type TakeFormProps } from './take-form-props.ts';
import { problemText, t, tooManyText } from './take-words.ts';
import { Things } from './things-view.tsx';
import { groupNames } from './typed.ts';
import { UnfinishedNotice } from './unfinished-view.tsx';

export function TakeForm(props: TakeFormProps) {
  const { typed, problems } = props;
  const of: FieldsOf = { typed, problems };
  const errors = [
    ...(props.tooMany === true ? [{ text: tooManyText() }] : []),
    ...problems.map((each) => ({ href: `#${each.field}`, text: problemText(each) })),
  ];
  return (
    <>
      {errors.length === 0 ? null : <ErrorSummary titleText={t('problem')} errorList={errors} />}
      <h1 class="govuk-heading-l">{t('title')}</h1>
      <p class="govuk-body ps-measure">
        {t('lead')} {t('heldBy', { agency: props.heldBy })}
      </p>
      <UnfinishedNotice others={props.others} />
      {props.notice === 'elsewhere' ? <Elsewhere /> : null}
      <div class="ps-take">
        <form
          id={formId}
          class="ps-take__form"
          method="post"
          action={staffPaths.take()}
          noValidate
          data-autosave={staffPaths.takeAutosave()}
        >
          <input type="hidden" name="form-token" value={props.formToken} />
          <input type="hidden" name="key" value={props.draftKey} />
          <input type="hidden" name="once" value={props.writer} />
          <input type="hidden" name="revision" value={props.revision} />
          <input type="hidden" name="turn" value="0" />
          <button
            type="submit"
            name="do"
            value="keep"
            class="govuk-visually-hidden"
            tabIndex={-1}
            aria-hidden="true"
            data-enter-keeps
          >
            {t('side.keep')}
          </button>
          <HowItCame of={of} />
          <DangerNow of={of} />
          <WhatTheyTold of={of} />
          <PlaceAndTime of={of} />
          {groupNames.map((group) => (
            <section class="ps-take__part" aria-labelledby={`part-${group}`} data-part={group}>
              <h2 class="govuk-heading-m" id={`part-${group}`}>
                {t(`section.${group}`)}
              </h2>
              <Things of={of} group={group} />
            </section>
          ))}
          <Caller of={of} />
          <Wishes of={of} />
        </form>
        <SidePanel {...props} />
      </div>
    </>
  );
}

function Elsewhere() {
  return (
    <div class="ps-callout" role="status">
      <p class="ps-callout__title">{t('elsewhere.title')}</p>
      <p>{t('elsewhere.text')}</p>
    </div>
  );
}

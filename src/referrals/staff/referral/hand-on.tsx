/** What members do with a referral among themselves: read it for a colleague, hand it over, name who answers in absence, decide. */
import type { ComponentChildren } from 'preact';
import { Button, Details, InsetText, Radios, Select, Textarea } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { isOpen, type ReferralModel, type ReferralViewProps } from './model.ts';
import { t } from './page-words.ts';

export function HandOnPart(props: ReferralViewProps) {
  const { model } = props;
  if (!model.works || !isOpen(model)) return null;
  const { referral } = model.opened;
  return (
    <section class="ps-refer-part" aria-labelledby="hand-on-part">
      <h2 class="govuk-heading-m" id="hand-on-part">
        {t('handOn.title')}
      </h2>
      {referral.checker === model.me ? (
        <ReadIt {...props} mayCheck={model.supervisors.some(({ memberId }) => memberId === model.me)} />
      ) : null}
      {referral.state === 'checking' && referral.checker !== model.me ? (
        <p class="govuk-body">{t('handOn.waiting', { name: model.nameOf(referral.checker) })}</p>
      ) : null}
      {model.colleagues.length === 0 ? (
        <p class="govuk-body">{t('handOn.alone')}</p>
      ) : (
        <>
          <OneChange
            {...props}
            change="ask-check"
            title={t('handOn.check')}
            text={model.supervisors.length === 0 ? t('handOn.check.nobody') : t('handOn.check.who')}
            to={model.supervisors}
            button={t('handOn.check.button')}
            note
          />
          <OneChange
            {...props}
            change="hand-over"
            title={t('handOn.over')}
            button={t('handOn.over.button')}
            note
          />
          <OneChange
            {...props}
            change="absence"
            title={t('handOn.absence')}
            text={t('handOn.absence.what')}
            button={t('handOn.absence.button')}
          />
        </>
      )}
      <Details summaryText={t('handOn.decide')} open={props.wrong === 'why'}>
        <p class="govuk-body">{t('handOn.decide.text')}</p>
        <ChangeForm model={model} formToken={props.formToken} change="decide">
          <Radios
            name="decision"
            idPrefix="decision"
            classes="govuk-radios--small"
            fieldset={{ legend: { text: t('handOn.decide.legend'), classes: 'govuk-fieldset__legend--s' } }}
            items={(['kept', 'closed'] as const).map((value) => ({
              value,
              text: t(`handOn.decide.${value}`),
              checked: value === 'kept',
            }))}
          />
          <Textarea
            name="why"
            id="why"
            rows={3}
            label={{ text: t('handOn.decide.why'), classes: 'govuk-label--s' }}
            hint={{ text: t('handOn.decide.whyHint') }}
            errorMessage={props.wrong === 'why' ? { text: t('wrong.why') } : undefined}
          />
          <Button text={t('handOn.decide.button')} classes="govuk-button--secondary" preventDoubleClick />
        </ChangeForm>
      </Details>
    </section>
  );
}

function ChangeForm(props: {
  model: ReferralModel;
  formToken: string;
  change: string;
  children: ComponentChildren;
}) {
  return (
    <form
      method="post"
      action={staffPaths.changeReferral(props.model.opened.referral.referralId, props.change)}
      noValidate
    >
      <input type="hidden" name="form-token" value={props.formToken} />
      {props.children}
    </form>
  );
}

function OneChange(
  props: ReferralViewProps & {
    change: string;
    title: string;
    text?: string;
    /** To whom; all colleagues where it is not given. */
    to?: ReferralModel['colleagues'];
    button: string;
    note?: boolean;
  },
) {
  const { model, change, text, to = model.colleagues } = props;
  if (to.length === 0)
    return (
      <Details summaryText={props.title}>
        <p class="govuk-body">{text}</p>
      </Details>
    );
  return (
    <Details summaryText={props.title}>
      {text === undefined ? null : <p class="govuk-body">{text}</p>}
      <ChangeForm model={model} formToken={props.formToken} change={change}>
        <Select
          name="to"
          id={`to-${change}`}
          label={{ text: t('handOn.to'), classes: 'govuk-label--s' }}
          items={to.map((each) => ({ value: each.memberId, text: each.name }))}
        />
        {props.note === true ? (
          <Textarea
            name="note"
            id={`note-${change}`}
            rows={2}
            label={{ text: t('handOn.note'), classes: 'govuk-label--s' }}
          />
        ) : null}
        <Button text={props.button} classes="govuk-button--secondary" preventDoubleClick />
      </ChangeForm>
    </Details>
  );
}

/** The colleague who was asked reads it, and says what they found. */
function ReadIt({ model, formToken, mayCheck }: ReferralViewProps & { mayCheck: boolean }) {
  if (!mayCheck) return <InsetText text={t('handOn.read.wrote')} />;
  return (
    <InsetText>
      <h3 class="govuk-heading-s">{t('handOn.read.title')}</h3>
      <p class="govuk-body">{t('handOn.read.text', { name: model.nameOf(model.opened.referral.holder) })}</p>
      <ChangeForm model={model} formToken={formToken} change="check">
        <Radios
          name="found"
          idPrefix="found"
          classes="govuk-radios--small"
          fieldset={{ legend: { text: t('handOn.read.legend'), classes: 'govuk-fieldset__legend--s' } }}
          items={(['good', 'needs-work'] as const).map((value) => ({
            value,
            text: t(`handOn.read.${value}`),
            checked: value === 'needs-work',
          }))}
        />
        <Textarea
          name="note"
          id="note-check"
          rows={3}
          label={{ text: t('handOn.read.note'), classes: 'govuk-label--s' }}
        />
        <Button text={t('handOn.read.button')} preventDoubleClick />
      </ChangeForm>
    </InsetText>
  );
}

import { explained, interpreting, type Purpose, purposes, type Subject } from '../../../consents/index.ts';
import { Button, Checkboxes, DateInput, Input, Radios, Select, Textarea } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { field, fields } from '../../../platform/web/index.ts';
import type { ConsentViewProps } from './consent-view-props.ts';
import { t } from './consent-words.ts';
import { languagesToChoose } from './languages.ts';
import { answerField, type ConsentProblem, subjectsOnPage } from './read-consent.ts';

type FormProps = ConsentViewProps & { readonly child: boolean };

const errorOf = ({ problems }: FormProps, problem: ConsentProblem) =>
  problems.includes(problem) ? { text: t(`problem.${problem}`) } : undefined;
const typed = ({ form }: FormProps, name: string): string => (form === undefined ? '' : field(form, name));

/** One conversation: how it was held, then each answer by itself in the person's own words. */
export function ConsentForm(props: FormProps) {
  const subjects = subjectsOnPage.filter(
    (about) => !props.child || (about !== 'referral' && about !== 'decision-recipient'),
  );
  return (
    <form
      class="ps-refer"
      method="post"
      action={staffPaths.referralConsent(props.opened.referral.referralId)}
      noValidate
    >
      <input type="hidden" name="form-token" value={props.formToken} />
      <h2 class="govuk-heading-m">{t('how.title')}</h2>
      <HowHeld {...props} />
      {subjects.map((about) => (
        <OneAnswer {...props} about={about} />
      ))}
      <Sharing {...props} />
      <Button text={t('save')} preventDoubleClick />
    </form>
  );
}

function HowHeld(props: FormProps) {
  const [year = '', month = '', day = ''] = props.now.toISOString().slice(0, 10).split('-');
  const today = { day, month, year };
  const of = (part: 'day' | 'month' | 'year') =>
    props.form === undefined ? today[part].replace(/^0/, '') : typed(props, `given-${part}`);
  return (
    <>
      <div class="ps-fields">
        <DateInput
          id="given-boxes"
          namePrefix="given"
          fieldset={{ legend: { text: t('how.when'), classes: 'govuk-fieldset__legend--s' } }}
          errorMessage={errorOf(props, 'date')}
          items={(['day', 'month', 'year'] as const).map((part) => ({
            name: part,
            id: `given-${part}`,
            label: t(`how.${part}`),
            value: of(part),
            classes: part === 'year' ? 'govuk-input--width-4' : 'govuk-input--width-2',
          }))}
        />
        <Select
          id="language"
          name="language"
          label={{ text: t('how.language'), classes: 'govuk-label--s' }}
          value={typed(props, 'language') || 'en'}
          errorMessage={errorOf(props, 'language')}
          items={languagesToChoose.map(({ tag, name }) => ({ value: tag, text: name }))}
        />
      </div>
      <Radios
        name="interpreter"
        idPrefix="interpreter"
        classes="govuk-radios--small govuk-radios--inline ps-many-radios"
        fieldset={{ legend: { text: t('how.interpreter'), classes: 'govuk-fieldset__legend--s' } }}
        hint={{ text: t('how.interpreterHint') }}
        value={typed(props, 'interpreter') || 'not-needed'}
        items={interpreting.map((value) => ({ value, text: t(`interpreter.${value}`) }))}
      />
      <div class="ps-fields">
        <Input
          id="interpreter-name"
          name="interpreter-name"
          label={{ text: t('how.interpreterName'), classes: 'govuk-label--s' }}
          value={typed(props, 'interpreter-name')}
          autocomplete="off"
        />
        <Input
          id="dialect"
          name="dialect"
          label={{ text: t('how.dialect'), classes: 'govuk-label--s' }}
          value={typed(props, 'dialect')}
          autocomplete="off"
        />
        <Select
          id="interpreter-gender"
          name="interpreter-gender"
          label={{ text: t('how.gender'), classes: 'govuk-label--s' }}
          value={typed(props, 'interpreter-gender')}
          items={(['', 'any', 'female', 'male'] as const).map((value) => ({
            value,
            text: t(`gender.${value || 'not-asked'}`),
          }))}
        />
      </div>
      {props.child ? null : (
        <Checkboxes
          name="explained"
          idPrefix="explained"
          classes="govuk-checkboxes--small"
          fieldset={{ legend: { text: t('how.explained'), classes: 'govuk-fieldset__legend--s' } }}
          hint={{ text: t('how.explainedHint') }}
          errorMessage={errorOf(props, 'explain-first')}
          items={explained.map((value) => ({
            value,
            text: t(`explained.${value}`),
            checked: props.form !== undefined && fields(props.form, 'explained').includes(value),
          }))}
        />
      )}
    </>
  );
}

function OneAnswer(props: FormProps & { about: Subject }) {
  const { about } = props;
  const name = answerField(about);
  const recipient = about === 'decision-recipient';
  const before = props.consents.some((each) => each.about === about && each.answer === 'yes');
  const choices = recipient
    ? (['yes', 'no', 'not-asked'] as const)
    : (['yes', 'no', 'unsure', 'not-asked'] as const);
  return (
    <section class="ps-refer__question" aria-labelledby={`about-${about}`}>
      <h2 class="govuk-heading-m" id={`about-${about}`}>
        {t(`about.${about}`)}
      </h2>
      <Radios
        name={name}
        idPrefix={name}
        classes="govuk-radios--small govuk-radios--inline ps-many-radios"
        fieldset={{
          legend: {
            text: t(`ask.${about === 'sharing' ? 'referral' : about}`),
            classes: 'govuk-fieldset__legend--s',
          },
        }}
        value={typed(props, name)}
        errorMessage={about === 'referral' ? errorOf(props, 'nothing-answered') : undefined}
        items={[...choices, ...(before ? (['withdrawn'] as const) : [])].map((value) => ({
          value,
          text:
            recipient && value !== 'withdrawn' && value !== 'unsure'
              ? t(`recipient.${value}`)
              : t(`answer.${value}`),
        }))}
      />
      <Textarea
        id={`words-${about}`}
        name={`words-${about}`}
        rows={2}
        label={{ text: t('words'), classes: 'govuk-label--s' }}
        value={typed(props, `words-${about}`)}
        errorMessage={about === 'referral' ? errorOf(props, 'words') : undefined}
      />
      {about === 'safe-contact' || recipient ? (
        <Textarea
          id={`detail-${about}`}
          name={`detail-${about}`}
          rows={2}
          label={{
            text: t(`detail.${about === 'safe-contact' ? 'safe-contact' : 'decision-recipient'}`),
            classes: 'govuk-label--s',
          }}
          value={typed(props, `detail-${about}`)}
        />
      ) : null}
    </section>
  );
}

const sharingAnswers = ['yes', 'no', 'unsure'] as const;
const withdrawable = [...sharingAnswers, 'withdrawn'] as const;

/** Sharing is asked by purpose: with whom, and for what. */
function Sharing(props: FormProps) {
  const agreed = (purpose: Purpose) =>
    props.consents.some((each) => each.purpose === purpose && each.answer === 'yes');
  return (
    <section class="ps-refer__question" aria-labelledby="about-sharing">
      <h2 class="govuk-heading-m" id="about-sharing">
        {t('about.sharing')}
      </h2>
      <p class="govuk-body ps-measure">{t('sharing.hint')}</p>
      {purposes.map((purpose) => {
        const name = answerField('sharing', purpose);
        return (
          <Radios
            name={name}
            idPrefix={name}
            classes="govuk-radios--small govuk-radios--inline ps-many-radios"
            fieldset={{ legend: { text: t(`purpose.${purpose}`), classes: 'govuk-fieldset__legend--s' } }}
            value={typed(props, name)}
            items={(agreed(purpose) ? withdrawable : sharingAnswers).map((value) => ({
              value,
              text: t(`answer.${value}`),
            }))}
          />
        );
      })}
      <Textarea
        id="words-sharing"
        name="words-sharing"
        rows={2}
        label={{ text: t('words'), classes: 'govuk-label--s' }}
        value={typed(props, 'words-sharing')}
      />
    </section>
  );
}

import { type Purpose, purposes, type Subject } from '../../../consents/index.ts';
import { Button, Checkboxes, Radios, Select, Textarea } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { t } from './consent-words.ts';
import { errorOf, type FormProps, HowHeld, typed } from './how-held.tsx';
import { answerField, subjectsOnPage, unsaidField } from './read-consent.ts';

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
      <TheirWords {...props} about={about} />
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

/** Asked with each of the five: what they said, as they said it, or that they answered without words. */
function TheirWords(props: FormProps & { about: Subject }) {
  const { about } = props;
  return (
    <>
      <Textarea
        id={`words-${about}`}
        name={`words-${about}`}
        rows={2}
        label={{ text: t('words'), classes: 'govuk-label--s' }}
        value={typed(props, `words-${about}`)}
        errorMessage={errorOf(props, `words-${about}`)}
        formGroup={{ classes: 'govuk-!-margin-bottom-2' }}
      />
      <Checkboxes
        name={unsaidField(about)}
        idPrefix={unsaidField(about)}
        classes="govuk-checkboxes--small"
        items={[{ value: 'yes', text: t('unsaid'), checked: typed(props, unsaidField(about)) === 'yes' }]}
      />
    </>
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
      <Select
        id="sharing-agency"
        name="sharing-agency"
        label={{ text: t('sharing.agency'), classes: 'govuk-label--s' }}
        value={typed(props, 'sharing-agency')}
        items={[
          { value: '', text: t('sharing.anyAgency') },
          ...props.receivers.map(({ agencyId, name }) => ({ value: agencyId, text: name })),
        ]}
      />
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
      <TheirWords {...props} about="sharing" />
    </section>
  );
}

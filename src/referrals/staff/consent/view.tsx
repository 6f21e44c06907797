import { languageName } from '../../../consents/index.ts';
import { Button, Callout, ErrorSummary, InsetText, PhoneLink } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { londonDay } from '../../../platform/working-days.ts';
import { noon } from '../../clock/staff/clock-page-words.ts';
import { isShut } from '../../referral.ts';
import type { ChildDuty, ConsentViewProps } from './consent-view-props.ts';
import { t } from './consent-words.ts';
import { ConsentForm } from './form.tsx';
import type { ConsentProblem } from './read-consent.ts';

/** Whether a field leads to the error, by problem. */
const fieldOf: Readonly<Record<ConsentProblem, string>> = {
  'nothing-answered': 'answer-referral',
  'explain-first': 'explained',
  'words-referral': 'words-referral',
  'words-co-operation': 'words-co-operation',
  'words-safe-contact': 'words-safe-contact',
  'words-decision-recipient': 'words-decision-recipient',
  'words-sharing': 'words-sharing',
  date: 'given-day',
  language: 'language',
};

/** What somebody decided: what stands, what was said before, and the form for the next conversation. */
export function ConsentView(props: ConsentViewProps) {
  const { opened, problems } = props;
  const child = opened.route === 'child-nrm';
  return (
    <>
      {problems.length === 0 ? null : (
        <ErrorSummary
          titleText={t('errorTitle')}
          errorList={problems.map((problem) => ({
            href: `#${fieldOf[problem]}`,
            text: t(`problem.${problem}`),
          }))}
        />
      )}
      <span class="govuk-caption-l">{opened.referral.reference}</span>
      <h1 class="govuk-heading-l">{child ? t('child.heading') : t('heading')}</h1>
      {child ? <Child {...props} /> : <p class="govuk-body ps-measure">{t('lead')}</p>}
      <p class="govuk-body">
        <a
          class="govuk-link"
          href={`${staffPaths.referralExplain(opened.referral.referralId)}?${new URLSearchParams({ lang: props.language })}`}
        >
          {t('explain.open', { language: languageName(props.language) })}
        </a>
      </p>
      {props.works && isShut(opened.referral) ? <InsetText text={t('entered')} /> : null}
      {child && props.works ? <p class="govuk-body ps-measure">{t('child.also')}</p> : null}
      {props.works ? <ConsentForm {...props} child={child} /> : null}
      <Said {...props} />
    </>
  );
}

/** What has to be done for a child, or for somebody who may be one, instead of asking for consent: each with who does it and by when. */
function Child(props: ConsentViewProps) {
  return (
    <Callout tone="danger" title={t('child.title')} titleLevel={2}>
      <p class="govuk-body">{t('child.text')}</p>
      <ol class="govuk-list govuk-list--number govuk-list--spaced">
        {props.duties.map((duty) => (
          <li>
            <Duty {...props} duty={duty} />
          </li>
        ))}
      </ol>
    </Callout>
  );
}

function Duty(props: ConsentViewProps & { duty: ChildDuty }) {
  const { duty, works, opened } = props;
  const { referralId } = opened.referral;
  const section = opened.set.sections.find(({ questions }) => questions.some(({ id }) => id === 'la-phone'));
  return (
    <>
      <DutyWords {...props} />{' '}
      <span class="ps-second">
        {duty.owner === undefined ? null : t('duty.owner', { name: duty.owner })}{' '}
        {duty.done
          ? duty.doneOn === undefined
            ? t('duty.done')
            : t('duty.doneOn', { at: noon(duty.doneOn) })
          : duty.dueOn === undefined
            ? null
            : t('duty.due', { at: noon(duty.dueOn) })}
      </span>
      {duty.done || !works ? null : duty.what === 'contact' ? (
        <>
          {' '}
          <a class="govuk-link" href={`${staffPaths.referralSection(referralId, section?.id ?? '')}#la-name`}>
            {t('duty.write')}
          </a>
        </>
      ) : (
        <DoneToday {...props} />
      )}
    </>
  );
}

function DutyWords({ duty, opened }: ConsentViewProps & { duty: ChildDuty }) {
  const council = opened.answers.get('la-name')?.said;
  const name = council?.kind === 'value' && typeof council.value === 'string' ? council.value : undefined;
  if (duty.what === 'guardian')
    return <>{t.rich('child.guardian', { phone: <PhoneLink key="guardian" number="0800 043 4303" /> })}</>;
  if (duty.what === 'council') return <>{t('child.safeguarding')}</>;
  return <>{name === undefined ? t('child.council') : t('child.councilNamed', { council: name })}</>;
}

/** One press writes into the clock that it was done today; any other day is written down there. */
function DoneToday({ duty, opened, formToken, now }: ConsentViewProps & { duty: ChildDuty }) {
  const { referralId } = opened.referral;
  const [year = '', month = '', day = ''] = londonDay(now).split('-');
  return (
    <form method="post" action={staffPaths.referralClock(referralId)}>
      <input type="hidden" name="form-token" value={formToken} />
      <input type="hidden" name="what" value={duty.what === 'council' ? 'council-told' : 'guardian-told'} />
      <input type="hidden" name="on-day" value={day} />
      <input type="hidden" name="on-month" value={month} />
      <input type="hidden" name="on-year" value={year} />
      <Button classes="govuk-button--secondary ps-small-button" preventDoubleClick>
        {t(`duty.today.${duty.what === 'council' ? 'council' : 'guardian'}`)}
      </Button>
    </form>
  );
}

/** Everything that was ever answered, newest first. */
function Said({ consents, nameOf, agencyName }: ConsentViewProps) {
  return (
    <section class="ps-refer-part" aria-labelledby="said">
      <h2 class="govuk-heading-m" id="said">
        {t('said.title')}
      </h2>
      {consents.length === 0 ? (
        <p class="govuk-body">{t('said.none')}</p>
      ) : (
        <ol class="ps-refer-past">
          {consents.map((each) => (
            <li>
              <h3 class="govuk-heading-s govuk-!-margin-bottom-1">
                {each.purpose === ''
                  ? t(`about.${each.about}`)
                  : each.agencyId === undefined
                    ? t(`purpose.${each.purpose}`)
                    : t('sharing.with', {
                        purpose: t(`purpose.${each.purpose}`),
                        agency: agencyName(each.agencyId),
                      })}
                :{' '}
                {t(
                  each.about === 'decision-recipient' && each.answer !== 'withdrawn'
                    ? `recipient.${each.answer}`
                    : `answer.${each.answer}`,
                )}
              </h3>
              {each.recordedBy === null ? null : each.told.words === '' ? (
                ['yes', 'no', 'withdrawn'].includes(each.answer) ? (
                  <p class="govuk-body govuk-!-margin-bottom-1">{t('said.unsaid')}</p>
                ) : null
              ) : (
                <p class="ps-as-told govuk-body govuk-!-margin-bottom-1">{each.told.words}</p>
              )}
              {each.told.detail === undefined ? null : (
                <p class="govuk-body govuk-!-margin-bottom-1">{each.told.detail}</p>
              )}
              <p class="ps-second">
                {each.recordedBy === null
                  ? t('said.elsewhere', { at: each.givenAt })
                  : t('said.by', {
                      at: each.givenAt,
                      language: languageName(each.language),
                      interpreter: t(`interpreter.${each.interpreter}`),
                      count: each.told.explained.length,
                      name: nameOf(each.recordedBy),
                    })}
                {each.told.interpreterName === undefined
                  ? ''
                  : ` ${t('said.interpreter', { name: each.told.interpreterName })}`}
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

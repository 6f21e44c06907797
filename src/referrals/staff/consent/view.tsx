import { Callout, ErrorSummary, PhoneLink } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { ConsentViewProps } from './consent-view-props.ts';
import { t } from './consent-words.ts';
import { ConsentForm } from './form.tsx';
import { languageName } from './languages.ts';
import type { ConsentProblem } from './read-consent.ts';

const isOpen = ({ opened }: ConsentViewProps): boolean =>
  opened.referral.state !== 'sent' && opened.referral.state !== 'closed';

/** Whether a field leads to the error, by problem. */
const fieldOf: Readonly<Record<ConsentProblem, string>> = {
  'nothing-answered': 'answer-referral',
  'explain-first': 'explained',
  words: 'words-referral',
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
        <a class="govuk-link" href={staffPaths.referralExplain(opened.referral.referralId)}>
          {t('explain.open')}
        </a>
      </p>
      {props.works && isOpen(props) ? <ConsentForm {...props} child={child} /> : null}
      <Said {...props} />
    </>
  );
}

/** What has to be done for a child, or for somebody who may be one, instead of asking for consent. */
function Child({ opened }: ConsentViewProps) {
  const council = opened.answers.get('la-name')?.said;
  const name = council?.kind === 'value' && typeof council.value === 'string' ? council.value : undefined;
  return (
    <Callout tone="danger" title={t('child.title')} titleLevel={2}>
      <p class="govuk-body">{t('child.text')}</p>
      <ol class="govuk-list govuk-list--number">
        <li>{name === undefined ? t('child.council') : t('child.councilNamed', { council: name })}</li>
        <li>{t('child.safeguarding')}</li>
        <li>{t.rich('child.guardian', { phone: <PhoneLink key="guardian" number="0800 043 4303" /> })}</li>
      </ol>
    </Callout>
  );
}

/** Everything that was ever answered, newest first. */
function Said({ consents, nameOf }: ConsentViewProps) {
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
                {each.purpose === '' ? t(`about.${each.about}`) : t(`purpose.${each.purpose}`)}:{' '}
                {t(
                  each.about === 'decision-recipient' && each.answer !== 'withdrawn'
                    ? `recipient.${each.answer}`
                    : `answer.${each.answer}`,
                )}
              </h3>
              {each.told.words === '' ? null : (
                <p class="ps-as-told govuk-body govuk-!-margin-bottom-1">{each.told.words}</p>
              )}
              {each.told.detail === undefined ? null : (
                <p class="govuk-body govuk-!-margin-bottom-1">{each.told.detail}</p>
              )}
              <p class="ps-second">
                {t('said.by', {
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

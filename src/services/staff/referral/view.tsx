import { Alert, CaseHeader, ErrorSummary, InsetText, Split, Tag } from '../../../design/index.ts';
import { noon, problemInWords } from '../../../entries/index.ts';
import { staffPaths } from '../../../paths.ts';
import { londonDay } from '../../../platform/working-days.ts';
import {
  CaseHead,
  ContactPart,
  needInWords,
  type openCase,
  type SupportCase,
  sectionInWords,
} from '../../../support/index.ts';
import type { listWritten } from '../../referral/entry-store.ts';
import type { ServiceReferral } from '../../referral/referral.ts';
import { PreferencesList } from '../refer/view.tsx';
import { say, stateTag, waitInWords } from '../say.ts';
import { answerFields, revokeFields } from './answer-form.ts';
import { type FormShown, OneForm } from './one-form.tsx';
import { type LetterForms, LetterPart } from './outside-part.tsx';
import { t } from './referral-words.ts';

type Step = Awaited<ReturnType<typeof listWritten>>[number];
interface ReferralProps {
  readonly one: ServiceReferral;
  readonly ofCase: SupportCase;
  readonly story: Awaited<ReturnType<typeof openCase>>['story'];
  /** Newest first. */
  readonly steps: readonly Step[];
  readonly now: Date;
  /** Of a case of this member's agency. */
  readonly own: boolean;
  /** The forms that are this member's to fill in. */
  readonly answer: FormShown | undefined;
  readonly revoke: FormShown | undefined;
  /** To a body outside, while a letter may go. */
  readonly letter: LetterForms | undefined;
  readonly formToken: string;
  readonly done: string | undefined;
  agencyName(agencyId: string): string;
  nameOf(memberId: string): string;
}

/** One referral: what is asked and how the person is safely reached first; then what happened, and the answer. */
export function ReferralView(props: ReferralProps) {
  const { one, ofCase, story, now, answer, revoke, letter } = props;
  const problems = [answer, revoke, letter?.letter, letter?.post].flatMap((form) => [
    ...(form?.problems ?? []),
  ]);
  return (
    <>
      {problems.length === 0 ? (
        <Done done={props.done} />
      ) : (
        <ErrorSummary
          titleText={t('errorTitle')}
          descriptionText={t('kept')}
          errorList={problems.map(([name, problem]) => ({
            href: `#${name}`,
            text: problemInWords(problem, t),
          }))}
        />
      )}
      <CaseHead one={ofCase} story={story} now={now} {...(props.own ? {} : { fixed: true })} />
      <CaseHeader
        caption={t('caption', { reference: ofCase.reference })}
        title={one.serviceName}
        facts={[
          {
            name: t('fact.state'),
            value: (
              <>
                <Tag {...stateTag(one, londonDay(now))} />
                <span class="ps-fact-second">{waitInWords(one, londonDay(now))}</span>
              </>
            ),
          },
          { name: t('fact.need'), value: needInWords(one.need) },
          { name: t('fact.from'), value: props.agencyName(one.fromAgency) },
          { name: t('fact.to'), value: one.provider ?? props.agencyName(one.toAgency) },
          ...(one.handedOn === null
            ? []
            : [{ name: t('fact.handedOn'), value: t('on', { at: noon(one.handedOn) }) }]),
        ]}
      />
      {props.own && !one.stands && revoke !== undefined ? (
        <InsetText text={t(one.outside ? 'agreesNoMore' : 'ended', { body: one.provider ?? '' })} />
      ) : null}
      <Split>
        <div>
          <Asked {...props} />
          <ContactPart one={ofCase} story={story} works={false} />
        </div>
        <div>
          {letter === undefined || one.handedOn !== null ? null : (
            <LetterPart {...letter} one={one} formToken={props.formToken} />
          )}
          {answer === undefined ? null : (
            <OneForm
              {...answer}
              what="answer"
              {...(one.provider === null ? {} : { body: one.provider })}
              fields={answerFields(one)}
              action={staffPaths.answerServiceReferral(one.referralId)}
              formToken={props.formToken}
            />
          )}
          <Steps {...props} />
          {letter === undefined || one.handedOn === null ? null : (
            <LetterPart {...letter} one={one} formToken={props.formToken} />
          )}
          {revoke === undefined ? null : (
            <OneForm
              {...revoke}
              what="revoke"
              {...(one.provider === null ? {} : { body: one.provider })}
              fields={revokeFields}
              action={staffPaths.revokeServiceReferral(one.referralId)}
              formToken={props.formToken}
            />
          )}
        </div>
      </Split>
    </>
  );
}

/** What is asked, how they want to be spoken with, and which parts of the case are open because of it. */
function Asked({ steps, one, ofCase }: ReferralProps) {
  const asked = steps.flatMap((step) => (step.kind === 'asked' ? [step.body] : [])).at(-1);
  if (asked === undefined) return null;
  return (
    <section class="ps-case-part" aria-labelledby="asked">
      <div class="ps-part-head">
        <h2 class="govuk-heading-m" id="asked">
          {t('asked')}
        </h2>
      </div>
      <p class="govuk-body ps-as-told">{asked.what}</p>
      <PreferencesList {...asked} />
      <dl class="ps-said ps-said--wide">
        <div>
          <dt>{t('worker')}</dt>
          <dd>{say(`wish.${asked.worker}`)}</dd>
        </div>
        <div>
          <dt>{t('parts')}</dt>
          <dd>
            {one.shareId === null && !one.outside
              ? t('parts.own')
              : asked.sections.map(sectionInWords).join('; ') || t('parts.none')}
            <a class="govuk-link ps-block" href={staffPaths.case(ofCase.caseId)}>
              {t('parts.open')}
            </a>
          </dd>
        </div>
      </dl>
    </section>
  );
}

function Steps({ steps, one, nameOf }: ReferralProps) {
  return (
    <section class="ps-case-part" aria-labelledby="steps">
      <div class="ps-part-head">
        <h2 class="govuk-heading-m" id="steps">
          {t('steps')}
        </h2>
      </div>
      <ul class="ps-plain-list">
        {steps.map((step) => (
          <li>
            <strong>
              {t(step.kind === 'asked' && one.outside ? 'step.written' : `step.${step.kind}`, {
                name: nameOf(step.by),
                at: step.at,
              })}
            </strong>
            <SaidOf step={step} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function SaidOf({ step }: { step: Step }) {
  if (step.kind === 'asked') return null;
  if (step.kind === 'posted')
    return (
      <span class="ps-block">
        {[say(`posted.${step.body.how}`), t('on', { at: noon(step.body.on) }), step.body.toWhom]
          .filter(Boolean)
          .join(', ')}
      </span>
    );
  const lines =
    step.kind === 'accepted'
      ? [
          step.body.beginsOn === undefined
            ? t('step.noDay')
            : t('step.begins', { at: noon(step.body.beginsOn) }),
        ]
      : step.kind === 'declined'
        ? [say(`decline.${step.body.reason}`)]
        : step.kind === 'done'
          ? [say(`result.${step.body.result}`)]
          : [];
  return (
    <>
      {lines.map((line) => (
        <span class="ps-block">{line}</span>
      ))}
      {step.body.words === undefined ? null : <span class="ps-as-told ps-block">{step.body.words}</span>}
    </>
  );
}

function Done({ done }: { done: string | undefined }) {
  const outcome = (['answered', 'revoked', 'written', 'posted'] as const).find((each) => each === done);
  if (outcome === undefined) return null;
  const text = t(`done.${outcome}`);
  return <Alert variant="success" variantText={t('doneKind')} title={text} text={text} role="status" />;
}

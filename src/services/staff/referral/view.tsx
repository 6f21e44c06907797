import type { ComponentChildren } from 'preact';
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
} from '../../../support/index.ts';
import type { ServiceReferral } from '../../referral/referral.ts';
import { say, stateTag, waitInWords } from '../say.ts';
import { answerFields, revokeFields } from './answer-form.ts';
import { Asked, Changes, type Step } from './asked-part.tsx';
import { type FormShown, OneForm } from './one-form.tsx';
import { type LetterForms, LetterPart } from './outside-part.tsx';
import { t } from './referral-words.ts';

interface ReferralProps {
  readonly one: ServiceReferral;
  readonly ofCase: SupportCase;
  readonly story: Awaited<ReturnType<typeof openCase>>['story'];
  /** Newest first. */
  readonly steps: readonly Step[];
  readonly now: Date;
  /** The place of the case's history as which it is shown. */
  readonly at: number | undefined;
  /** What stands over it then. */
  readonly past: ComponentChildren;
  /** Of a case of this member's agency. */
  readonly own: boolean;
  /** Of the agency that received it. */
  readonly receives: boolean;
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
      {props.past}
      <CaseHead one={ofCase} story={story} now={now} at={props.at} {...(props.own ? {} : { fixed: true })} />
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
          ...(one.keptBy === one.fromAgency
            ? []
            : [{ name: t('fact.keptBy'), value: props.agencyName(one.keptBy) }]),
          { name: t('fact.to'), value: one.provider ?? props.agencyName(one.toAgency) },
          ...(one.handedOn === null
            ? []
            : [{ name: t('fact.handedOn'), value: t('on', { at: noon(one.handedOn) }) }]),
        ]}
      />
      {props.own && !one.stands && revoke !== undefined ? (
        <InsetText text={t(one.outside ? 'agreesNoMore' : 'ended', { body: one.provider ?? '' })} />
      ) : null}
      <Changes {...props} receiver={one.provider ?? props.agencyName(one.toAgency)} />
      <Split>
        <div>
          <Asked {...props} />
          <ContactPart one={ofCase} story={story} works={false} at={props.at} />
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
  if (step.kind === 'asked' || step.kind === 'read') return null;
  if (step.kind === 'changed') return <span class="ps-block">{t(`step.changed.${step.body.what}`)}</span>;
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
  const outcome = (['answered', 'revoked', 'written', 'posted', 'read'] as const).find(
    (each) => each === done,
  );
  if (outcome === undefined) return null;
  const text = t(`done.${outcome}`);
  return <Alert variant="success" variantText={t('doneKind')} title={text} text={text} role="status" />;
}

import type { ComponentChildren } from 'preact';
import {
  Button,
  ButtonGroup,
  ErrorSummary,
  InsetText,
  Radios,
  Select,
  Tag,
  Textarea,
} from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { Approved, PartState } from '../../approval/approval-rule.ts';
import type { EntryOf } from '../../case/entry.ts';
import { asAt, Done } from '../case/head.tsx';
import { say } from '../case-words.ts';
import { t } from './approval-words.ts';

/** `supervisor`: whoever was chosen may not approve it. */
export type WrongField = 'of' | 'to' | 'supervisor' | 'answer';

interface ApprovalProps {
  readonly caseId: string;
  /** The place of its history as which it is shown: nothing is asked or answered from there. */
  readonly at: number | undefined;
  /** What stands over a page that is shown as it was. */
  readonly past: ComponentChildren;
  /** Newest first. */
  readonly asked: readonly EntryOf<'approval'>[];
  readonly parts: readonly PartState[];
  readonly me: string;
  /** May this member approve a part as it stands? */
  approves(part: PartState): boolean;
  /** At what a colleague may be asked to look. */
  readonly offers: readonly Approved[];
  readonly workers: readonly {
    readonly memberId: string;
    readonly name: string;
    readonly supervisor: boolean;
  }[];
  readonly typed: {
    readonly of: string;
    readonly to: string;
    readonly words: string;
    readonly answer: string;
  };
  readonly wrong: readonly WrongField[];
  readonly done: string | undefined;
  readonly formToken: string;
  readonly head: ComponentChildren;
  nameOf(memberId: string): string;
}

const label = (text: string) => ({ text, classes: 'govuk-label--s' });

/** What waits for this member first; then what was asked and answered; then the form that asks. */
export function ApprovalView(props: ApprovalProps) {
  const { wrong, asked } = props;
  const required = props.parts.filter((part) => part.required);
  return (
    <>
      {wrong.length === 0 ? (
        <Done done={props.done} />
      ) : (
        <ErrorSummary
          titleText={t('errorTitle')}
          errorList={wrong.map((name) => ({
            href: `#${name === 'supervisor' ? 'to' : name}`,
            text: t(`${name}.needed`),
          }))}
        />
      )}
      {props.past}
      {props.head}
      <h1 class="govuk-heading-l govuk-!-margin-bottom-2">{t('heading')}</h1>
      <p class="govuk-body ps-measure">{t('lead')}</p>
      {required.length === 0 ? null : (
        <InsetText>
          {t('lead.required', { parts: required.map(({ of }) => say(`approvable.${of}`)).join(', ') })}{' '}
          <a class="govuk-link" href={staffPaths.supervision()}>
            {t('lead.rule')}
          </a>
        </InsetText>
      )}
      <section class="ps-case-part" aria-labelledby="asked">
        <h2 class="govuk-heading-m" id="asked">
          {t('list.title')}
        </h2>
        {asked.length === 0 ? <p class="govuk-body">{t('none')}</p> : null}
        <ul class="ps-plain-list">
          {asked.map((each) => (
            <One {...props} one={each} />
          ))}
        </ul>
      </section>
      {props.at === undefined ? <Ask {...props} /> : null}
    </>
  );
}

const colours = { asked: 'blue', approved: 'green', 'sent-back': 'orange' } as const;
const placeOf = {
  needs: staffPaths.caseNeeds,
  plan: staffPaths.casePlan,
  risk: staffPaths.caseRisk,
  closing: staffPaths.case,
} as const;

function One(props: ApprovalProps & { one: EntryOf<'approval'> }) {
  const { one, me, caseId, at, nameOf } = props;
  const { body } = one;
  const part = props.parts.find(({ of }) => of === body.of);
  const last = part?.asked?.about === one.about;
  const mine =
    at === undefined && last && body.state === 'asked' && body.to === me && props.offers.includes(body.of);
  return (
    <li>
      <strong>{say(`approvable.${body.of}`)}</strong>{' '}
      <Tag text={say(`approval.${body.state}`)} classes={`govuk-tag--${colours[body.state]}`} />{' '}
      <a class="govuk-link" href={asAt(placeOf[body.of](caseId), at)}>
        {t('see')}
        <span class="govuk-visually-hidden">: {say(`approvable.${body.of}`)}</span>
      </a>
      <span class="ps-second ps-block">
        {t('asked', { name: nameOf(body.by), other: nameOf(body.to), at: one.at })}
      </span>
      {body.words === undefined ? null : <span class="ps-as-told ps-block">{body.words}</span>}
      {body.answer === undefined || body.answer === '' ? null : (
        <span class="ps-own-words ps-as-told ps-block">{body.answer}</span>
      )}
      {body.state === 'asked' && !last ? <span class="ps-second ps-block">{t('superseded')}</span> : null}
      {mine && part !== undefined ? <Answer {...props} part={part} /> : null}
    </li>
  );
}

function Answer(props: ApprovalProps & { one: EntryOf<'approval'>; part: PartState }) {
  const { one, part, wrong, typed } = props;
  const approves = props.approves(part);
  return (
    <form class="ps-case-form" method="post" action={staffPaths.answerApproval(props.caseId)} noValidate>
      <input type="hidden" name="form-token" value={props.formToken} />
      <input type="hidden" name="about" value={one.about} />
      <input type="hidden" name="seen" value={part.changedAt} />
      {approves ? null : <p class="govuk-body">{t('writer')}</p>}
      <Textarea
        id="answer"
        name="answer"
        rows={3}
        label={label(t('answer.words'))}
        value={typed.answer}
        errorMessage={wrong.includes('answer') ? { text: t('answer.needed') } : undefined}
      />
      <ButtonGroup>
        {approves ? <Button text={t('approve')} name="outcome" value="approve" preventDoubleClick /> : null}
        <Button
          text={t('back')}
          name="outcome"
          value="back"
          classes="govuk-button--secondary"
          preventDoubleClick
        />
      </ButtonGroup>
    </form>
  );
}

function Ask({ caseId, offers, workers, typed, wrong, formToken }: ApprovalProps) {
  if (workers.length === 0) return <InsetText text={t('nobody')} />;
  const toWrong = (['to', 'supervisor'] as const).find((each) => wrong.includes(each));
  return (
    <form class="ps-case-form" method="post" action={staffPaths.caseApproval(caseId)} noValidate>
      <h2 class="govuk-heading-m" id="ask">
        {t('ask.title')}
      </h2>
      <input type="hidden" name="form-token" value={formToken} />
      <Radios
        name="of"
        idPrefix="of"
        classes="govuk-radios--small"
        fieldset={{ legend: { text: t('of'), classes: 'govuk-fieldset__legend--s' } }}
        value={typed.of}
        errorMessage={wrong.includes('of') ? { text: t('of.needed') } : undefined}
        items={offers.map((value) => ({ value, text: say(`approvable.${value}`) }))}
      />
      <Select
        id="to"
        name="to"
        label={label(t('to'))}
        value={typed.to}
        errorMessage={toWrong === undefined ? undefined : { text: t(`${toWrong}.needed`) }}
        items={[
          { value: '', text: t('to.choose') },
          ...workers.map(({ memberId, name, supervisor }) => ({
            value: memberId,
            text: supervisor ? t('to.supervisor', { name }) : name,
          })),
        ]}
      />
      <Textarea id="words" name="words" rows={3} label={label(t('words'))} value={typed.words} />
      <Button text={t('ask')} preventDoubleClick />
    </form>
  );
}

import { Alert, Button, ButtonGroup, ErrorSummary, InsetText } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { Answer } from '../../answer.ts';
import type { HandedIn } from '../../begin-referral.ts';
import type { OpenedReferral } from '../../open-referral.ts';
import { choicesOf } from '../../questions/option-lists.ts';
import type { Question, Section } from '../../questions/question.ts';
import { QuestionField } from './field.tsx';
import { hangsOn, type ReadSection, reachable } from './section-form.ts';
import { problemText, t } from './section-words.ts';

interface SectionProps {
  readonly opened: OpenedReferral;
  readonly section: Section;
  readonly formToken: string;
  nameOf(memberId: string): string;
  readonly read: ReadSection | undefined;
  readonly meanwhile: boolean;
  /** What is known, and was never answered here but by a former holder of themselves: stands in the form until it is saved. */
  readonly known: ReadonlyMap<string, HandedIn>;
  /** Something on this page was filled in by the last save. */
  readonly filled: boolean;
}

/** One section: its questions in the national form's order, each with where its answer came from. */
export function SectionView(props: SectionProps) {
  const { opened, section, read } = props;
  const { referralId, reference } = opened.referral;
  const shown = reachable(opened.set, section, opened.answers);
  const errors = [...(read?.problems ?? [])].map(([id, problem]) => ({
    href: `#${id}`,
    text: problemText(problem, labelOf(section, id)),
  }));
  const lastAt = Math.max(0, ...[...opened.answers.values()].map((answer) => answer.at.getTime()));
  return (
    <>
      {errors.length === 0 ? null : (
        <ErrorSummary titleText={t('errorTitle')} descriptionText={t('kept')} errorList={errors} />
      )}
      {props.meanwhile ? <Meanwhile {...props} /> : null}
      {props.filled ? (
        <Alert
          variant="information"
          variantText={t('filled.kind')}
          title={t('filled')}
          text={t('filled')}
          role="status"
        />
      ) : null}
      <span class="govuk-caption-l">{reference}</span>
      <h1 class="govuk-heading-l">{t.section(section)}</h1>
      {section.questions.some((question) => question.id === 'consent-nrm') ? (
        <InsetText>
          <h2 class="govuk-heading-s">{t('consent.title')}</h2>
          <p class="govuk-body">{t('consent.text')}</p>
          <a class="govuk-link" href={staffPaths.referralConsent(referralId)}>
            {t('consent.link')}
          </a>
        </InsetText>
      ) : null}
      {opened.route !== 'duty-to-notify' && section.questions.some(({ type }) => type === 'file') ? (
        <InsetText>
          <h2 class="govuk-heading-s">{t('evidence.title')}</h2>
          <p class="govuk-body">{t('evidence.text')}</p>
          <a class="govuk-link" href={staffPaths.referralEvidence(referralId)}>
            {t('evidence.link')}
          </a>
        </InsetText>
      ) : null}
      <form
        class="ps-refer"
        method="post"
        action={staffPaths.referralSection(referralId, section.id)}
        noValidate
      >
        <input type="hidden" name="form-token" value={props.formToken} />
        <input type="hidden" name="as-of" value={String(lastAt)} />
        {shown.map((question) => (
          <Asked {...props} question={question} />
        ))}
        <ButtonGroup>
          <Button text={t('save')} preventDoubleClick />
          <Button
            text={t('saveList')}
            name="then"
            value="list"
            classes="govuk-button--secondary"
            preventDoubleClick
          />
        </ButtonGroup>
      </form>
      {listsOf(shown).map(([name, choices]) => (
        <datalist id={`list-${name}`}>
          {choices.map((choice) => (
            <option value={choice} />
          ))}
        </datalist>
      ))}
    </>
  );
}

const labelOf = (section: Section, id: string): string =>
  section.questions.find((question) => question.id === id)?.label ?? id;

function Asked(props: SectionProps & { question: Question }) {
  const { opened, section, read, question } = props;
  const answer = opened.answers.get(question.id);
  const problem = read?.problems.get(question.id);
  const on = hangsOn(question, section);
  const driver = on && section.questions.find((each) => each.id === on.id);
  const field = (
    <QuestionField
      question={question}
      answer={answer}
      typed={read?.typed.get(question.id)}
      known={props.known.get(question.id)}
      by={answer === undefined ? '' : props.nameOf(answer.by)}
      error={problem === undefined ? undefined : problemText(problem, question.label)}
      theirs={props.meanwhile ? theirsOf(props, answer) : undefined}
    />
  );
  if (on === undefined || driver === undefined) return <div class="ps-refer__question">{field}</div>;
  const choices = (driver.options ?? []).filter((option) => on.values.includes(option.value));
  return (
    <div
      class="ps-refer__question ps-refer__question--hangs"
      data-shown-for={`${on.id}=${on.values.join('|')}`}
    >
      <p class="ps-refer__only">
        {t('onlyIf', { choices: choices.map((option) => option.label).join('” or “') })}
      </p>
      {field}
    </div>
  );
}

function theirsOf({ read }: SectionProps, answer: Answer | undefined): string | undefined {
  if (answer === undefined || answer.said.kind !== 'value') return undefined;
  const stands = [answer.said.value].flat().join(', ');
  const typed = read?.typed.get(answer.question)?.values.join(', ');
  return typed === stands ? undefined : stands;
}

function Meanwhile({ opened, section, nameOf }: SectionProps) {
  const last = section.questions
    .flatMap((question) => opened.answers.get(question.id) ?? [])
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())[0];
  return (
    <Alert
      variant="warning"
      variantText={t('errorTitle')}
      title={t('meanwhile.title')}
      text={t('meanwhile.text', { name: nameOf(last?.by ?? '') })}
      role="alert"
    />
  );
}

/** The long lists that these questions choose from, each once. */
function listsOf(shown: readonly Question[]): [string, readonly string[]][] {
  const lists = new Map<string, readonly string[]>();
  for (const question of shown) {
    const choices = choicesOf(question) ?? [];
    const typed = question.repeat !== undefined || choices.length > 120;
    if (question.list !== undefined && typed) lists.set(question.list, choices);
  }
  return [...lists];
}

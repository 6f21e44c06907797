/** One question as a field: its label, hint, where its answer came from, its input by type, and room for there being no answer. */
import { Checkboxes, DateInput, Details, Input, Radios, Select, Textarea } from '../../../design/index.ts';
import type { Answer } from '../../answer.ts';
import type { HandedIn } from '../../begin-referral.ts';
import { takesUnknown } from '../../questions/ask.ts';
import { choicesOf } from '../../questions/option-lists.ts';
import type { Question } from '../../questions/question.ts';
import { situationsQuestion } from '../../situations.ts';
import { knownInWords, say, sourceInWords } from '../referral-words.ts';
import { noneField, type Typed } from './section-form.ts';
import { t } from './section-words.ts';
import { SituationsField } from './situations-field.tsx';

export interface FieldOf {
  readonly question: Question;
  readonly answer: Answer | undefined;
  /** What is known of it from elsewhere, where nothing was ever answered, or only a former holder’s own details. */
  readonly known: HandedIn | undefined;
  /** Who gave the answer that stands. */
  readonly by: string;
  /** What was typed, when the form came back. */
  readonly typed: Typed | undefined;
  readonly error: string | undefined;
  /** What a colleague answered meanwhile, when it is not what was typed. */
  readonly theirs: string | undefined;
}

const textOf = (answer: Pick<Answer, 'said'> | undefined): readonly string[] => {
  if (answer === undefined) return [];
  if (answer.said.kind !== 'value') return answer.said.why === undefined ? [] : [answer.said.why];
  return [answer.said.value].flat();
};

/** The question with everything that belongs to it. */
export function QuestionField(of: FieldOf) {
  const { question, answer } = of;
  const known = of.typed === undefined ? of.known : undefined;
  const source = known === undefined ? answer && sourceInWords(answer, of.by) : knownInWords(known.source);
  return (
    <>
      <QuestionInput of={of} values={of.typed?.values ?? textOf(known ?? answer)} />
      {source === undefined ? null : <p class="ps-source">{source}</p>}
      {of.theirs === undefined ? null : (
        <p class="ps-source ps-source--theirs">{t('meanwhile.theirs', { value: of.theirs })}</p>
      )}
      <NoAnswer of={of} label={question.label} />
    </>
  );
}

function NoAnswer({ of, label }: { of: FieldOf; label: string }) {
  const { question, answer, typed } = of;
  if (question.setsRoute === true) return null;
  const chosen =
    typed?.none ?? (answer !== undefined && answer.said.kind !== 'value' ? answer.said.kind : '');
  const name = noneField(question.id);
  return (
    <Details
      summaryText={chosen === '' ? t('none.summary') : say(`none.${noneKind(chosen)}`)}
      classes="ps-no-answer"
      open={chosen !== ''}
    >
      <Select
        id={name}
        name={name}
        label={{ text: t('none.label', { label }) }}
        value={chosen}
        hint={chosen !== '' && !takesUnknown(question) ? { text: t('none.choice') } : undefined}
        items={[
          { value: '', text: t('none.nothing') },
          ...(['unknown', 'refused', 'not-asked'] as const).map((kind) => ({
            value: kind,
            text: say(`none.${kind}`),
          })),
        ]}
      />
    </Details>
  );
}

const noneKind = (text: string): 'unknown' | 'refused' | 'not-asked' =>
  text === 'refused' || text === 'not-asked' ? text : 'unknown';

function QuestionInput({ of, values }: { of: FieldOf; values: readonly string[] }) {
  const { question, error } = of;
  const id = question.id;
  const label = question.required ? question.label : `${question.label} (${t('optional').toLowerCase()})`;
  const shared = {
    hint: question.hint === undefined ? undefined : { text: question.hint },
    errorMessage: error === undefined ? undefined : { text: error },
  };
  const legend = { legend: { text: label, classes: 'govuk-fieldset__legend--s' } };
  const named = { ...shared, name: id, id, label: { text: label, classes: 'govuk-label--s' } };
  const [value = ''] = values;
  if (question.type === 'radio')
    return (
      <Radios
        {...shared}
        name={id}
        idPrefix={id}
        fieldset={legend}
        value={value}
        classes={`govuk-radios--small${(question.options?.length ?? 0) < 4 ? ' govuk-radios--inline ps-many-radios' : ''}`}
        items={(question.options ?? []).map((option) => ({ value: option.value, text: option.label }))}
      />
    );
  if (question.type === 'checkbox')
    return (
      <Checkboxes
        {...shared}
        name={id}
        idPrefix={id}
        fieldset={legend}
        classes="govuk-checkboxes--small"
        items={(question.options ?? []).map((option) => ({
          value: option.value,
          text: option.label,
          checked: values.includes(option.value),
        }))}
      />
    );
  if (question.type === 'date') return <DateField of={of} value={value} />;
  if (question.id === situationsQuestion)
    return <SituationsField question={question} label={label} error={error} text={values.join('\n')} />;
  if (question.type === 'long-text')
    return (
      <Textarea
        {...named}
        rows={Math.min(12, Math.max(3, Math.ceil(value.length / 80)))}
        value={values.join('\n')}
      />
    );
  if (question.repeat !== undefined)
    return (
      <Several {...named} legend={label} values={values} list={question.list} max={question.repeat.max} />
    );
  if (question.list !== undefined && (choicesOf(question)?.length ?? 0) <= 120)
    return (
      <Select
        {...named}
        value={value}
        items={[
          { value: '', text: t('choose') },
          ...(choicesOf(question) ?? []).map((choice) => ({ value: choice, text: choice })),
        ]}
      />
    );
  const kinds = { email: 'email', phone: 'tel' } as const;
  const type = question.type === 'email' || question.type === 'phone' ? kinds[question.type] : 'text';
  return (
    <Input
      {...named}
      value={values.join(' ')}
      type={type}
      autocomplete="off"
      classes={type === 'text' ? '' : 'govuk-input--width-20 ps-ltr'}
      {...(question.list === undefined ? {} : { attributes: { list: `list-${question.list}` } })}
    />
  );
}

function DateField({ of, value }: { of: FieldOf; value: string }) {
  const { question, error } = of;
  const [year = '', month = '', day = ''] = value.split('-');
  const parts = { day, month, year };
  return (
    <DateInput
      id={`${question.id}-boxes`}
      namePrefix={question.id}
      fieldset={{ legend: { text: question.label, classes: 'govuk-fieldset__legend--s' } }}
      hint={{ text: '27 3 1999' }}
      errorMessage={error === undefined ? undefined : { text: error }}
      items={(['day', 'month', 'year'] as const).map((part) => ({
        name: part,
        label: t(part),
        id: part === 'day' ? question.id : `${question.id}-${part}`,
        value: parts[part].replace(/^0+/, ''),
        classes: part === 'year' ? 'govuk-input--width-4' : 'govuk-input--width-2',
      }))}
    />
  );
}

/** Several values from a long list: those there are, and room for more. */
function Several(props: {
  id: string;
  name: string;
  legend: string;
  hint: { text: string } | undefined;
  errorMessage: { text: string } | undefined;
  values: readonly string[];
  list: string | undefined;
  max: number;
}) {
  const rows = [...props.values, '', ''].slice(0, Math.max(2, Math.min(props.max, props.values.length + 2)));
  return (
    <fieldset class="govuk-fieldset">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{props.legend}</legend>
      {rows.map((value, at) => (
        <Input
          id={at === 0 ? props.id : `${props.id}-${at + 1}`}
          name={props.name}
          label={{ text: at === 0 ? t('one') : t('another') }}
          hint={at === 0 ? props.hint : undefined}
          errorMessage={at === 0 ? props.errorMessage : undefined}
          value={value}
          autocomplete="off"
          classes="govuk-input--width-20"
          attributes={{ list: `list-${props.list ?? ''}` }}
        />
      ))}
    </fieldset>
  );
}

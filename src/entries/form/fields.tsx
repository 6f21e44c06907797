/** The fields of a form, each with its hint, its error and room for there being no answer. */
import { Checkboxes, DateInput, Details, Input, Radios, Select, Textarea } from '../../design/index.ts';
import { noAnswers } from '../said.ts';
import { type FieldRule, type FormProblem, noneName, type Typed } from './field-rule.ts';
import { formWord } from './form-words.ts';

/** A room's own words, by their keys. */
export type Speak<Word extends string> = (word: Word) => string;

const formProblems: readonly string[] = ['problem.day', 'problem.future', 'problem.choice', 'problem.time'];
const isFormProblem = (problem: string): problem is FormProblem => formProblems.includes(problem);

/** What is wrong, in words: the room's own, or what any form says. */
export const problemInWords = <Word extends string>(
  problem: Word | FormProblem,
  speak: Speak<Word>,
): string => (isFormProblem(problem) ? formWord(problem) : speak(problem));

interface FieldsProps<Word extends string> {
  readonly fields: readonly FieldRule<Word>[];
  readonly typed: ReadonlyMap<string, Typed>;
  readonly problems: ReadonlyMap<string, Word | FormProblem>;
  readonly speak: Speak<Word>;
}

export function FormFields<Word extends string>({ fields, typed, problems, speak }: FieldsProps<Word>) {
  return (
    <>
      {fields.map((rule) => {
        const problem = problems.get(rule.name);
        return (
          <OneField
            rule={rule}
            typed={typed.get(rule.name) ?? { text: '', none: '' }}
            label={speak(rule.label)}
            hint={rule.hint === undefined ? undefined : speak(rule.hint)}
            problem={problem === undefined ? undefined : problemInWords(problem, speak)}
          />
        );
      })}
    </>
  );
}

interface FieldProps {
  readonly rule: FieldRule;
  readonly typed: Typed;
  readonly label: string;
  readonly hint: string | undefined;
  readonly problem: string | undefined;
}

function OneField(props: FieldProps) {
  const { rule, typed, problem, hint } = props;
  const label = rule.needed === undefined ? formWord('optional', { label: props.label }) : props.label;
  const shared = {
    hint: hint === undefined ? undefined : { text: hint },
    errorMessage: problem === undefined ? undefined : { text: problem },
  };
  const legend = { legend: { text: label, classes: 'govuk-fieldset__legend--s' } };
  const named = { ...shared, id: rule.name, name: rule.name, value: typed.text };
  if (rule.type === 'day') return <DayField {...props} label={label} />;
  if (rule.type === 'choice')
    return (
      <Radios
        {...shared}
        name={rule.name}
        idPrefix={rule.name}
        fieldset={legend}
        classes="govuk-radios--small"
        value={typed.text}
        items={rule.options}
      />
    );
  if (rule.type === 'ticks')
    return (
      <Checkboxes
        {...shared}
        name={rule.name}
        idPrefix={rule.name}
        fieldset={legend}
        classes="govuk-checkboxes--small ps-ticks"
        values={typed.text.split(',')}
        items={rule.options}
      />
    );
  if (rule.type === 'time')
    return (
      <Input
        {...named}
        autocomplete="off"
        classes="govuk-input--width-5"
        label={{ text: label, classes: 'govuk-label--s' }}
      />
    );
  if (rule.type === 'list')
    return (
      <Select
        {...named}
        label={{ text: label, classes: 'govuk-label--s' }}
        items={[{ value: '', text: formWord('choose') }, ...rule.options]}
      />
    );
  const input =
    rule.type === 'long' ? (
      <Textarea
        {...named}
        rows={Math.min(10, Math.max(3, Math.ceil(typed.text.length / 70)))}
        label={{ text: label, classes: 'govuk-label--s' }}
      />
    ) : (
      <Input {...named} autocomplete="off" label={{ text: label, classes: 'govuk-label--s' }} />
    );
  return 'mayBeNone' in rule ? (
    <div class="ps-case-field">
      {input}
      <NoAnswer name={noneName(rule.name)} label={props.label} chosen={typed.none} />
    </div>
  ) : (
    input
  );
}

function NoAnswer({ name, label, chosen }: { name: string; label: string; chosen: string }) {
  const known = noAnswers.find((each) => each === chosen);
  return (
    <Details
      summaryText={known === undefined ? formWord('none.summary') : formWord(`none.${known}`)}
      classes="ps-no-answer"
      open={known !== undefined && known !== 'not-asked'}
    >
      <Select
        id={name}
        name={name}
        label={{ text: formWord('none.label', { label }) }}
        value={chosen}
        items={[
          { value: '', text: formWord('none.nothing') },
          ...noAnswers.map((each) => ({ value: each, text: formWord(`none.${each}`) })),
        ]}
      />
    </Details>
  );
}

function DayField({ rule, typed, problem, label, hint }: FieldProps) {
  const [year = '', month = '', day = ''] = typed.text.split('-');
  const parts = { day, month, year };
  return (
    <DateInput
      id={`${rule.name}-boxes`}
      namePrefix={rule.name}
      fieldset={{ legend: { text: label, classes: 'govuk-fieldset__legend--s' } }}
      hint={{ text: hint ?? formWord('dayHint') }}
      errorMessage={problem === undefined ? undefined : { text: problem }}
      items={(['day', 'month', 'year'] as const).map((part) => ({
        name: part,
        label: formWord(part),
        id: part === 'day' ? rule.name : `${rule.name}-${part}`,
        value: parts[part].replace(/^0+/, ''),
        classes: part === 'year' ? 'govuk-input--width-4' : 'govuk-input--width-2',
      }))}
    />
  );
}

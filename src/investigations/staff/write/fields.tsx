/** The fields of an investigation's forms, each with its hint, its error and room for there being no answer. */
import { Checkboxes, DateInput, Details, Input, Radios, Select, Textarea } from '../../../design/index.ts';
import { noAnswers } from '../../investigation/entry-bodies.ts';
import { say } from '../say.ts';
import { type FieldRule, noneName, type Typed, type WriteWord } from './field-rule.ts';
import { w } from './write-words.ts';

interface FieldsProps {
  readonly fields: readonly FieldRule[];
  readonly typed: ReadonlyMap<string, Typed>;
  readonly problems: ReadonlyMap<string, WriteWord>;
}

export function FormFields({ fields, typed, problems }: FieldsProps) {
  return (
    <>
      {fields.map((rule) => (
        <OneField
          rule={rule}
          typed={typed.get(rule.name) ?? { text: '', none: '' }}
          problem={problems.get(rule.name)}
        />
      ))}
    </>
  );
}

interface FieldProps {
  readonly rule: FieldRule;
  readonly typed: Typed;
  readonly problem: WriteWord | undefined;
}

function OneField(props: FieldProps) {
  const { rule, typed, problem } = props;
  const label = rule.needed === undefined ? w('optional', { label: w(rule.label) }) : w(rule.label);
  const shared = {
    hint: rule.hint === undefined ? undefined : { text: w(rule.hint) },
    errorMessage: problem === undefined ? undefined : { text: w(problem) },
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
  if (rule.type === 'many')
    return (
      <Checkboxes
        {...shared}
        name={rule.name}
        idPrefix={rule.name}
        fieldset={legend}
        classes="govuk-checkboxes--small"
        items={rule.options.map((each) => ({ ...each, checked: typed.text.split(' ').includes(each.value) }))}
      />
    );
  if (rule.type === 'list')
    return (
      <Select
        {...named}
        label={{ text: label, classes: 'govuk-label--s' }}
        items={[{ value: '', text: w('choose') }, ...rule.options]}
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
      <NoAnswer rule={rule} chosen={typed.none} />
    </div>
  ) : (
    input
  );
}

function NoAnswer({ rule, chosen }: { rule: FieldRule; chosen: string }) {
  const name = noneName(rule.name);
  const known = noAnswers.find((each) => each === chosen);
  return (
    <Details
      summaryText={known === undefined ? w('none.summary') : say(`none.${known}`)}
      classes="ps-no-answer"
      open={known !== undefined && known !== 'not-asked'}
    >
      <Select
        id={name}
        name={name}
        label={{ text: w('none.label', { label: w(rule.label) }) }}
        value={chosen}
        items={[
          { value: '', text: w('none.nothing') },
          ...noAnswers.map((each) => ({ value: each, text: say(`none.${each}`) })),
        ]}
      />
    </Details>
  );
}

function DayField({ rule, typed, problem, label }: FieldProps & { label: string }) {
  const [year = '', month = '', day = ''] = typed.text.split('-');
  const parts = { day, month, year };
  return (
    <DateInput
      id={`${rule.name}-boxes`}
      namePrefix={rule.name}
      fieldset={{ legend: { text: label, classes: 'govuk-fieldset__legend--s' } }}
      hint={{ text: w(rule.hint ?? 'dayHint') }}
      errorMessage={problem === undefined ? undefined : { text: w(problem) }}
      items={(['day', 'month', 'year'] as const).map((part) => ({
        name: part,
        label: w(part),
        id: part === 'day' ? rule.name : `${rule.name}-${part}`,
        value: parts[part].replace(/^0+/, ''),
        classes: part === 'year' ? 'govuk-input--width-4' : 'govuk-input--width-2',
      }))}
    />
  );
}

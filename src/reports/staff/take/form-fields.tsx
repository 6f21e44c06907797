/** The fields of the form for a call-taker, each by its name: label, hint, error and what was typed. */
import { Input, Radios, Select, Textarea } from '../../../design/index.ts';
import type { FieldProblem } from './read-taking.ts';
import { problemText } from './take-words.ts';
import type { SingleField, Typed } from './typed.ts';

export interface FieldsOf {
  readonly typed: Typed;
  readonly problems: readonly FieldProblem[];
}

/** The error of a field, as the components take it. */
export const errorOf = ({ problems }: FieldsOf, field: string): { readonly text: string } | undefined => {
  const found = problems.find((each) => each.field === field);
  return found && { text: problemText(found) };
};

interface FieldProps {
  readonly of: FieldsOf;
  readonly name: SingleField | (string & {});
  readonly label: string;
  readonly hint?: string | undefined;
  readonly classes?: string | undefined;
}

const small = (text: string) => ({ text, classes: 'govuk-label--s' });
const hintOf = (hint: string | undefined) => (hint === undefined ? undefined : { text: hint });

/** One line; nothing is offered from what was typed for somebody else. */
export const Line = ({ of, name, label, hint, classes }: FieldProps) => (
  <Input
    name={name}
    label={small(label)}
    hint={hintOf(hint)}
    value={of.typed[name]}
    errorMessage={errorOf(of, name)}
    autocomplete="off"
    classes={classes}
  />
);

export const Text = ({ of, name, label, hint, rows }: FieldProps & { rows: number }) => (
  <Textarea
    name={name}
    label={small(label)}
    hint={hintOf(hint)}
    rows={rows}
    value={of.typed[name]}
    errorMessage={errorOf(of, name)}
    autocomplete="off"
  />
);

interface ChoiceProps extends FieldProps {
  readonly items: readonly { readonly value: string; readonly text: string; readonly hint?: string }[];
}

/** One of a few, side by side where there is room. */
export const Choice = ({ of, name, label, hint, items, classes }: ChoiceProps) => (
  <Radios
    name={name}
    idPrefix={name}
    classes={`govuk-radios--small ${classes ?? 'govuk-radios--inline'}`}
    fieldset={{ legend: { text: label, classes: 'govuk-fieldset__legend--s' } }}
    hint={hintOf(hint)}
    value={of.typed[name]}
    errorMessage={errorOf(of, name)}
    items={items.map((item) => ({
      value: item.value,
      text: item.text,
      ...(item.hint === undefined ? {} : { hint: { text: item.hint } }),
    }))}
  />
);

/** One of many, or of a few where there is no room for radios. */
export const Pick = ({ of, name, label, hint, items, empty }: ChoiceProps & { empty?: string }) => (
  <Select
    name={name}
    label={small(label)}
    hint={hintOf(hint)}
    value={of.typed[name] ?? ''}
    errorMessage={errorOf(of, name)}
    items={[...(empty === undefined ? [] : [{ value: '', text: empty }]), ...items]}
  />
);

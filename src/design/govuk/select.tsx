import { type Attributes, classes, inside, type Maybe } from '../content.tsx';
import { describedByIds, type FieldProps, FormGroup, HintAndError } from './form-group.tsx';
import { Label, type LabelContent } from './label.tsx';

export type SelectItem = Maybe<{
  value: string | number;
  text: string | number;
  selected: boolean;
  disabled: boolean;
  attributes: Attributes;
}>;

export type SelectProps = FieldProps &
  Maybe<{
    items: readonly (SelectItem | null | undefined | false | '')[];
    /** The field's id; `name` when not given. One of the two is needed. */
    id: string;
    name: string;
    label: LabelContent;
    value: string | number;
    disabled: boolean;
  }>;

/** One choice from a list too long for radios. */
export function Select(props: SelectProps) {
  const id = props.id || props.name || '';
  return (
    <FormGroup errorMessage={props.errorMessage} formGroup={props.formGroup}>
      <Label {...props.label} for={id} />
      <HintAndError id={id} hint={props.hint} errorMessage={props.errorMessage} />
      {inside(props.formGroup?.beforeInput)}
      <select
        class={classes('govuk-select', props.classes, props.errorMessage && 'govuk-select--error')}
        id={id}
        name={props.name ?? ''}
        disabled={props.disabled || undefined}
        aria-describedby={describedByIds(id, props)}
        {...props.attributes}
      >
        {props.items?.map((item) =>
          item ? (
            <option
              value={item.value === undefined ? undefined : String(item.value)}
              selected={isSelected(item, props.value) || undefined}
              disabled={item.disabled || undefined}
              {...item.attributes}
            >
              {item.text}
            </option>
          ) : null,
        )}
      </select>
      {inside(props.formGroup?.afterInput)}
    </FormGroup>
  );
}

/** An item says so itself, or its value (its words when it has none) is the field's value. */
function isSelected(item: SelectItem, value: string | number | undefined): boolean {
  if (item.selected !== undefined) return item.selected;
  const own = item.value ?? item.text;
  return Boolean(value) && own !== undefined && String(own) === String(value);
}

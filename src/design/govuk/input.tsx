import {
  type Attributes,
  classes,
  flag,
  hasContent,
  inside,
  type Maybe,
  type StyledContent,
} from '../content.tsx';
import { describedByIds, type FieldProps, FormGroup, HintAndError } from './form-group.tsx';
import { Label, type LabelContent } from './label.tsx';

export type InputProps = FieldProps &
  Maybe<{
    /** The field's id; `name` when not given. One of the two is needed. */
    id: string;
    name: string;
    label: LabelContent;
    type: 'text' | 'search' | 'email' | 'tel' | 'url' | 'password' | 'number' | (string & {});
    value: string | number;
    disabled: boolean;
    prefix: StyledContent;
    suffix: StyledContent;
    spellcheck: boolean;
    autocomplete: string;
    autocapitalize: string;
    pattern: string;
    inputmode: 'numeric' | 'text' | 'tel' | 'email' | 'url' | 'search' | 'decimal' | 'none' | (string & {});
    inputWrapper: Maybe<{ classes: string; attributes: Attributes }>;
  }>;

/** One line of text. */
export function Input(props: InputProps) {
  const id = props.id || props.name || '';
  const { formGroup, prefix, suffix } = props;
  const before = hasContent(formGroup?.beforeInput);
  const after = hasContent(formGroup?.afterInput);
  const wrapped = before || after || hasContent(prefix) || hasContent(suffix);
  return (
    <FormGroup errorMessage={props.errorMessage} formGroup={formGroup}>
      <Label {...props.label} for={id} />
      <HintAndError id={id} hint={props.hint} errorMessage={props.errorMessage} />
      {wrapped ? (
        <div
          class={classes('govuk-input__wrapper', props.inputWrapper?.classes)}
          {...props.inputWrapper?.attributes}
        >
          {inside(formGroup?.beforeInput)}
          <Affix affix={prefix} type="prefix" />
          <InputElement {...props} id={id} />
          <Affix affix={suffix} type="suffix" />
          {inside(formGroup?.afterInput)}
        </div>
      ) : (
        <InputElement {...props} id={id} />
      )}
    </FormGroup>
  );
}

function InputElement(props: InputProps & { id: string }) {
  const attributes: Attributes = {
    type: props.type || 'text',
    spellcheck: flag(props.spellcheck),
    inputmode: props.inputmode,
    autocapitalize: props.autocapitalize,
    ...props.attributes,
  };
  return (
    <input
      class={classes('govuk-input', props.classes, props.errorMessage && 'govuk-input--error')}
      id={props.id}
      name={props.name ?? ''}
      value={props.value}
      disabled={props.disabled || undefined}
      aria-describedby={describedByIds(props.id, props)}
      autocomplete={props.autocomplete || undefined}
      pattern={props.pattern || undefined}
      {...attributes}
    />
  );
}

function Affix({ affix, type }: { affix: StyledContent | undefined; type: 'prefix' | 'suffix' }) {
  if (!hasContent(affix)) return null;
  return (
    <div class={classes(`govuk-input__${type}`, affix?.classes)} aria-hidden="true" {...affix?.attributes}>
      {inside(affix)}
    </div>
  );
}

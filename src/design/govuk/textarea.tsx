import { type Attributes, classes, flag, inside, type Maybe } from '../content.tsx';
import { describedByIds, type FieldProps, FormGroup, HintAndError } from './form-group.tsx';
import { Label, type LabelContent } from './label.tsx';

export type TextareaProps = FieldProps &
  Maybe<{
    /** The field's id; `name` when not given. One of the two is needed. */
    id: string;
    name: string;
    label: LabelContent;
    rows: number | string;
    value: string;
    disabled: boolean;
    spellcheck: boolean;
    autocomplete: string;
  }>;

/** Text of several lines. A first empty line of the value is kept. */
export function Textarea(props: TextareaProps) {
  const id = props.id || props.name || '';
  const attributes: Attributes = { spellcheck: flag(props.spellcheck), ...props.attributes };
  return (
    <FormGroup errorMessage={props.errorMessage} formGroup={props.formGroup}>
      <Label {...props.label} for={id} />
      <HintAndError id={id} hint={props.hint} errorMessage={props.errorMessage} />
      {inside(props.formGroup?.beforeInput)}
      <textarea
        class={classes('govuk-textarea', props.errorMessage && 'govuk-textarea--error', props.classes)}
        id={id}
        name={props.name ?? ''}
        rows={Number(props.rows || 5)}
        disabled={props.disabled || undefined}
        aria-describedby={describedByIds(id, props)}
        autocomplete={props.autocomplete || undefined}
        {...attributes}
      >
        {withFirstLine(props.value)}
      </textarea>
      {inside(props.formGroup?.afterInput)}
    </FormGroup>
  );
}

/** HTML drops one line feed right after `<textarea>`, so a value that begins with one needs it twice. */
function withFirstLine(value: string | undefined): string | undefined {
  return value !== undefined && /^\r?\n/.test(value) ? `\n${value}` : value;
}

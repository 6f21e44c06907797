import type { ComponentChildren } from 'preact';
import { type Attributes, type Content, classes, type Maybe, type StyledContent } from '../content.tsx';
import { ErrorMessage, type ErrorMessageContent } from './error-message.tsx';
import { Hint } from './hint.tsx';

/** What the box around a field takes. Groups of choices say `beforeInputs`, single fields `beforeInput`. */
export type FormGroupOptions = Maybe<{
  classes: string;
  attributes: Attributes;
  beforeInput: Content;
  afterInput: Content;
  beforeInputs: Content;
  afterInputs: Content;
}>;

/** What every field takes. */
export type FieldProps = Maybe<{
  hint: StyledContent;
  errorMessage: ErrorMessageContent;
  formGroup: FormGroupOptions;
  describedBy: string;
  classes: string;
  attributes: Attributes;
}>;

type FormGroupProps = Pick<FieldProps, 'errorMessage' | 'formGroup'> & { children: ComponentChildren };

/** The box around a field; it carries the error's bar. */
export function FormGroup({ errorMessage, formGroup, children }: FormGroupProps) {
  return (
    <div
      class={classes('govuk-form-group', errorMessage && 'govuk-form-group--error', formGroup?.classes)}
      {...formGroup?.attributes}
    >
      {children}
    </div>
  );
}

/** A field's hint and error, under the ids that `describedByIds` names. */
export function HintAndError(props: Pick<FieldProps, 'hint' | 'errorMessage'> & { id: string }) {
  return (
    <>
      {props.hint ? <Hint {...props.hint} id={`${props.id}-hint`} /> : null}
      {props.errorMessage ? <ErrorMessage {...props.errorMessage} id={`${props.id}-error`} /> : null}
    </>
  );
}

/** The ids that describe a field, in the order they are read: what the caller named, the hint, the error. */
export function describedByIds(
  id: string,
  field: Pick<FieldProps, 'describedBy' | 'hint' | 'errorMessage'>,
): string | undefined {
  return (
    classes(field.describedBy, field.hint && `${id}-hint`, field.errorMessage && `${id}-error`) || undefined
  );
}

import type { ComponentChildren } from 'preact';
import {
  type Attributes,
  type Content,
  classes,
  hasContent,
  ids,
  inside,
  type Maybe,
  type StyledContent,
} from '../content.tsx';
import { Fieldset, type FieldsetOptions } from './fieldset.tsx';
import { describedByIds, type FieldProps, FormGroup, HintAndError } from './form-group.tsx';
import { Hint } from './hint.tsx';
import { Label } from './label.tsx';

/** One choice: its words, its value, its hint, and what it reveals when chosen. */
export type Choice = Content &
  Maybe<{
    value: string | number;
    id: string;
    hint: StyledContent;
    label: Maybe<{ classes: string; attributes: Attributes }>;
    /** Shown only while the choice is made (always, where there is no script). */
    conditional: { children?: ComponentChildren };
    /** Words between choices, such as "or"; all else is then ignored. */
    divider: string;
    checked: boolean;
    disabled: boolean;
    attributes: Attributes;
  }>;

/** What radios and checkboxes have in common. */
export type ChoicesProps = Omit<FieldProps, 'describedBy'> & { name: string } & Maybe<{
    idPrefix: string;
    fieldset: FieldsetOptions;
  }>;

/** The frame around choices: form group, fieldset, hint, error and the list itself. */
export function Choices(
  props: ChoicesProps & {
    kind: 'radios' | 'checkboxes';
    describedBy?: string | undefined;
    children: ComponentChildren;
  },
) {
  const { fieldset, formGroup } = props;
  const prefix = props.idPrefix || props.name;
  const inner = (
    <>
      <HintAndError id={prefix} hint={props.hint} errorMessage={props.errorMessage} />
      <div
        class={classes(`govuk-${props.kind}`, props.classes)}
        {...props.attributes}
        data-module={`govuk-${props.kind}`}
      >
        {inside(formGroup?.beforeInputs)}
        {props.children}
        {inside(formGroup?.afterInputs)}
      </div>
    </>
  );
  return (
    <FormGroup errorMessage={props.errorMessage} formGroup={formGroup}>
      {fieldset ? (
        <Fieldset
          {...fieldset}
          describedBy={describedByIds(prefix, {
            describedBy: fieldset.describedBy || props.describedBy,
            hint: props.hint,
            errorMessage: props.errorMessage,
          })}
          role={undefined}
        >
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </FormGroup>
  );
}

type ChoiceItemProps = {
  kind: 'radios' | 'checkboxes';
  item: Choice;
  id: string;
  name: string;
  checked: boolean;
  behaviour?: string | undefined;
  describedBy?: string | undefined;
};

/** One choice with its label, hint and what it reveals. */
export function ChoiceItem({ kind, item, id, name, checked, behaviour, describedBy }: ChoiceItemProps) {
  if (item.divider) return <div class={`govuk-${kind}__divider`}>{item.divider}</div>;
  const hinted = hasContent(item.hint);
  const reveals = Boolean(item.conditional?.children);
  const revealedId = `conditional-${id}`;
  return (
    <>
      <div class={`govuk-${kind}__item`}>
        <input
          class={`govuk-${kind}__input`}
          id={id}
          name={name}
          type={kind === 'radios' ? 'radio' : 'checkbox'}
          value={item.value ?? ''}
          checked={checked || undefined}
          disabled={item.disabled || undefined}
          data-aria-controls={reveals ? revealedId : undefined}
          data-behaviour={behaviour}
          aria-describedby={ids(describedBy, hinted && `${id}-item-hint`)}
          {...item.attributes}
        />
        <Label
          text={item.text}
          classes={classes(`govuk-${kind}__label`, item.label?.classes)}
          attributes={item.label?.attributes}
          for={id}
        >
          {item.children}
        </Label>
        {hinted ? (
          <Hint
            {...item.hint}
            id={`${id}-item-hint`}
            classes={classes(`govuk-${kind}__hint`, item.hint?.classes)}
          />
        ) : null}
      </div>
      {reveals ? (
        <div
          class={classes(`govuk-${kind}__conditional`, !checked && `govuk-${kind}__conditional--hidden`)}
          id={revealedId}
        >
          {item.conditional?.children}
        </div>
      ) : null}
    </>
  );
}

/** The first choice has the plain prefix as its id, so that an error can link to it; the others are numbered from 2. */
export function choiceId(item: Pick<Choice, 'id'>, prefix: string, index: number): string {
  return item.id || (index === 0 ? prefix : `${prefix}-${index + 1}`);
}

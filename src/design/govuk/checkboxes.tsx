import { ids, type Maybe } from '../content.tsx';
import { type Choice, ChoiceItem, Choices, type ChoicesProps, choiceId } from './choices.tsx';
import { describedByIds } from './form-group.tsx';

export type CheckboxItem = Choice &
  Maybe<{
    name: string;
    /** `exclusive`: choosing this one clears the others, and the other way round. */
    behaviour: 'exclusive' | (string & {});
  }>;

export type CheckboxesProps = ChoicesProps & {
  items: readonly (CheckboxItem | null | undefined | false | '')[];
} & Maybe<{
    values: readonly (string | number)[];
    describedBy: string;
  }>;

/** Any number of choices. Without a fieldset each box names the hint and the error itself. */
export function Checkboxes(props: CheckboxesProps) {
  const prefix = props.idPrefix || props.name;
  const describedBy = props.fieldset ? undefined : ids(describedByIds(prefix, props));
  const chosen = props.values?.map(String);
  return (
    <Choices {...props} kind="checkboxes">
      {props.items.map((item, index) =>
        item ? (
          <ChoiceItem
            kind="checkboxes"
            item={item}
            id={choiceId(item, prefix, index)}
            name={item.name || props.name}
            checked={item.checked ?? chosen?.includes(String(item.value)) ?? false}
            behaviour={item.behaviour || undefined}
            describedBy={describedBy}
          />
        ) : null,
      )}
    </Choices>
  );
}

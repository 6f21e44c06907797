import type { Maybe } from '../content.tsx';
import { type Choice, ChoiceItem, Choices, type ChoicesProps, choiceId } from './choices.tsx';

export type RadioItem = Choice;

export type RadiosProps = ChoicesProps & {
  items: readonly (RadioItem | null | undefined | false | '')[];
} & Maybe<{
    value: string | number;
  }>;

/** One choice from a few. */
export function Radios(props: RadiosProps) {
  return (
    <Choices {...props} kind="radios">
      {props.items.map((item, index) =>
        item ? (
          <ChoiceItem
            kind="radios"
            item={item}
            id={choiceId(item, props.idPrefix || props.name, index)}
            name={props.name}
            checked={item.checked ?? (Boolean(props.value) && String(item.value) === String(props.value))}
          />
        ) : null,
      )}
    </Choices>
  );
}

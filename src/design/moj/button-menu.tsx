import { type Attributes, classes, type Maybe } from '../content.tsx';
import { Button, type ButtonProps } from '../govuk/button.tsx';

export type ButtonMenuProps = { items: readonly ButtonProps[] } & Maybe<{
  /** The button that opens the menu, where script runs. */
  button: Maybe<{ text: string; classes: string }>;
  alignMenu: 'left' | 'right';
  classes: string;
  attributes: Attributes;
}>;

/** Rarer things to do, behind one button; without script they stand in a row. */
export function ButtonMenu({ items, button, ...props }: ButtonMenuProps) {
  return (
    <div
      class={classes('moj-button-menu', props.classes)}
      data-module="moj-button-menu"
      {...props.attributes}
      data-button-text={button?.text}
      data-button-classes={button?.classes}
      data-align-menu={props.alignMenu}
    >
      {items.map((item) => (
        <Button {...item} classes={classes('moj-button-menu__item govuk-button--secondary', item.classes)} />
      ))}
    </div>
  );
}

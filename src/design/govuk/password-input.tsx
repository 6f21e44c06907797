import { useComponentWords } from '../component-words.ts';
import { classes, inside, type Maybe } from '../content.tsx';
import { Button } from './button.tsx';
import { Input, type InputProps } from './input.tsx';

export type PasswordInputProps = Omit<
  InputProps,
  'type' | 'prefix' | 'suffix' | 'spellcheck' | 'autocapitalize' | 'pattern' | 'inputmode' | 'inputWrapper'
> &
  Maybe<{
    button: Maybe<{ classes: string }>;
    showPasswordText: string;
    hidePasswordText: string;
    showPasswordAriaLabelText: string;
    hidePasswordAriaLabelText: string;
    passwordShownAnnouncementText: string;
    passwordHiddenAnnouncementText: string;
  }>;

/** A password, with a button (shown only where there is script) that lets its writer read it. */
export function PasswordInput(props: PasswordInputProps) {
  const words = useComponentWords();
  const said = words.passwordMessages;
  const { formGroup, button } = props;
  const id = props.id || props.name || '';
  const translated = said !== undefined;
  const spoken = {
    'data-i18n.show-password': props.showPasswordText ?? (translated ? words.showPassword : undefined),
    'data-i18n.hide-password': props.hidePasswordText ?? said?.hide,
    'data-i18n.show-password-aria-label':
      props.showPasswordAriaLabelText ?? (translated ? words.showPasswordLabel : undefined),
    'data-i18n.hide-password-aria-label': props.hidePasswordAriaLabelText ?? said?.hideLabel,
    'data-i18n.password-shown-announcement': props.passwordShownAnnouncementText ?? said?.shown,
    'data-i18n.password-hidden-announcement': props.passwordHiddenAnnouncementText ?? said?.hidden,
  };
  const toggle = (
    <>
      <Button
        type="button"
        classes={classes(
          'govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle',
          button?.classes,
        )}
        text={props.showPasswordText ?? words.showPassword}
        attributes={{
          'aria-controls': id,
          'aria-label': props.showPasswordAriaLabelText ?? words.showPasswordLabel,
          hidden: '',
        }}
      />
      {inside(formGroup?.afterInput)}
    </>
  );
  return (
    <Input
      formGroup={{
        classes: classes('govuk-password-input', formGroup?.classes),
        attributes: { 'data-module': 'govuk-password-input', ...spoken, ...formGroup?.attributes },
        beforeInput: formGroup?.beforeInput,
        afterInput: { children: toggle },
      }}
      inputWrapper={{ classes: 'govuk-password-input__wrapper' }}
      label={props.label}
      hint={props.hint}
      classes={classes('govuk-password-input__input govuk-js-password-input-input', props.classes)}
      errorMessage={props.errorMessage}
      id={id}
      name={props.name}
      type="password"
      spellcheck={false}
      autocapitalize="none"
      autocomplete={props.autocomplete || 'current-password'}
      value={props.value}
      disabled={props.disabled}
      describedBy={props.describedBy}
      attributes={props.attributes}
    />
  );
}

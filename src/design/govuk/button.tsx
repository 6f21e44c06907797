import type { ComponentChildren } from 'preact';
import { type Attributes, type Content, classes, flag, inside, type Maybe } from '../content.tsx';

export type ButtonProps = Content &
  Maybe<{
    /** Makes the button a link that looks like a button. */
    href: string;
    type: 'submit' | 'button' | 'reset';
    name: string;
    value: string | number;
    disabled: boolean;
    preventDoubleClick: boolean;
    isStartButton: boolean;
    id: string;
    classes: string;
    attributes: Attributes;
  }>;

/** A button that sends the form it stands in; with `href`, a link that looks like one. */
export function Button(props: ButtonProps) {
  const shared = {
    class: classes('govuk-button', props.classes, props.isStartButton && 'govuk-button--start'),
    'data-module': 'govuk-button',
    id: props.id || undefined,
    ...props.attributes,
  };
  const content = props.isStartButton && props.children ? <span>{props.children}</span> : inside(props);
  const icon = props.isStartButton ? <StartIcon /> : null;
  if (props.href) {
    return (
      <a href={props.href} role="button" draggable={false} {...shared}>
        {content}
        {icon}
      </a>
    );
  }
  return (
    <button
      type={props.type || 'submit'}
      value={props.value || undefined}
      name={props.name || undefined}
      disabled={props.disabled || undefined}
      aria-disabled={props.disabled ? 'true' : undefined}
      data-prevent-double-click={flag(props.preventDoubleClick)}
      {...shared}
    >
      {content}
      {icon}
    </button>
  );
}

/** Buttons and links that belong together, in a row where there is room. */
export function ButtonGroup({ children }: { children: ComponentChildren }) {
  return <div class="govuk-button-group">{children}</div>;
}

function StartIcon() {
  return (
    <svg
      class="govuk-button__start-icon"
      xmlns="http://www.w3.org/2000/svg"
      width="17.5"
      height="19"
      viewBox="0 0 33 40"
      aria-hidden="true"
      focusable="false"
    >
      <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
    </svg>
  );
}

import type { ComponentChildren } from 'preact';
import { classes, Heading, type HeadingLevel } from '../content.tsx';

export interface CalloutProps {
  readonly title?: ComponentChildren;
  readonly titleLevel?: HeadingLevel | undefined;
  /** `danger` is for "call 999" and nothing less. */
  readonly tone?: 'calm' | 'danger' | undefined;
  readonly children: ComponentChildren;
}

/** A box to be seen before all else on its page. */
export function Callout(props: CalloutProps) {
  return (
    <div class={classes('ps-callout', props.tone === 'danger' && 'ps-callout--danger')}>
      {props.title ? (
        <Heading level={props.titleLevel ?? 2} class="ps-callout__title">
          {props.title}
        </Heading>
      ) : null}
      {props.children}
    </div>
  );
}

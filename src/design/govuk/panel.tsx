import type { ComponentChildren } from 'preact';
import {
  type Attributes,
  type Content,
  classes,
  Heading,
  type HeadingLevel,
  hasContent,
  inside,
  type Maybe,
} from '../content.tsx';
import { Button } from './button.tsx';

export type PanelAction = Maybe<{
  text: string;
  href: string;
  type: 'submit' | 'button' | 'reset';
  classes: string;
  attributes: Attributes;
}>;

export type PanelProps = Content & { titleText?: ComponentChildren } & Maybe<{
    headingLevel: HeadingLevel;
    /** With `govuk-panel--interruption` the panel asks something before one goes on, by `actions`. */
    classes: string;
    actions: { items: readonly PanelAction[] } & Maybe<{ classes: string; attributes: Attributes }>;
    attributes: Attributes;
  }>;

/** The large panel on a page that confirms something. */
export function Panel(props: PanelProps) {
  const interruption = props.classes?.includes('govuk-panel--interruption') ?? false;
  const { actions } = props;
  return (
    <div
      class={classes('govuk-panel', !interruption && 'govuk-panel--confirmation', props.classes)}
      {...props.attributes}
    >
      <Heading level={props.headingLevel || 1} class="govuk-panel__title">
        {props.titleText}
      </Heading>
      {hasContent(props) ? <div class="govuk-panel__body">{inside(props)}</div> : null}
      {interruption && actions ? (
        <div class={classes('govuk-panel__actions', actions.classes)} {...actions.attributes}>
          {actions.items?.length ? (
            <div class="govuk-button-group">
              {actions.items.map((action) => (
                <Action action={action} />
              ))}
            </div>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}

function Action({ action }: { action: PanelAction }) {
  if (!action.href || action.type === 'button') {
    return (
      <Button
        text={action.text}
        type={action.type || 'button'}
        classes={classes('govuk-button--inverse', action.classes)}
        href={action.href}
        attributes={action.attributes}
      />
    );
  }
  return (
    <a
      class={classes('govuk-link govuk-link--inverse', action.classes)}
      href={action.href}
      {...action.attributes}
    >
      {action.text}
    </a>
  );
}

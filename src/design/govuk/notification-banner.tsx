import type { ComponentChildren } from 'preact';
import { useComponentWords } from '../component-words.ts';
import {
  type Attributes,
  type Content,
  classes,
  flag,
  Heading,
  type HeadingLevel,
  type Maybe,
} from '../content.tsx';

export type NotificationBannerProps = Content &
  Maybe<{
    type: 'success' | (string & {});
    role: 'region' | 'alert' | (string & {});
    titleText: ComponentChildren;
    titleHeadingLevel: HeadingLevel;
    titleId: string;
    disableAutoFocus: boolean;
    classes: string;
    attributes: Attributes;
  }>;

/** News about the service or about what was just done. `text` is set as its heading line; `children` as they are. */
export function NotificationBanner(props: NotificationBannerProps) {
  const words = useComponentWords();
  const success = props.type === 'success';
  const titleId = props.titleId || 'govuk-notification-banner-title';
  const attributes: Attributes = { role: props.role || (success ? 'alert' : 'region'), ...props.attributes };
  return (
    <div
      class={classes(
        'govuk-notification-banner',
        success && 'govuk-notification-banner--success',
        props.classes,
      )}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
      data-disable-auto-focus={flag(props.disableAutoFocus)}
      {...attributes}
    >
      <div class="govuk-notification-banner__header">
        <Heading level={props.titleHeadingLevel || 2} class="govuk-notification-banner__title" id={titleId}>
          {props.titleText || (success ? words.success : words.important)}
        </Heading>
      </div>
      <div class="govuk-notification-banner__content">
        {props.children ||
          (props.text ? <p class="govuk-notification-banner__heading">{props.text}</p> : null)}
      </div>
    </div>
  );
}

import { type Attributes, classes, type Maybe } from '../content.tsx';

export type NotificationBadgeProps = { count: number } & Maybe<{
  /** What is counted, read after the number: "unread messages". */
  visuallyHiddenText: string;
  classes: string;
  attributes: Attributes;
}>;

/** How many wait; nothing when none does. From 99 on it says 99 or more. */
export function NotificationBadge(props: NotificationBadgeProps) {
  const { count } = props;
  if (count <= 0) return null;
  return (
    <span class={classes('moj-notification-badge', props.classes)} {...props.attributes}>
      <span aria-hidden="true">{count >= 99 ? '99+' : count}</span>
      <span class="govuk-visually-hidden">
        {`(${count >= 99 ? '99 or more' : count}${props.visuallyHiddenText ? ` ${props.visuallyHiddenText}` : ''})`}
      </span>
    </span>
  );
}

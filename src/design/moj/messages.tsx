import { type Attributes, type Content, classes, inside, type Maybe } from '../content.tsx';

export type Message = Content & {
  /** Written by the reader of this page, or to them. */
  type: 'sent' | 'received';
  sender: string;
  /** The day in words; shown once for the messages of a day. */
  date: string;
  /** The time of day in words. */
  time: string;
} & Maybe<{ id: string; dateTime: string }>;

export type MessagesProps = { items: readonly Message[] } & Maybe<{
  id: string;
  label: string;
  /** Between sender and time: "at". */
  atText: string;
  classes: string;
  attributes: Attributes;
}>;

/** A conversation, oldest first. Dates and times come as words, so that the page decides language and zone. */
export function Messages(props: MessagesProps) {
  return (
    <div
      id={props.id ?? 'messages'}
      class={classes('moj-messages-container', props.classes)}
      role={props.label ? 'region' : undefined}
      aria-label={props.label}
      {...props.attributes}
    >
      <div class="moj-message-list">
        {props.items.map((item, index) => (
          <>
            {props.items[index - 1]?.date === item.date ? null : (
              <time class="moj-message-list__date" datetime={item.dateTime?.slice(0, 10) ?? item.date}>
                {item.date}
              </time>
            )}
            <div
              id={item.id ? `message_${item.id}` : undefined}
              class={`moj-message-item moj-message-item--${item.type}`}
            >
              <div class={`moj-message-item__text moj-message-item__text--${item.type}`}>{inside(item)}</div>
              <div class="moj-message-item__meta">
                <span class="moj-message-item__meta--sender">{item.sender}</span> {props.atText ?? 'at'}{' '}
                <time class="moj-message-item__meta--timestamp" datetime={item.dateTime ?? item.time}>
                  {item.time}
                </time>
              </div>
            </div>
          </>
        ))}
      </div>
    </div>
  );
}

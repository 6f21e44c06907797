import { type Attributes, classes, inside, type Maybe, type StyledContent } from '../content.tsx';

export type TicketPanelProps = { items: readonly StyledContent[] } & Maybe<{
  classes: string;
  attributes: Attributes;
}>;

/** One thing that somebody takes away with them, such as a booking: parts of it beside each other. */
export function TicketPanel(props: TicketPanelProps) {
  return (
    <article class={classes('moj-ticket-panel', props.classes)} {...props.attributes}>
      {props.items.map((item) => (
        <section class={classes('moj-ticket-panel__content', item.classes)} {...item.attributes}>
          {inside(item)}
        </section>
      ))}
    </article>
  );
}

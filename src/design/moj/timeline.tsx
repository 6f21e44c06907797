import {
  type Attributes,
  type Content,
  classes,
  Heading,
  type HeadingLevel,
  inside,
  type Maybe,
} from '../content.tsx';

export type TimelineItem = Content & {
  label: Content;
  /** The instant for machines (ISO 8601) and in words for people. */
  datetime: { timestamp: string; text: string };
} & Maybe<{ byline: Content; classes: string; attributes: Attributes }>;

export type TimelineProps = { items: readonly TimelineItem[] } & Maybe<{
  headingLevel: HeadingLevel;
  /** Before the byline: "by". */
  byText: string;
  classes: string;
  attributes: Attributes;
}>;

/** What happened, when, by whom. */
export function Timeline(props: TimelineProps) {
  return (
    <div class={classes('moj-timeline', props.classes)} {...props.attributes}>
      {props.items.map((item) => (
        <div class={classes('moj-timeline__item', item.classes)} {...item.attributes}>
          <div class="moj-timeline__header">
            <Heading level={props.headingLevel ?? 2} class="moj-timeline__title">
              {inside(item.label)}
            </Heading>{' '}
            {item.byline ? (
              <p class="moj-timeline__byline">
                {props.byText ?? 'by'} {inside(item.byline)}
              </p>
            ) : null}
          </div>
          <p class="moj-timeline__date">
            <time datetime={item.datetime.timestamp}>{item.datetime.text}</time>
          </p>
          <div class="moj-timeline__description">{inside(item)}</div>
        </div>
      ))}
    </div>
  );
}

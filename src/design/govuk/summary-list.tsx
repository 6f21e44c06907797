import {
  type Attributes,
  type Content,
  classes,
  Heading,
  type HeadingLevel,
  inside,
  type Maybe,
  type StyledContent,
} from '../content.tsx';

export type SummaryAction = Content & { href: string } & Maybe<{
    /** What the link changes, read after its words: "Change" + "where you saw it". */
    visuallyHiddenText: string;
    classes: string;
    attributes: Attributes;
  }>;

export type SummaryActions = { items?: readonly SummaryAction[] | undefined } & Maybe<{ classes: string }>;

export type SummaryRow = {
  key: Content & Maybe<{ classes: string }>;
  value: Content & Maybe<{ classes: string }>;
} & Maybe<{ actions: SummaryActions; classes: string }>;

export type SummaryCardTitle = StyledContent & Maybe<{ headingLevel: HeadingLevel }>;

export type SummaryCard = Maybe<{
  title: SummaryCardTitle;
  actions: SummaryActions;
  classes: string;
  attributes: Attributes;
}>;

export type SummaryListProps = { rows: readonly (SummaryRow | null | undefined | false | '')[] } & Maybe<{
  card: SummaryCard;
  classes: string;
  attributes: Attributes;
}>;

/** What is known, as names and values, with a link to change each; with `card`, in a box with a title. */
export function SummaryList(props: SummaryListProps) {
  const rows = props.rows.filter((row) => row !== null && row !== undefined && row !== false && row !== '');
  const anyActions = rows.some((row) => row.actions?.items?.length);
  const list = (
    <dl class={classes('govuk-summary-list', props.classes)} {...props.attributes}>
      {rows.map((row) => (
        <Row row={row} anyActions={anyActions} cardTitle={props.card?.title} />
      ))}
    </dl>
  );
  if (!props.card) return list;
  const { title, actions } = props.card;
  return (
    <div class={classes('govuk-summary-card', props.card.classes)} {...props.card.attributes}>
      <div class="govuk-summary-card__title-wrapper">
        {title ? (
          <Heading
            level={title.headingLevel || 2}
            class={classes('govuk-summary-card__title', title.classes)}
          >
            {inside(title)}
          </Heading>
        ) : null}
        <CardActions actions={actions} title={title} />
      </div>
      <div class="govuk-summary-card__content">{list}</div>
    </div>
  );
}

type RowProps = { row: SummaryRow; anyActions: boolean; cardTitle: SummaryCardTitle | undefined };

function Row({ row, anyActions, cardTitle }: RowProps) {
  const items = row.actions?.items ?? [];
  const [first] = items;
  return (
    <div
      class={classes(
        'govuk-summary-list__row',
        anyActions && !row.actions?.items && 'govuk-summary-list__row--no-actions',
        row.classes,
      )}
    >
      <dt class={classes('govuk-summary-list__key', row.key?.classes)}>{inside(row.key)}</dt>
      <dd class={classes('govuk-summary-list__value', row.value?.classes)}>{inside(row.value)}</dd>
      {first ? (
        <dd class={classes('govuk-summary-list__actions', row.actions?.classes)}>
          {items.length === 1 ? (
            <ActionLink action={first} cardTitle={cardTitle} />
          ) : (
            <ul class="govuk-summary-list__actions-list">
              {items.map((action) => (
                <li class="govuk-summary-list__actions-list-item">
                  <ActionLink action={action} cardTitle={cardTitle} />
                </li>
              ))}
            </ul>
          )}
        </dd>
      ) : null}
    </div>
  );
}

function CardActions(props: { actions: SummaryActions | undefined; title: SummaryCardTitle | undefined }) {
  const items = props.actions?.items ?? [];
  const [first] = items;
  if (!first) return null;
  const name = classes('govuk-summary-card__actions', props.actions?.classes);
  if (items.length === 1) {
    return (
      <div class={name}>
        <ActionLink action={first} cardTitle={props.title} />
      </div>
    );
  }
  return (
    <ul class={name}>
      {items.map((action) => (
        <li class="govuk-summary-card__action">
          <ActionLink action={action} cardTitle={props.title} />
        </li>
      ))}
    </ul>
  );
}

function ActionLink(props: { action: SummaryAction; cardTitle: SummaryCardTitle | undefined }) {
  const { action, cardTitle } = props;
  return (
    <a class={classes('govuk-link', action.classes)} href={action.href} {...action.attributes}>
      {inside(action)}
      {action.visuallyHiddenText || cardTitle ? (
        <span class="govuk-visually-hidden">
          {action.visuallyHiddenText ? ` ${action.visuallyHiddenText}` : null}
          {cardTitle ? <> ({inside(cardTitle)})</> : null}
        </span>
      ) : null}
    </a>
  );
}

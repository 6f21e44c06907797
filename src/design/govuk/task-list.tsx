import {
  type Attributes,
  type Content,
  classes,
  ids,
  inside,
  type Maybe,
  type StyledContent,
} from '../content.tsx';
import { Tag } from './tag.tsx';

export type TaskListItem = {
  title: Content & Maybe<{ classes: string }>;
  status: Content & Maybe<{ classes: string; tag: StyledContent }>;
} & Maybe<{ hint: Content; href: string; classes: string }>;

export type TaskListProps = { items: readonly (TaskListItem | null | undefined | false | '')[] } & Maybe<{
  idPrefix: string;
  classes: string;
  attributes: Attributes;
}>;

/** What is to be done, and how far each of it is. */
export function TaskList(props: TaskListProps) {
  const prefix = props.idPrefix || 'task-list';
  return (
    <ul class={classes('govuk-task-list', props.classes)} {...props.attributes}>
      {props.items.map((item, index) => (item ? <Task item={item} id={`${prefix}-${index + 1}`} /> : null))}
    </ul>
  );
}

function Task({ item, id }: { item: TaskListItem; id: string }) {
  const { title, status } = item;
  return (
    <li
      class={classes('govuk-task-list__item', item.href && 'govuk-task-list__item--with-link', item.classes)}
    >
      <div class="govuk-task-list__name-and-hint">
        {item.href ? (
          <a
            class={classes('govuk-link govuk-task-list__link', title.classes)}
            href={item.href}
            aria-describedby={ids(item.hint && `${id}-hint`, `${id}-status`)}
          >
            {inside(title)}
          </a>
        ) : (
          <div class={title.classes || undefined}>{inside(title)}</div>
        )}
        {item.hint ? (
          <div id={`${id}-hint`} class="govuk-task-list__hint">
            {inside(item.hint)}
          </div>
        ) : null}
      </div>
      <div class={classes('govuk-task-list__status', status.classes)} id={`${id}-status`}>
        {status.tag ? <Tag {...status.tag} /> : inside(status)}
      </div>
    </li>
  );
}

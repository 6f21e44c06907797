import { type Attributes, type Content, classes, inside, type Maybe } from '../content.tsx';

export type ProgressBarItem = { label: Content & Maybe<{ classes: string }> } & Maybe<{
  id: string;
  active: boolean;
  complete: boolean;
  classes: string;
  attributes: Attributes;
}>;

export type ProgressBarProps = { items: readonly ProgressBarItem[] } & Maybe<{
  id: string;
  label: string;
  classes: string;
  attributes: Attributes;
}>;

/** How far something has got along steps that everybody goes through, such as a referral. */
export function ProgressBar(props: ProgressBarProps) {
  return (
    <div
      id={props.id ?? 'progress'}
      class={classes('moj-progress-bar', props.classes)}
      role={props.label ? 'group' : undefined}
      aria-label={props.label || undefined}
      {...props.attributes}
    >
      <ol class="moj-progress-bar__list">
        {props.items.map((item, index) => (
          <li
            id={item.id ?? `progress-item-${index + 1}`}
            class={classes('moj-progress-bar__item', item.classes)}
            aria-current={item.active ? 'step' : undefined}
            {...item.attributes}
          >
            <span
              class={classes('moj-progress-bar__icon', item.complete && 'moj-progress-bar__icon--complete')}
            />
            <span class={classes('moj-progress-bar__label', item.label.classes)}>{inside(item.label)}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

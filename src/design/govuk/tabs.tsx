import { useComponentWords } from '../component-words.ts';
import { type Attributes, type Content, classes, type Maybe } from '../content.tsx';

export type TabItem = { label: string } & Maybe<{
  id: string;
  attributes: Attributes;
  /** `text` is set as a paragraph, `children` as they are. */
  panel: Content & Maybe<{ attributes: Attributes }>;
}>;

export type TabsProps = Maybe<{
  id: string;
  idPrefix: string;
  title: string;
  items: readonly (TabItem | null | undefined | false | '')[];
  classes: string;
  attributes: Attributes;
}>;

/** Parts of one thing, one shown at a time; without script all of them, one below the other. */
export function Tabs(props: TabsProps) {
  const words = useComponentWords();
  const numbered = (props.items ?? []).map((item, index) => ({ item, index }));
  const tabs = numbered.flatMap(({ item, index }) =>
    item ? [{ ...item, index, panelId: item.id || `${props.idPrefix ?? ''}-${index + 1}` }] : [],
  );
  return (
    <div
      id={props.id || undefined}
      class={classes('govuk-tabs', props.classes)}
      {...props.attributes}
      data-module="govuk-tabs"
    >
      <h2 class="govuk-tabs__title">{props.title ?? words.contents}</h2>
      {tabs.length > 0 ? (
        <ul class="govuk-tabs__list">
          {tabs.map((tab) => (
            <li
              class={classes('govuk-tabs__list-item', tab.index === 0 && 'govuk-tabs__list-item--selected')}
            >
              <a class="govuk-tabs__tab" href={`#${tab.panelId}`} {...tab.attributes}>
                {tab.label}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {tabs.map((tab) => (
        <div
          class={classes('govuk-tabs__panel', tab.index > 0 && 'govuk-tabs__panel--hidden')}
          id={tab.panelId}
          {...tab.panel?.attributes}
        >
          {tab.panel?.children || (tab.panel?.text ? <p class="govuk-body">{tab.panel.text}</p> : null)}
        </div>
      ))}
    </div>
  );
}

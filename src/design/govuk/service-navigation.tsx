import type { ComponentChildren } from 'preact';
import { useComponentWords } from '../component-words.ts';
import { type Attributes, type Content, classes, inside, type Maybe } from '../content.tsx';

export type NavigationItem = Content &
  Maybe<{
    href: string;
    /** This page is the item's own page. */
    current: boolean;
    /** This page lies under the item. */
    active: boolean;
    attributes: Attributes;
  }>;

export type ServiceNavigationProps = Maybe<{
  serviceName: string;
  serviceUrl: string;
  navigation: readonly (NavigationItem | null | undefined | false | '')[];
  navigationLabel: string;
  navigationId: string;
  navigationClasses: string;
  menuButtonText: string;
  menuButtonLabel: string;
  /** Folds the items into a menu on a small screen with script; by default when there is more than one. */
  collapseNavigationOnMobile: boolean;
  ariaLabel: string;
  slots: Maybe<{
    start: ComponentChildren;
    end: ComponentChildren;
    navigationStart: ComponentChildren;
    navigationEnd: ComponentChildren;
  }>;
  /** Puts the end slot on the same line as the items. */
  endInline: boolean;
  classes: string;
  attributes: Attributes;
}>;

/** The service's name and the ways to its parts. */
export function ServiceNavigation(props: ServiceNavigationProps) {
  const words = useComponentWords();
  const frame = {
    class: classes('govuk-service-navigation', props.classes),
    'data-module': 'govuk-service-navigation',
    ...props.attributes,
  };
  const inner = (
    <div
      class={classes(
        'govuk-width-container',
        props.endInline && 'govuk-service-navigation__inlining-container',
      )}
    >
      {props.slots?.start}
      <div class="govuk-service-navigation__container">
        <ServiceName {...props} />
        <Navigation {...props} />
      </div>
      {props.slots?.end}
    </div>
  );
  // With a name the whole is a region of its own; without one the nav inside is landmark enough.
  return props.serviceName || props.slots?.start || props.slots?.end ? (
    <section aria-label={props.ariaLabel ?? words.serviceInformation} {...frame}>
      {inner}
    </section>
  ) : (
    <div {...frame}>{inner}</div>
  );
}

function ServiceName({ serviceName, serviceUrl }: ServiceNavigationProps) {
  if (!serviceName) return null;
  return (
    <span class="govuk-service-navigation__service-name">
      {serviceUrl ? (
        <a href={serviceUrl} class="govuk-service-navigation__link">
          {serviceName}
        </a>
      ) : (
        <span class="govuk-service-navigation__text">{serviceName}</span>
      )}
    </span>
  );
}

function Navigation(props: ServiceNavigationProps) {
  const words = useComponentWords();
  const menu = props.menuButtonText || words.menu;
  const id = props.navigationId || 'navigation';
  const items = (props.navigation ?? []).filter(
    (item) => item !== null && item !== undefined && item !== false && item !== '',
  );
  if (items.length === 0 && !props.slots?.navigationStart && !props.slots?.navigationEnd) return null;
  const label = props.menuButtonLabel && props.menuButtonLabel !== menu ? props.menuButtonLabel : undefined;
  return (
    <nav
      aria-label={props.navigationLabel || menu}
      class={classes('govuk-service-navigation__wrapper', props.navigationClasses)}
    >
      {(props.collapseNavigationOnMobile ?? items.length > 1) ? (
        <button
          type="button"
          class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
          aria-controls={id}
          aria-label={label}
          hidden
          aria-hidden="true"
        >
          {menu}
        </button>
      ) : null}
      <ul class="govuk-service-navigation__list" id={id}>
        {props.slots?.navigationStart}
        {items.map((item) => (
          <li
            class={classes(
              'govuk-service-navigation__item',
              (item.active || item.current) && 'govuk-service-navigation__item--active',
            )}
          >
            <Item item={item} />
          </li>
        ))}
        {props.slots?.navigationEnd}
      </ul>
    </nav>
  );
}

function Item({ item }: { item: NavigationItem }) {
  const active = item.active || item.current;
  const current = active ? (item.current ? 'page' : 'true') : undefined;
  // <strong> keeps a sign of the current item where people override colours and styles
  const content = active ? (
    <strong class="govuk-service-navigation__active-fallback">{inside(item)}</strong>
  ) : (
    inside(item)
  );
  if (item.href) {
    return (
      <a class="govuk-service-navigation__link" href={item.href} aria-current={current} {...item.attributes}>
        {content}
      </a>
    );
  }
  return inside(item) ? (
    <span class="govuk-service-navigation__text" aria-current={current}>
      {content}
    </span>
  ) : null;
}

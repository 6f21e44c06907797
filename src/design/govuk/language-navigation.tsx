import { useComponentWords } from '../component-words.ts';
import { type Attributes, classes, inside, type Maybe, type StyledContent } from '../content.tsx';

export type LanguageLink = StyledContent &
  Maybe<{
    href: string;
    lang: string;
    hrefLang: string;
    dir: 'ltr' | 'rtl' | 'auto' | (string & {});
    current: boolean;
    languageDescriptionText: string;
  }>;

export type LanguageNavigationProps = { items: readonly LanguageLink[] } & Maybe<{
  ariaLabel: string;
  classes: string;
  attributes: Attributes;
}>;

/** The languages of this page, each in its own words, as plain links. */
export function LanguageNavigation(props: LanguageNavigationProps) {
  const words = useComponentWords();
  return (
    <nav
      class={classes('govuk-language-navigation', props.classes)}
      aria-label={props.ariaLabel ?? words.languages}
      {...props.attributes}
    >
      <ul class="govuk-language-navigation__list">
        {props.items.map((item) => (
          <li class="govuk-language-navigation__list-item">
            <Language item={item} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Language({ item }: { item: LanguageLink }) {
  const direction: Attributes = {
    lang: item.lang || undefined,
    dir: item.dir || undefined,
    ...item.attributes,
  };
  if (item.current || !item.href) {
    return (
      <span
        class={classes('govuk-language-navigation__text', item.classes)}
        aria-current="true"
        {...direction}
      >
        {inside(item)}
      </span>
    );
  }
  return (
    <a
      class={classes('govuk-language-navigation__link', item.classes)}
      href={item.href}
      rel="alternate"
      hreflang={item.hrefLang || item.lang || undefined}
      {...direction}
    >
      {inside(item)}
      {item.languageDescriptionText ? (
        <span class="govuk-visually-hidden"> {item.languageDescriptionText}</span>
      ) : null}
    </a>
  );
}

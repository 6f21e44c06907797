import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** One message per plural form of the language, as the Design System's scripts read them; `%{count}` is the number. */
export type CountedMessage = Readonly<
  Partial<Record<'zero' | 'one' | 'two' | 'few' | 'many', string>> & { other: string }
>;

/** The words that components say by themselves. A page's own words always win over these. */
export interface ComponentWords {
  readonly back: string;
  readonly breadcrumbs: string;
  readonly languages: string;
  readonly error: string;
  readonly warning: string;
  readonly important: string;
  readonly success: string;
  readonly contents: string;
  readonly menu: string;
  readonly serviceInformation: string;
  readonly pagination: string;
  readonly previous: string;
  readonly next: string;
  /** Read out after `previous` and `next`: the word for a page, with its leading space where the language wants one. */
  readonly pageSuffix: string;
  /** `{number}` is the page's number. */
  readonly pageNumber: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly emergency: string;
  readonly exitThisPage: string;
  readonly showPassword: string;
  readonly showPasswordLabel: string;
  readonly charactersAllowed: string;
  readonly wordsAllowed: string;
  /** Undefined where the script's own English is right. */
  readonly exitMessages?: {
    readonly activated: string;
    readonly timedOut: string;
    readonly pressTwoMoreTimes: string;
    readonly pressOneMoreTime: string;
  };
  readonly passwordMessages?: {
    readonly hide: string;
    readonly hideLabel: string;
    readonly shown: string;
    readonly hidden: string;
  };
  readonly countMessages?: {
    readonly charactersUnder: CountedMessage;
    readonly charactersAt: string;
    readonly charactersOver: CountedMessage;
    readonly wordsUnder: CountedMessage;
    readonly wordsAt: string;
    readonly wordsOver: CountedMessage;
  };
}

/** The Design System's own English. */
export const englishComponentWords: ComponentWords = {
  back: 'Back',
  breadcrumbs: 'Breadcrumb',
  languages: 'Language',
  error: 'Error',
  warning: 'Warning',
  important: 'Important',
  success: 'Success',
  contents: 'Contents',
  menu: 'Menu',
  serviceInformation: 'Service information',
  pagination: 'Pagination',
  previous: 'Previous',
  next: 'Next',
  pageSuffix: ' page',
  pageNumber: 'Page {number}',
  day: 'Day',
  month: 'Month',
  year: 'Year',
  emergency: 'Emergency',
  exitThisPage: 'Exit this page',
  showPassword: 'Show',
  showPasswordLabel: 'Show password',
  charactersAllowed: 'You can enter up to %{count} characters',
  wordsAllowed: 'You can enter up to %{count} words',
};

/** Layouts set this once for a page, so that no page has to repeat what components say by themselves. */
export const ComponentWordsContext = createContext<ComponentWords>(englishComponentWords);

/** The words for the page being made. */
export function useComponentWords(): ComponentWords {
  return useContext(ComponentWordsContext);
}

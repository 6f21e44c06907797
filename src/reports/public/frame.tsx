/** The frame of every public page: language links, exit, back, footer. Pages say what is theirs. */
import type { ComponentChildren } from 'preact';
import { PublicLayout } from '../../design/index.ts';
import { publicPaths } from '../../paths.ts';
import type { Visit } from '../../platform/web/index.ts';
import {
  catalogue,
  frameWords,
  isLang,
  isSpoken,
  type Lang,
  languageOf,
  markOf,
  pathIn,
  publicLanguages,
  type SpokenLang,
} from '../../platform/words/index.ts';
import type { PageSite } from './public-site.ts';
import ar from './words/ar.json' with { type: 'json' };
import cy from './words/cy.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import ro from './words/ro.json' with { type: 'json' };

/** The words that several public pages share. */
export const sharedWords = catalogue({ en, cy, ro, ar });

/** The language of a visit. */
export const langOf = (visit: Visit): Lang => (isLang(visit.lang) ? visit.lang : 'en');

/** An address in the language of a visit. */
export const hrefFor = (visit: Visit, path: string): string => pathIn(langOf(visit), path);

export interface PublicPageProps {
  readonly site: PageSite;
  readonly visit: Visit;
  /** The language of the page, where it is not that of the visit's address. */
  readonly lang?: SpokenLang;
  readonly title: string;
  readonly hasErrors?: boolean;
  /** Where "back" leads, without language. */
  readonly back?: string | undefined;
  /** Where the page in English is, when its address without a language is not sure to be in English. */
  readonly englishPath?: string;
  /** The path that language links lead to, where it is not the visit's own. */
  readonly languagePath?: string;
  readonly hero?: ComponentChildren;
  /** Whose data the page shows, in the English that the licences ask for. */
  readonly footerNotes?: ComponentChildren;
  /** False on the one page that must not be left by the way. */
  readonly footerLinks?: boolean;
  /** The page lays out its own width; otherwise its words stand in a column of two thirds. */
  readonly wide?: boolean;
  readonly children: ComponentChildren;
}

/** The links at the foot: in English, and marked so, where the site is not offered in the page's language. */
function footerOf(lang: SpokenLang) {
  const offered = isLang(lang) ? lang : 'en';
  const t = sharedWords(offered);
  const links = [
    [publicPaths.helpNow(), t('footerHelp')],
    [publicPaths.whatHappensNext(), t('footerNext')],
    [publicPaths.comeBack(), t('footerReturn')],
    [publicPaths.privacy(), t('footerPrivacy')],
    [publicPaths.accessibility(), t('footerAccessibility')],
  ] as const;
  return links.map(([path, text]) => ({
    href: pathIn(offered, path),
    text,
    lang: offered === lang ? undefined : offered,
  }));
}

/** A whole public page. */
export function PublicPage(props: PublicPageProps) {
  const { site, visit } = props;
  const lang = props.lang ?? langOf(visit);
  const own = languageOf(lang);
  // An address beginning with two slashes would be read as another host.
  const path = props.languagePath ?? (visit.path.startsWith('//') ? publicPaths.home() : visit.path);
  const inLanguage = (tag: SpokenLang): string =>
    tag === 'en' ? (props.englishPath ?? path) : pathIn(tag, path);
  return (
    <PublicLayout
      lang={markOf(lang)}
      dir={own.dir}
      words={frameWords(lang)}
      assets={site.assets}
      practice={site.practice}
      title={props.title}
      hasErrors={props.hasErrors}
      homeHref={pathIn(isLang(lang) ? lang : 'en', publicPaths.home())}
      languages={[...publicLanguages, ...(own.public ? [] : [own])].map((language) => ({
        text: language.autonym,
        href: isSpoken(language.tag) ? inLanguage(language.tag) : path,
        lang: markOf(language.tag),
        dir: language.dir,
        current: language.tag === lang,
      }))}
      draftTranslation={
        own.draft
          ? { englishHref: inLanguage('en'), englishText: frameWords('en').draftTranslation }
          : undefined
      }
      backHref={props.back === undefined ? undefined : hrefFor(visit, props.back)}
      exit
      hero={props.hero}
      footerLinks={props.footerLinks === false ? [] : footerOf(lang)}
      footerNotes={
        props.footerNotes === undefined ? undefined : (
          <span lang="en" dir="ltr">
            {props.footerNotes}
          </span>
        )
      }
    >
      {props.wide ? (
        props.children
      ) : (
        <div class="govuk-grid-row">
          <div class="govuk-grid-column-two-thirds">{props.children}</div>
        </div>
      )}
    </PublicLayout>
  );
}

/** The hidden field that every form carries. */
export const FormToken = ({ visit }: { visit: Visit }) => (
  <input type="hidden" name="form-token" value={visit.formToken()} />
);

/** The frame of every public page: language links, exit, back, footer. Pages say what is theirs. */
import type { ComponentChildren } from 'preact';
import { PublicLayout } from '../../design/index.ts';
import { publicPaths } from '../../paths.ts';
import type { Visit } from '../../platform/web/index.ts';
import {
  catalogue,
  frameWords,
  isLang,
  type Lang,
  languageOf,
  pathIn,
  publicLanguages,
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
  readonly title: string;
  readonly hasErrors?: boolean;
  /** Where "back" leads, without language. */
  readonly back?: string | undefined;
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

/** A whole public page. */
export function PublicPage(props: PublicPageProps) {
  const { site, visit } = props;
  const lang = langOf(visit);
  const t = sharedWords(lang);
  const { dir, draft } = languageOf(lang);
  // An address beginning with two slashes would be read as another host.
  const path = props.languagePath ?? (visit.path.startsWith('//') ? publicPaths.home() : visit.path);
  const footerLinks = [
    { href: hrefFor(visit, publicPaths.helpNow()), text: t('footerHelp') },
    { href: hrefFor(visit, publicPaths.whatHappensNext()), text: t('footerNext') },
    { href: hrefFor(visit, publicPaths.comeBack()), text: t('footerReturn') },
    { href: hrefFor(visit, publicPaths.privacy()), text: t('footerPrivacy') },
    { href: hrefFor(visit, publicPaths.accessibility()), text: t('footerAccessibility') },
  ];
  return (
    <PublicLayout
      lang={lang}
      dir={dir}
      words={frameWords(lang)}
      assets={site.assets}
      practice={site.practice}
      title={props.title}
      hasErrors={props.hasErrors}
      homeHref={hrefFor(visit, publicPaths.home())}
      languages={publicLanguages.map((language) => ({
        text: language.autonym,
        href: isLang(language.tag) ? pathIn(language.tag, path) : path,
        lang: language.tag,
        dir: language.dir,
        current: language.tag === lang,
      }))}
      draftTranslation={
        draft
          ? { englishHref: pathIn('en', path), englishText: frameWords('en').draftTranslation }
          : undefined
      }
      backHref={props.back === undefined ? undefined : hrefFor(visit, props.back)}
      exit
      hero={props.hero}
      footerLinks={props.footerLinks === false ? [] : footerLinks}
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

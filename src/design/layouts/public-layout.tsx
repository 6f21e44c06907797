import type { ComponentChildren } from 'preact';
import { BackLink } from '../govuk/back-link.tsx';
import { ExitThisPage } from '../govuk/exit-this-page.tsx';
import { type LanguageLink, LanguageNavigation } from '../govuk/language-navigation.tsx';
import { Brand, PracticeStrip } from './brand.tsx';
import { Document, type PageFrame } from './document.tsx';

/** A link in the footer. */
export interface FooterLink {
  readonly href: string;
  readonly text: string;
  /** Set when it is not in the page's language, and neither is where it leads. */
  readonly lang?: string | undefined;
}

export interface PublicLayoutProps extends PageFrame {
  /** This page in each language offered; plain links, so no cookie is needed. */
  readonly languages?: readonly LanguageLink[] | undefined;
  /** Set when this language's translation awaits a check: the same page in English, and the notice in English. */
  readonly draftTranslation?: { readonly englishHref: string; readonly englishText?: string } | undefined;
  readonly backHref?: string | undefined;
  /** Shows the button that leaves at once; on for every page of reporting and coming back. */
  readonly exit?: boolean | undefined;
  readonly footerLinks?: readonly FooterLink[] | undefined;
  /** Last lines of the footer: attributions of open data. */
  readonly footerNotes?: ComponentChildren;
  /** Full width above the page's column: a home page's opening. */
  readonly hero?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A page of the public site: the whole document. */
export function PublicLayout(props: PublicLayoutProps) {
  const { words } = props;
  return (
    <Document frame={props} class="ps-public">
      <header class="ps-header">
        <div class="govuk-width-container ps-header__inner">
          <Brand frame={props} size={48} />
          {props.languages && props.languages.length > 1 ? (
            <LanguageNavigation items={props.languages} />
          ) : null}
        </div>
        <PracticeStrip frame={props} text={words.practicePublic} />
        {props.draftTranslation ? (
          <div class="ps-strip ps-strip--draft">
            <div class="govuk-width-container">
              <p>
                {words.draftTranslation}{' '}
                <span lang="en" dir="ltr">
                  {props.draftTranslation.englishText}
                </span>{' '}
                <a class="govuk-link" href={props.draftTranslation.englishHref} hreflang="en">
                  {words.readInEnglish}
                </a>
              </p>
            </div>
          </div>
        ) : null}
      </header>
      <main class="ps-body">
        {props.hero}
        <div class="govuk-width-container">
          {props.exit ? <ExitThisPage /> : null}
          {props.backHref ? <BackLink href={props.backHref} /> : null}
          <div class="govuk-main-wrapper" id="main-content">
            {props.children}
          </div>
        </div>
      </main>
      <Footer {...props} />
    </Document>
  );
}

function Footer({ words, footerLinks, footerNotes }: PublicLayoutProps) {
  return (
    <footer class="ps-footer">
      <div class="govuk-width-container">
        {footerLinks?.length ? (
          <nav aria-label={words.footerLinksTitle}>
            <ul class="ps-footer__links">
              {footerLinks.map((link) => (
                <li>
                  <a
                    class="govuk-link govuk-link--inverse"
                    href={link.href}
                    lang={link.lang}
                    dir={link.lang === undefined ? undefined : 'auto'}
                    hreflang={link.lang}
                  >
                    {link.text}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        ) : null}
        <p>{words.emergencyFooter}</p>
        {footerNotes ? <div class="ps-footer__small">{footerNotes}</div> : null}
      </div>
    </footer>
  );
}

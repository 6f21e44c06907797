import type { AssetHrefs } from '../assets/assets.ts';
import type { Site } from '../assets/sources.ts';
import { Button } from '../govuk/button.tsx';
import { Brand } from '../layouts/brand.tsx';
import type { FrameWords } from '../layouts/frame-words.ts';
import { PublicLayout } from '../layouts/public-layout.tsx';
import { StaffLayout, type StaffLayoutProps } from '../layouts/staff-layout.tsx';
import { SubNavigation } from '../moj/sub-navigation.tsx';
import { Hero } from '../own/hero.tsx';
import { GalleryCaseWork } from './case-work.tsx';
import { GalleryContent } from './content.tsx';
import { GalleryForms } from './forms.tsx';
import { GalleryMoreParts } from './more-parts.tsx';
import { GalleryPublicParts } from './public-parts.tsx';
import { sampleTexts } from './sample-texts.ts';
import { GallerySession, sessionWordsIn } from './session.tsx';

/** The languages whose looks can be judged: of both directions, with the longest words, with the letters that fonts forget. */
export const galleryLanguages = ['en', 'ar', 'cy', 'ro'] as const;
export type GalleryLanguage = (typeof galleryLanguages)[number];

export interface GalleryProps {
  readonly site: Site;
  readonly lang: GalleryLanguage;
  readonly words: FrameWords;
  readonly assets: AssetHrefs;
  /** Where the gallery stands in each language, when it is a page of the service. */
  readonly hrefs?: Readonly<Record<GalleryLanguage, string>>;
  /** The session in which it is looked at, when it is a page of the staff site. */
  readonly session?: StaffLayoutProps['session'];
}

/** Every component of a site in all its states on one page, to look at and to test. All of it is invented. */
export function Gallery({ site, lang, words, assets, hrefs, session }: GalleryProps) {
  const t = sampleTexts[lang];
  const frame = {
    lang,
    dir: lang === 'ar' ? 'rtl' : 'ltr',
    words,
    assets,
    title: t.title,
    hasErrors: true,
    practice: true,
    homeHref: '/',
  } as const;
  if (site === 'staff') {
    return (
      <StaffLayout
        {...frame}
        session={
          session === undefined || lang === 'en'
            ? session
            : { ...session, ...sessionWordsIn(lang, t, session) }
        }
        member={{ name: 'Priya Nair', role: t.desk, agency: 'Cheshire Police' }}
        signOut={
          <form method="post" action="/sign-out">
            <button type="submit">{t.signOut}</button>
          </form>
        }
        navigation={[
          { text: t.inbox, href: '/inbox', current: true },
          { text: t.search, href: '/search' },
          { text: t.book, href: '/book' },
        ]}
        breadcrumbs={[{ text: t.inbox, href: '/inbox' }, { text: 'R-2047' }]}
      >
        {hrefs === undefined ? null : (
          <SubNavigation
            label={t.languages}
            items={galleryLanguages.map((each) => ({
              text: sampleTexts[each].language,
              href: hrefs[each],
              active: each === lang,
              attributes: { lang: each },
            }))}
          />
        )}
        <GalleryCaseWork t={t} />
        <GalleryMoreParts t={t} />
        <GallerySession t={t} brand={<Brand frame={frame} size={36} />} />
        <GalleryPublicParts t={t} lang={lang} />
        <GalleryContent t={t} />
        <GalleryForms t={t} />
      </StaffLayout>
    );
  }
  return (
    <PublicLayout
      {...frame}
      exit
      backHref="/report"
      languages={[
        { text: 'English', lang: 'en', href: '/gallery', current: lang === 'en' },
        { text: 'العربية', lang: 'ar', dir: 'rtl', href: '/ar/gallery', current: lang === 'ar' },
      ]}
      draftTranslation={lang === 'ar' ? { englishHref: '/gallery' } : undefined}
      footerLinks={[
        { href: '/help', text: t.danger },
        { href: '/privacy', text: t.inset },
      ]}
      hero={
        <Hero title={t.label} lead={t.inset}>
          <Button text={t.continue} href="/report" isStartButton />
        </Hero>
      }
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <GalleryForms t={t} />
        </div>
      </div>
      <GalleryContent t={t} />
    </PublicLayout>
  );
}

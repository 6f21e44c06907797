import { BackLink } from '../govuk/back-link.tsx';
import { Button } from '../govuk/button.tsx';
import { ExitThisPage } from '../govuk/exit-this-page.tsx';
import { LanguageNavigation } from '../govuk/language-navigation.tsx';
import { PhaseBanner } from '../govuk/phase-banner.tsx';
import { Hero } from '../own/hero.tsx';
import type { SampleTexts } from './sample-texts.ts';

/** What stands around the pages of the public site, for those who look at the parts on the staff site. */
export function GalleryPublicParts({ t, lang }: { t: SampleTexts; lang: string }) {
  return (
    <>
      <PhaseBanner tag={{ text: t.more }} text={t.inset} />
      <LanguageNavigation
        ariaLabel={t.languagesOf}
        items={[
          { text: 'English', lang: 'en', href: '#en', current: lang === 'en' },
          { text: 'Cymraeg', lang: 'cy', href: '#cy', current: lang === 'cy' },
          { text: 'Română', lang: 'ro', href: '#ro', current: lang === 'ro' },
          { text: 'العربية', lang: 'ar', dir: 'rtl', href: '#ar', current: lang === 'ar' },
        ]}
      />
      <BackLink href="#back" />
      <ExitThisPage redirectUrl="#left" />
      <Hero title={t.label} lead={t.inset} headingLevel={2}>
        <Button text={t.continue} href="#report" isStartButton />
      </Hero>
    </>
  );
}

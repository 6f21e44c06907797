/** `/components`: every part that pages are made of, in all its states and in languages of both directions. All of it is invented. */
import { type Desk, lookAs } from '../../../audit/index.ts';
import { Gallery, galleryLanguages } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { get, page, type Route } from '../../../platform/web/index.ts';
import { frameWords } from '../../../platform/words/index.ts';
import type { StaffFrames } from '../frame.tsx';

const hrefs = {
  en: staffPaths.components('en'),
  ar: staffPaths.components('ar'),
  cy: staffPaths.components('cy'),
  ro: staffPaths.components('ro'),
};

/** For whoever is signed in: it shows nothing of anybody. */
export const componentsRoute = (desk: Desk, frames: StaffFrames): Route =>
  get('/components', 'components', (visit) =>
    lookAs(desk, visit, async ({ actor }) => {
      const lang = galleryLanguages.find((each) => each === visit.query['lang']) ?? 'en';
      return page(
        <Gallery
          site="staff"
          lang={lang}
          words={frameWords(lang)}
          assets={frames.assets}
          hrefs={hrefs}
          session={frames.sessionOn(visit, actor)}
        />,
      );
    }),
  );

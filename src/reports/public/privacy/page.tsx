/** `/privacy`: what is kept and what is not, in plain words. */
import { publicPaths } from '../../../paths.ts';
import { get, page } from '../../../platform/web/index.ts';
import { catalogue } from '../../../platform/words/index.ts';
import { langOf, PublicPage } from '../frame.tsx';
import { draftMinutes } from '../kept-visit.ts';
import type { PageSite } from '../public-site.ts';
import ar from './words/ar.json' with { type: 'json' };
import cy from './words/cy.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import ro from './words/ro.json' with { type: 'json' };

const words = catalogue({ en, cy, ro, ar });
const parts = ['keep', 'files', 'not', 'cookie', 'who', 'law', 'long', 'rights', 'traces'] as const;

export const privacyRoute = (site: PageSite) =>
  get(publicPaths.privacy(), 'privacy', (visit) => {
    const t = words(langOf(visit));
    return page(
      <PublicPage site={site} visit={visit} title={t('title')} back={publicPaths.home()}>
        <h1 class="govuk-heading-xl">{t('title')}</h1>
        <p class="govuk-body-l">{t('lead')}</p>
        {parts.map((part) => (
          <>
            <h2 class="govuk-heading-m">{t(`${part}Title`)}</h2>
            <p class="govuk-body">{t(`${part}Text`, { minutes: draftMinutes })}</p>
          </>
        ))}
      </PublicPage>,
    );
  });

/** `/accessibility`: the accessibility statement. */
import { publicPaths } from '../../../paths.ts';
import { get, page } from '../../../platform/web/index.ts';
import { catalogue } from '../../../platform/words/index.ts';
import { langOf, PublicPage } from '../frame.tsx';
import { phoneNumbers } from '../phone-numbers.ts';
import type { PageSite } from '../public-site.ts';
import ar from './words/ar.json' with { type: 'json' };
import cy from './words/cy.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import ro from './words/ro.json' with { type: 'json' };

const words = catalogue({ en, cy, ro, ar });
const can = ['canZoom', 'canKeyboard', 'canReader', 'canScript', 'canSmall', 'canContrast'] as const;
const parts = ['status', 'not', 'tested', 'tell', 'law'] as const;

export const accessibilityRoute = (site: PageSite) =>
  get(publicPaths.accessibility(), 'accessibility', (visit) => {
    const t = words(langOf(visit));
    return page(
      <PublicPage site={site} visit={visit} title={t('title')} back={publicPaths.home()}>
        <h1 class="govuk-heading-xl">{t('title')}</h1>
        <p class="govuk-body-l">{t('lead')}</p>
        <ul class="govuk-list govuk-list--bullet">
          {can.map((each) => (
            <li>{t(each)}</li>
          ))}
        </ul>
        {parts.map((part) => (
          <>
            <h2 class="govuk-heading-m">{t(`${part}Title`)}</h2>
            <p class="govuk-body">{t(`${part}Text`, { police: phoneNumbers.policeNonEmergency.number })}</p>
          </>
        ))}
      </PublicPage>,
    );
  });

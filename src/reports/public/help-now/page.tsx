/** `/help-now`: whom to call, at once. */
import { Callout } from '../../../design/index.ts';
import { publicPaths } from '../../../paths.ts';
import { get, page } from '../../../platform/web/index.ts';
import { catalogue } from '../../../platform/words/index.ts';
import { hrefFor, langOf, PublicPage } from '../frame.tsx';
import { EmergencyAdvice, PhoneList } from '../phone-list.tsx';
import { phoneNumbers } from '../phone-numbers.ts';
import type { PageSite } from '../public-site.ts';
import ar from './words/ar.json' with { type: 'json' };
import cy from './words/cy.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import ro from './words/ro.json' with { type: 'json' };

const words = catalogue({ en, cy, ro, ar });

export const helpNowRoute = (site: PageSite) =>
  get(publicPaths.helpNow(), 'help-now', (visit) => {
    const lang = langOf(visit);
    const t = words(lang);
    return page(
      <PublicPage site={site} visit={visit} title={t('title')} back={publicPaths.home()}>
        <h1 class="govuk-heading-xl">{t('title')}</h1>
        <Callout tone="danger" title={t('dangerTitle')}>
          <EmergencyAdvice lang={lang} />
        </Callout>
        <h2 class="govuk-heading-l">{t('talkTitle')}</h2>
        <p class="govuk-body">{t('talkText')}</p>
        <PhoneList lang={lang} />
        <h2 class="govuk-heading-l">{t('youTitle')}</h2>
        <p class="govuk-body">{t('youText')}</p>
        <ul class="govuk-list govuk-list--bullet">
          <li>{t('you1')}</li>
          <li>{t('you2')}</li>
          <li>{t('you3')}</li>
        </ul>
        <p class="govuk-body">
          <a class="govuk-link" href={hrefFor(visit, publicPaths.report())}>
            {t('write')}
          </a>
        </p>
        <p class="govuk-body-s ps-quiet">
          {t('checked', { day: new Date(`${phoneNumbers.helpline.asOf}T12:00:00Z`) })}
        </p>
      </PublicPage>,
    );
  });

/** `/report/sent`: the last page. Nothing of the visitor is known here any more. */
import { Callout } from '../../../design/index.ts';
import { publicPaths } from '../../../paths.ts';
import { get, page } from '../../../platform/web/index.ts';
import { catalogue } from '../../../platform/words/index.ts';
import { hrefFor, langOf, PublicPage } from '../frame.tsx';
import { PhoneList } from '../phone-list.tsx';
import { phoneNumbers } from '../phone-numbers.ts';
import type { PageSite } from '../public-site.ts';
import ar from './words/ar.json' with { type: 'json' };
import cy from './words/cy.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import ro from './words/ro.json' with { type: 'json' };

const words = catalogue({ en, cy, ro, ar });

export const sentRoute = (site: PageSite) =>
  get(publicPaths.reportStep('sent'), 'report.sent', (visit) => {
    const t = words(langOf(visit));
    return page(
      <PublicPage site={site} visit={visit} title={t('title')}>
        <h1 class="govuk-heading-xl">{t('title')}</h1>
        <p class="govuk-body-l">{t('lead')}</p>
        <ol class="govuk-list govuk-list--number govuk-list--spaced">
          <li>{t('read')}</li>
          <li>{t('compare')}</li>
          <li>{t('decide')}</li>
        </ol>
        <p class="govuk-body">
          {t.rich('comeBack', {
            link: (inside) => (
              <a class="govuk-link" href={hrefFor(visit, publicPaths.comeBack())}>
                {inside}
              </a>
            ),
          })}
        </p>
        <Callout title={t('traceTitle')}>
          <p>{t('traceText')}</p>
        </Callout>
        <h2 class="govuk-heading-m">{t('worseTitle')}</h2>
        <p class="govuk-body">{t('worseText', { emergency: phoneNumbers.emergency.number })}</p>
        <PhoneList lang={langOf(visit)} />
      </PublicPage>,
    );
  });

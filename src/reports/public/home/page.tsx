/** `/`: what this is, and three ways on. */
import { Button, Callout, CardLinks, Hero } from '../../../design/index.ts';
import { publicPaths } from '../../../paths.ts';
import { get, page } from '../../../platform/web/index.ts';
import { catalogue } from '../../../platform/words/index.ts';
import { hrefFor, langOf, PublicPage } from '../frame.tsx';
import type { PageSite } from '../public-site.ts';
import ar from './words/ar.json' with { type: 'json' };
import cy from './words/cy.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import ro from './words/ro.json' with { type: 'json' };

const words = catalogue({ en, cy, ro, ar });

export const homeRoute = (site: PageSite) =>
  get(publicPaths.home(), 'home', (visit) => {
    const t = words(langOf(visit));
    const to = (path: string) => hrefFor(visit, path);
    return page(
      <PublicPage
        site={site}
        visit={visit}
        title={t('title')}
        hero={
          <Hero title={t('title')} lead={t('lead')}>
            <Button href={to(publicPaths.report())} text={t('report')} isStartButton />
            <p class="ps-hero__small">{t('reportText')}</p>
          </Hero>
        }
        wide
      >
        <CardLinks
          items={[
            { href: to(publicPaths.helpNow()), title: t('help'), text: t('helpText') },
            { href: to(publicPaths.comeBack()), title: t('comeBack'), text: t('comeBackText') },
          ]}
        />
        <div class="govuk-grid-row">
          <div class="govuk-grid-column-two-thirds">
            <h2 class="govuk-heading-m">{t('whatTitle')}</h2>
            <p class="govuk-body">{t('whatText')}</p>
            <p class="govuk-body">{t('signsText')}</p>
            <ul class="govuk-list govuk-list--bullet">
              <li>{t('sign1')}</li>
              <li>{t('sign2')}</li>
              <li>{t('sign3')}</li>
              <li>{t('sign4')}</li>
            </ul>
            <p class="govuk-body">{t('notSure')}</p>
          </div>
          <div class="govuk-grid-column-one-third">
            <Callout title={t('promiseTitle')}>
              <ul class="govuk-list govuk-list--bullet">
                <li>{t('promiseName')}</li>
                <li>{t('promiseTrace')}</li>
                <li>{t('promiseRead')}</li>
                <li>{t('promiseBack')}</li>
              </ul>
            </Callout>
          </div>
        </div>
      </PublicPage>,
    );
  });

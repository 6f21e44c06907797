/** `/what-happens-next`: what becomes of a report, in plain words. */
import { Button, Callout } from '../../../design/index.ts';
import { publicPaths } from '../../../paths.ts';
import { get, page } from '../../../platform/web/index.ts';
import { catalogue } from '../../../platform/words/index.ts';
import { hrefFor, langOf, PublicPage } from '../frame.tsx';
import { phoneNumbers } from '../phone-numbers.ts';
import type { PageSite } from '../public-site.ts';
import ar from './words/ar.json' with { type: 'json' };
import cy from './words/cy.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import ro from './words/ro.json' with { type: 'json' };

const words = catalogue({ en, cy, ro, ar });
const steps = ['send', 'read', 'compare', 'decide', 'back'] as const;

export const whatHappensNextRoute = (site: PageSite) =>
  get(publicPaths.whatHappensNext(), 'what-happens-next', (visit) => {
    const t = words(langOf(visit));
    return page(
      <PublicPage site={site} visit={visit} title={t('title')} back={publicPaths.home()}>
        <h1 class="govuk-heading-xl">{t('title')}</h1>
        <ol class="ps-steps">
          {steps.map((step) => (
            <li class="ps-steps__one">
              <h2 class="govuk-heading-m">{t(`${step}Title`)}</h2>
              <p class="govuk-body">{t(`${step}Text`)}</p>
            </li>
          ))}
        </ol>
        <Callout title={t('notTitle')}>
          <ul class="govuk-list govuk-list--bullet">
            <li>{t('not1')}</li>
            <li>{t('not2')}</li>
            <li>{t('not3')}</li>
          </ul>
        </Callout>
        <p class="govuk-body">{t('danger', { emergency: phoneNumbers.emergency.number })}</p>
        <Button href={hrefFor(visit, publicPaths.report())} text={t('report')} isStartButton />
      </PublicPage>,
    );
  });

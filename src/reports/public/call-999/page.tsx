/** Advice to call 999, before anything else: when danger was said, or when the words themselves speak of it [A11]. Shown once. */
import { Button } from '../../../design/index.ts';
import { publicPaths } from '../../../paths.ts';
import { get, page, post, redirect } from '../../../platform/web/index.ts';
import { catalogue } from '../../../platform/words/index.ts';
import { FormToken, hrefFor, langOf, PublicPage } from '../frame.tsx';
import { changeKept, newReport, readKept } from '../kept-visit.ts';
import { onward } from '../on-the-way.ts';
import { EmergencyAdvice } from '../phone-list.tsx';
import { phoneNumbers } from '../phone-numbers.ts';
import type { PublicSite } from '../public-site.ts';
import { LostNotice } from '../question-page.tsx';
import ar from './words/ar.json' with { type: 'json' };
import cy from './words/cy.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import ro from './words/ro.json' with { type: 'json' };

const words = catalogue({ en, cy, ro, ar });
const path = publicPaths.reportStep('call-999');

export const call999Routes = (site: PublicSite) => [
  get(path, 'report.call-999', async (visit) => {
    const report = (await readKept(site, visit))?.report ?? newReport;
    const t = words(langOf(visit));
    const emergency = phoneNumbers.emergency.number;
    return page(
      <PublicPage site={site} visit={visit} title={t('title', { emergency })}>
        <LostNotice visit={visit} report={report} />
        <h1 class="govuk-heading-xl">{t('title', { emergency })}</h1>
        <p class="govuk-body-l">{t(report.answers.danger === 'yes' ? 'youSaid' : 'yourWords')}</p>
        <EmergencyAdvice lang={langOf(visit)} />
        <p class="govuk-body">{t('notWatched')}</p>
        <form method="post" action={hrefFor(visit, path)}>
          <FormToken visit={visit} />
          <Button text={t('goOn')} classes="govuk-button--secondary" preventDoubleClick />
        </form>
      </PublicPage>,
    );
  }),
  post(path, 'report.call-999.go-on', async (visit) => {
    const { kept, cookie } = await changeKept(site, visit, (found, lost) => {
      const report = found.report ?? newReport;
      return { ...found, report: { ...report, adviceShown: true, lostEarlier: lost } };
    });
    return redirect(hrefFor(visit, onward(kept, site.clock.now())), { cookie });
  }),
];

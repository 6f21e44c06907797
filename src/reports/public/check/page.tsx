/** `/report/check`: everything as it will be sent, each answer with its way back; then send. */
import { Button, SummaryList } from '../../../design/index.ts';
import { publicPaths } from '../../../paths.ts';
import { attribution } from '../../../places/index.ts';
import { get, page, post, redirect } from '../../../platform/web/index.ts';
import { catalogue } from '../../../platform/words/index.ts';
import { FormToken, hrefFor, langOf, PublicPage } from '../frame.tsx';
import { readKept } from '../kept-visit.ts';
import { insteadOf, onward } from '../on-the-way.ts';
import type { PublicSite } from '../public-site.ts';
import { LostNotice } from '../question-page.tsx';
import { StartView } from '../start/page.tsx';
import { rowsOf } from './rows.tsx';
import { sendReport } from './send-report.ts';
import ar from './words/ar.json' with { type: 'json' };
import cy from './words/cy.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import ro from './words/ro.json' with { type: 'json' };

const words = catalogue({ en, cy, ro, ar });
const path = publicPaths.reportStep('check');

export const checkRoutes = (site: PublicSite) => [
  get(path, 'report.check', async (visit) => {
    const kept = await readKept(site, visit);
    const instead = insteadOf('check', kept);
    if (instead !== undefined || kept?.report === undefined)
      return redirect(hrefFor(visit, instead ?? publicPaths.report()));
    const { report } = kept;
    const t = words(langOf(visit));
    const placed = report.answers.where?.place !== undefined;
    return page(
      <PublicPage
        site={site}
        visit={visit}
        title={t('title')}
        back={publicPaths.reportStep('contact')}
        footerNotes={placed ? attribution : undefined}
      >
        <LostNotice visit={visit} report={report} />
        <h1 class="govuk-heading-l">{t('title')}</h1>
        <SummaryList rows={rowsOf(report.answers, visit, t)} />
        <h2 class="govuk-heading-m">{t('sendTitle')}</h2>
        <p class="govuk-body">{t('sendText')}</p>
        <form method="post" action={hrefFor(visit, path)}>
          <FormToken visit={visit} />
          <Button text={t('send')} preventDoubleClick />
        </form>
      </PublicPage>,
    );
  }),
  post(path, 'report.send', async (visit) => {
    const { token } = visit;
    const nothingToSend = page(<StartView site={site} visit={visit} started={undefined} nothingToSend />, {
      status: 410,
    });
    const kept = await readKept(site, visit);
    if (token === undefined || kept === undefined) return nothingToSend;
    const next = onward(kept, site.clock.now());
    if (next === publicPaths.reportStep('call-999')) return redirect(hrefFor(visit, next));
    const outcome = await sendReport(site, token, langOf(visit));
    if (outcome === 'nothing-to-send') return nothingToSend;
    if (outcome === 'nothing-seen') return redirect(hrefFor(visit, publicPaths.reportStep('what-happened')));
    return redirect(hrefFor(visit, publicPaths.receipt()), { cookie: { set: token } });
  }),
];

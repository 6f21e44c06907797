/** `/report`: what will be asked, and what will not; and the way on with a report left half finished [A15]. */
import { Button, ButtonGroup, Callout } from '../../../design/index.ts';
import type { KeptFile } from '../../../files/index.ts';
import { publicPaths } from '../../../paths.ts';
import { get, page, post, redirect, type Visit } from '../../../platform/web/index.ts';
import { catalogue } from '../../../platform/words/index.ts';
import { filesFrom } from '../answers.ts';
import { forgetAll } from '../file-desk.ts';
import { FormToken, hrefFor, langOf, PublicPage } from '../frame.tsx';
import { changeKept, draftMinutes, readKept, type StartedReport } from '../kept-visit.ts';
import { phoneNumbers } from '../phone-numbers.ts';
import type { PageSite, PublicSite } from '../public-site.ts';
import ar from './words/ar.json' with { type: 'json' };
import cy from './words/cy.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import ro from './words/ro.json' with { type: 'json' };

const words = catalogue({ en, cy, ro, ar });

interface StartProps {
  readonly site: PageSite;
  readonly visit: Visit;
  readonly started: StartedReport | undefined;
  readonly nothingToSend?: boolean;
}

/** The start page; `nothingToSend` when a report was sent off of which nothing is kept any more. */
export function StartView({ site, visit, started, nothingToSend }: StartProps) {
  const t = words(langOf(visit));
  const emergency = phoneNumbers.emergency.number;
  return (
    <PublicPage
      site={site}
      visit={visit}
      title={t('title')}
      back={publicPaths.home()}
      languagePath={publicPaths.report()}
    >
      {nothingToSend ? (
        <Callout title={t('nothingTitle')}>
          <p>{t('nothingText', { minutes: draftMinutes })}</p>
        </Callout>
      ) : null}
      <h1 class="govuk-heading-xl">{t('title')}</h1>
      <Callout tone="danger" title={t('dangerTitle', { emergency })}>
        <p>
          {t('dangerText')}{' '}
          <a class="govuk-link" href={hrefFor(visit, publicPaths.helpNow())}>
            {t('dangerLink')}
          </a>
        </p>
      </Callout>
      <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
        <li>{t('short')}</li>
        <li>{t('nameless')}</li>
        <li>{t('skippable')}</li>
        <li>{t('code')}</li>
        <li>{t('deleted', { minutes: draftMinutes })}</li>
      </ul>
      <p class="govuk-body">{t('careful')}</p>
      {started === undefined ? (
        <Button href={hrefFor(visit, publicPaths.reportStep('danger'))} text={t('start')} isStartButton />
      ) : (
        <GoOn visit={visit} started={started} />
      )}
    </PublicPage>
  );
}

function GoOn({ visit, started }: { visit: Visit; started: StartedReport }) {
  const t = words(langOf(visit));
  return (
    <>
      <h2 class="govuk-heading-m">{t('startedTitle')}</h2>
      <p class="govuk-body">{t('startedText')}</p>
      <form method="post" action={hrefFor(visit, publicPaths.report())}>
        <FormToken visit={visit} />
        <ButtonGroup>
          <Button href={hrefFor(visit, publicPaths.reportStep(started.at))} text={t('goOn')} />
          <Button text={t('startAgain')} classes="govuk-button--secondary" preventDoubleClick />
        </ButtonGroup>
      </form>
    </>
  );
}

export const startRoutes = (site: PublicSite) => [
  get(publicPaths.report(), 'report.start', async (visit) => {
    const kept = await readKept(site, visit);
    if (kept?.sent !== undefined && kept.report === undefined)
      return redirect(hrefFor(visit, publicPaths.receipt()));
    return page(<StartView site={site} visit={visit} started={kept?.report} />);
  }),
  post(publicPaths.report(), 'report.start-again', async (visit) => {
    let dropped: readonly KeptFile[] = [];
    const { cookie } = await changeKept(site, visit, ({ report, ...rest }) => {
      dropped = report === undefined ? [] : filesFrom(report.answers);
      return rest;
    });
    await forgetAll(site, dropped);
    return redirect(hrefFor(visit, publicPaths.reportStep('danger')), { cookie });
  }),
];

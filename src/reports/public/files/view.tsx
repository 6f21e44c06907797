import { Button, ButtonGroup, Callout, Details, ErrorSummary } from '../../../design/index.ts';
import { publicPaths } from '../../../paths.ts';
import type { Visit } from '../../../platform/web/index.ts';
import { catalogue } from '../../../platform/words/index.ts';
import { FilesPart, limitsInWords, refusalErrors } from '../file-parts.tsx';
import { FormToken, hrefFor, langOf, PublicPage } from '../frame.tsx';
import { numberOf, stepBefore } from '../journey.ts';
import type { StartedReport } from '../kept-visit.ts';
import type { PageSite } from '../public-site.ts';
import { formWords, LostNotice, TimeoutWarning } from '../question-page.tsx';
import ar from './words/ar.json' with { type: 'json' };
import cy from './words/cy.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import ro from './words/ro.json' with { type: 'json' };

const words = catalogue({ en, cy, ro, ar });
const path = publicPaths.reportStep('files');

interface FilesProps {
  readonly site: PageSite;
  readonly visit: Visit;
  readonly report: StartedReport;
}

/** Asks for files. What is taken and what becomes of it stands before the field until something has been added; then it is folded away. */
export function FilesView({ site, visit, report }: FilesProps) {
  const lang = langOf(visit);
  const t = words(lang);
  const form = formWords(lang);
  const { files } = report.answers;
  const errors = refusalErrors(lang, files);
  const before = report.reachedCheck ? 'check' : stepBefore('files', report.answers);
  const { number, of } = numberOf('files');
  const isEmpty = files.kept.length === 0;
  return (
    <PublicPage
      site={site}
      visit={visit}
      title={t('title')}
      hasErrors={errors.length > 0}
      back={publicPaths.reportStep(before ?? 'danger')}
    >
      {errors.length > 0 ? <ErrorSummary titleText={form('thereIsAProblem')} errorList={errors} /> : null}
      <LostNotice visit={visit} report={report} />
      <p class="govuk-caption-l">{form('questionOf', { number, of })}</p>
      <h1 class="govuk-heading-l">{t('title')}</h1>
      {isEmpty ? <GoodToKnow visit={visit} /> : null}
      <form method="post" action={hrefFor(visit, path)} enctype="multipart/form-data" noValidate data-uploads>
        <FormToken visit={visit} />
        <FilesPart lang={lang} attached={files} title={t('attachedTitle')} />
        <ButtonGroup>
          <Button text={form('continue')} preventDoubleClick />
          {isEmpty ? (
            <Button text={form('skip')} classes="govuk-button--secondary" name="skip" value="1" />
          ) : null}
        </ButtonGroup>
        <TimeoutWarning visit={visit} />
      </form>
      {isEmpty ? null : (
        <Details summaryText={t('goodToKnow')}>
          <GoodToKnow visit={visit} />
        </Details>
      )}
    </PublicPage>
  );
}

function GoodToKnow({ visit }: { visit: Visit }) {
  const t = words(langOf(visit));
  return (
    <>
      <p class="govuk-body">{t('intro')}</p>
      <p class="govuk-body">{t('limits', limitsInWords(langOf(visit)))}</p>
      <Callout title={t('safeTitle')}>
        <p>{t('safeText')}</p>
      </Callout>
      <h2 class="govuk-heading-s">{t('hiddenTitle')}</h2>
      <p class="govuk-body">{t('hiddenText')}</p>
      <p class="govuk-body">{t('hiddenSafer')}</p>
    </>
  );
}

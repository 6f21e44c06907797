import { Button, Details, ErrorSummary, Input } from '../../../design/index.ts';
import { publicPaths } from '../../../paths.ts';
import type { Visit } from '../../../platform/web/index.ts';
import { catalogue } from '../../../platform/words/index.ts';
import { FormToken, hrefFor, langOf, PublicPage } from '../frame.tsx';
import type { PageSite } from '../public-site.ts';
import { Errors, errorFinder, formWords } from '../question-page.tsx';
import type { FieldError, Typed } from '../read-form.ts';
import ar from './words/ar.json' with { type: 'json' };
import cy from './words/cy.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import ro from './words/ro.json' with { type: 'json' };

const words = catalogue({ en, cy, ro, ar });

interface ComeBackProps {
  readonly site: PageSite;
  readonly visit: Visit;
  readonly typed?: Typed;
  readonly errors?: readonly FieldError[];
  /** Seconds until the next try, after too many. */
  readonly waitSeconds?: number;
}

export function ComeBackView({ site, visit, typed = {}, errors = [], waitSeconds }: ComeBackProps) {
  const t = words(langOf(visit));
  const waits = waitSeconds === undefined ? undefined : { text: t('wait', { seconds: waitSeconds }) };
  return (
    <PublicPage
      site={site}
      visit={visit}
      title={t('title')}
      hasErrors={errors.length > 0 || waits !== undefined}
      back={publicPaths.home()}
    >
      <Errors visit={visit} errors={errors} />
      {waits ? (
        <ErrorSummary
          titleText={formWords(langOf(visit))('thereIsAProblem')}
          errorList={[{ text: waits.text, href: '#code' }]}
        />
      ) : null}
      <h1 class="govuk-heading-xl">{t('title')}</h1>
      <p class="govuk-body-l">{t('lead')}</p>
      <form method="post" action={hrefFor(visit, publicPaths.comeBack())} noValidate>
        <FormToken visit={visit} />
        <Input
          name="code"
          label={{ text: t('code'), classes: 'govuk-label--m' }}
          hint={{ text: t('codeHint') }}
          value={typed['code']}
          errorMessage={waits ?? errorFinder(visit, errors)('code')}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          classes="ps-ltr ps-code-input"
        />
        <Button text={t('open')} preventDoubleClick />
      </form>
      <Details summaryText={t('lostTitle')}>
        <p class="govuk-body">{t('lostText')}</p>
        <p class="govuk-body">
          <a class="govuk-link" href={hrefFor(visit, publicPaths.report())}>
            {t('lostLink')}
          </a>
        </p>
      </Details>
    </PublicPage>
  );
}

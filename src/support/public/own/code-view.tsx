import { Button, ErrorSummary, Input } from '../../../design/index.ts';
import { field, type Visit } from '../../../platform/web/index.ts';
import { frameWords, markOf, type SpokenLang, spokenLanguages } from '../../../platform/words/index.ts';
import { englishPath, ownAction, words } from './own-words.ts';

interface CodeProps {
  readonly visit: Visit;
  readonly lang: SpokenLang;
  /** It was chosen, and does not give way to that of the code. */
  readonly chosen: boolean;
  readonly problem:
    | { readonly word: 'noSuchCode' }
    | { readonly word: 'wait'; readonly seconds: number }
    | undefined;
}

/** Asks for the code. Says nothing of what it opens: somebody may be looking. */
export function CodeView({ visit, lang, chosen, problem }: CodeProps) {
  const t = words(lang);
  const error =
    problem === undefined
      ? undefined
      : { text: problem.word === 'wait' ? t('wait', { seconds: problem.seconds }) : t('noSuchCode') };
  return (
    <>
      {error === undefined ? null : (
        <ErrorSummary titleText={t('errorTitle')} errorList={[{ text: error.text, href: '#code' }]} />
      )}
      <h1 class="govuk-heading-xl">{t('title')}</h1>
      <p class="govuk-body-l">{t('lead')}</p>
      <form method="post" action={ownAction(lang)} noValidate>
        <input type="hidden" name="form-token" value={visit.formToken()} />
        {lang === 'en' && chosen ? <input type="hidden" name="in" value="en" /> : null}
        {/* What they had written is sent again with the code, and not lost. */}
        {field(visit.form, 'tell') === ''
          ? null
          : (['tell', 'kind', 'words'] as const).map((name) => (
              <input type="hidden" name={name} value={field(visit.form, name)} />
            ))}
        <Input
          id="code"
          name="code"
          label={{ text: t('code'), classes: 'govuk-label--m' }}
          hint={{ text: t('codeHint') }}
          value={field(visit.form, 'code')}
          errorMessage={error}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          classes="ps-ltr ps-code-input"
        />
        <Button text={t('open')} preventDoubleClick />
      </form>
      <p class="govuk-body">{t('lost')}</p>
      <Languages lang={lang} />
    </>
  );
}

/** Every language that the page is read in, each by its own name. */
function Languages({ lang }: { lang: SpokenLang }) {
  return (
    <>
      <h2 class="govuk-heading-s govuk-!-margin-top-7">{frameWords(lang).components.languages}</h2>
      <ul class="ps-languages">
        {spokenLanguages.map(({ tag, autonym, dir }) => (
          <li>
            <a
              class="govuk-link"
              href={tag === 'en' ? englishPath : ownAction(tag)}
              lang={markOf(tag)}
              hreflang={markOf(tag)}
              dir={dir}
              aria-current={tag === lang ? 'true' : undefined}
            >
              {autonym}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

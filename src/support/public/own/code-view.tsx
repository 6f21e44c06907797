import { Button, ErrorSummary, Input } from '../../../design/index.ts';
import { publicPaths } from '../../../paths.ts';
import { field, type Visit } from '../../../platform/web/index.ts';
import { pathIn } from '../../../platform/words/index.ts';
import { langOf, words } from './own-words.ts';

interface CodeProps {
  readonly visit: Visit;
  readonly problem:
    | { readonly word: 'noSuchCode' }
    | { readonly word: 'wait'; readonly seconds: number }
    | undefined;
}

/** Asks for the code. Says nothing of what it opens: somebody may be looking. */
export function CodeView({ visit, problem }: CodeProps) {
  const lang = langOf(visit);
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
      <form method="post" action={pathIn(lang, publicPaths.own())} noValidate>
        <input type="hidden" name="form-token" value={visit.formToken()} />
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
    </>
  );
}

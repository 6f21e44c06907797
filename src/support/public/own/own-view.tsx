import { Button, ErrorSummary, NotificationBanner, Radios, Textarea } from '../../../design/index.ts';
import { publicPaths } from '../../../paths.ts';
import { field, type Visit } from '../../../platform/web/index.ts';
import { isLang, pathIn, type SpokenLang } from '../../../platform/words/index.ts';
import type { OpenedOwnView } from '../../own-view/open-own-view.ts';
import { longestOwnText, ownItemKinds, ownWordsKinds } from '../../own-view/own-view.ts';
import { ownAction, words } from './own-words.ts';

export type OwnProblem = 'kind' | 'words' | 'tooLong';

interface OwnProps {
  readonly visit: Visit;
  readonly lang: SpokenLang;
  readonly opened: OpenedOwnView;
  readonly code: string;
  readonly sent?: true | undefined;
  readonly problem?: OwnProblem | undefined;
}

/** What was released, by its kind; then the form to write back. */
export function OwnView({ visit, lang, opened, code, sent, problem }: OwnProps) {
  const t = words(lang);
  return (
    <>
      {problem === undefined ? null : (
        <ErrorSummary
          titleText={t('errorTitle')}
          errorList={[
            {
              text: t(`problem.${problem}`, { longest: longestOwnText }),
              href: problem === 'kind' ? '#kind' : '#words',
            },
          ]}
        />
      )}
      {sent ? <NotificationBanner type="success" titleText={t('sentTitle')} text={t('sent')} /> : null}
      <h1 class="govuk-heading-xl">{t('own.title')}</h1>
      <p class="govuk-body">{t('own.lead', { until: opened.until })}</p>
      {opened.items.length === 0 ? (
        <p class="govuk-body">{t('own.none')}</p>
      ) : lang === 'en' ? null : (
        <p class="govuk-body">{t('own.asWritten')}</p>
      )}
      {ownItemKinds.map((kind) => {
        const items = opened.items.filter((item) => item.kind === kind);
        return items.length === 0 ? null : (
          <section>
            <h2 class="govuk-heading-m">{t(`kind.${kind}`)}</h2>
            {items.map(({ words: said, releasedAt }) => (
              <>
                <p class="govuk-body ps-kept govuk-!-margin-bottom-1" dir="auto">
                  {said}
                </p>
                <p class="govuk-hint">{t('since', { at: releasedAt })}</p>
              </>
            ))}
          </section>
        );
      })}
      <TellForm visit={visit} lang={lang} code={code} sent={sent} problem={problem} />
    </>
  );
}

function TellForm({ visit, lang, code, sent, problem }: Omit<OwnProps, 'opened'>) {
  const t = words(lang);
  const error = (...of: readonly OwnProblem[]) =>
    problem !== undefined && of.includes(problem)
      ? { text: t(`problem.${problem}`, { longest: longestOwnText }) }
      : undefined;
  const typed = (name: string): string => (sent ? '' : field(visit.form, name));
  return (
    <form method="post" action={ownAction(lang)} noValidate>
      <h2 class="govuk-heading-m">{t('tell.title')}</h2>
      <p class="govuk-body">{t('tell.lead')}</p>
      <input type="hidden" name="form-token" value={visit.formToken()} />
      <input type="hidden" name="code" value={code} />
      {lang === 'en' ? <input type="hidden" name="in" value="en" /> : null}
      <Radios
        name="kind"
        idPrefix="kind"
        fieldset={{ legend: { text: t('tell.kind'), classes: 'govuk-fieldset__legend--s' } }}
        value={typed('kind')}
        errorMessage={error('kind')}
        items={ownWordsKinds.map((value) => ({
          value,
          text: t(`tell.${value}`),
          hint: { text: t(`tell.${value}.hint`) },
        }))}
      />
      <Textarea
        id="words"
        name="words"
        rows={5}
        label={{ text: t('tell.words'), classes: 'govuk-label--s' }}
        hint={{ text: t('tell.hint') }}
        value={typed('words')}
        errorMessage={error('words', 'tooLong')}
      />
      <Button text={t('tell.send')} name="tell" value="yes" preventDoubleClick />
      <p class="govuk-body">
        <a class="govuk-link" href={pathIn(isLang(lang) ? lang : 'en', publicPaths.home())}>
          {t('finish')}
        </a>
      </p>
    </form>
  );
}

/** What a referral is and what somebody may decide, in their own language, to read together and to print. */
import { catalogue, frameWords, isLang, type Lang, languageOf } from '../../platform/words/index.ts';
import { explained, subjects } from '../consent.ts';
import ar from './words/ar.json' with { type: 'json' };
import cy from './words/cy.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import ro from './words/ro.json' with { type: 'json' };

const words = catalogue({ en, cy, ro, ar });

/** The language to explain in: that of the tag where there is one, else English. */
export const explainedIn = (tag: string): Lang => (isLang(tag) ? tag : 'en');

/** The explanation, as an article that prints by itself. Says that a translation is a draft until somebody has checked it. */
export function ConsentExplained({ lang }: { lang: Lang }) {
  const t = words(lang);
  const { dir, draft } = languageOf(lang);
  return (
    <article class="ps-explain" lang={lang} dir={dir}>
      <h2 class="govuk-heading-l">{t('title')}</h2>
      <p class="govuk-body-l">{t('intro')}</p>
      {explained.map((part) => (
        <section>
          <h3 class="govuk-heading-m">{t(`${part}.title`)}</h3>
          <p class="govuk-body">{t(`${part}.text`)}</p>
        </section>
      ))}
      <section>
        <h3 class="govuk-heading-m">{t('questions')}</h3>
        <ol class="govuk-list govuk-list--number">
          {subjects.map((subject) => (
            <li>{t(`ask.${subject}`)}</li>
          ))}
        </ol>
      </section>
      <p class="govuk-body">
        <strong>{t('keep')}</strong>
      </p>
      {draft ? <p class="govuk-body-s">{frameWords(lang).draftTranslation}</p> : null}
    </article>
  );
}

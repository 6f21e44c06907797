/** What a referral is and what somebody may decide, in their own language, to read together and to print. */
import { markOf, spokenLanguages } from '../../platform/words/index.ts';
import { englishExplanation, explanationIn, partsExplained, questionsExplained } from './explanations.ts';

/** Said in English too, for whoever prints it. */
const draftInEnglish = 'Draft: nobody who grew up with this language has checked this translation yet.';

/**
 * The explanation, as an article that prints by itself. A translation says first, in its own language and in English, that it is a draft
 * until a person has checked it. `tag`: a language that there is none in yet is explained in English.
 */
export function ConsentExplained({ tag }: { tag: string }) {
  const own = explanationIn(tag);
  const words = own ?? englishExplanation;
  const shown = own === undefined ? 'en' : tag;
  const language = spokenLanguages.find((each) => each.tag === shown);
  return (
    <article class="ps-explain" lang={markOf(shown)} dir={language?.dir ?? 'ltr'}>
      {words.draft === undefined ? null : (
        <p class="govuk-body-s ps-explain__draft">
          {words.draft}
          <br />
          <span lang="en" dir="ltr">
            {draftInEnglish}
          </span>
        </p>
      )}
      <h2 class="govuk-heading-l">{words.title}</h2>
      <p class="govuk-body-l">{words.intro}</p>
      {partsExplained.map(([title, text]) => (
        <section>
          <h3 class="govuk-heading-m">{words[title]}</h3>
          <p class="govuk-body">{words[text]}</p>
        </section>
      ))}
      <section>
        <h3 class="govuk-heading-m">{words.questions}</h3>
        <ol class="govuk-list govuk-list--number">
          {questionsExplained.map((question) => (
            <li>{words[question]}</li>
          ))}
        </ol>
      </section>
      <p class="govuk-body">
        <strong>{words.keep}</strong>
      </p>
    </article>
  );
}

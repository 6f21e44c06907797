import type { ComponentChildren } from 'preact';
import { explainedLanguages, languageName } from '../../../consents/index.ts';
import { Details, InsetText } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { spokenLanguages } from '../../../platform/words/index.ts';
import { t } from './consent-words.ts';

/** The explanation to read together or to print; on paper nothing but it. `tag`: the language that is asked for, as a tag or in words. */
export function ExplainView(props: { referralId: string; tag: string; children: ComponentChildren }) {
  const { tag } = props;
  const name = languageName(tag);
  return (
    <div class="ps-explain-page">
      <h1 class="govuk-heading-m">{t('explain.title')}</h1>
      <p class="govuk-body ps-measure">{t('explain.lead')}</p>
      {explainedLanguages.includes(tag) ? (
        <p class="govuk-body">{t('explain.shown', { language: name })}</p>
      ) : (
        <InsetText>
          <p class="govuk-body">
            <strong>{t('explain.none', { language: name })}</strong>
          </p>
          <p class="govuk-body">{t('explain.interpreter')}</p>
        </InsetText>
      )}
      <Details summaryText={t('explain.languages', { count: explainedLanguages.length })}>
        <ul class="govuk-list ps-explain-languages">
          {spokenLanguages
            .filter((each) => explainedLanguages.includes(each.tag))
            .map((each) => (
              <li>
                <a
                  class="govuk-link"
                  href={`${staffPaths.referralExplain(props.referralId)}?lang=${each.tag}`}
                  aria-current={each.tag === tag ? 'true' : undefined}
                >
                  {each.name}
                  {each.tag === 'en' ? null : (
                    <>
                      {', '}
                      <span lang={each.tag} dir={each.dir}>
                        {each.autonym}
                      </span>
                    </>
                  )}
                </a>
              </li>
            ))}
        </ul>
      </Details>
      {props.children}
    </div>
  );
}

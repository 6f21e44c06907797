import type { ComponentChildren } from 'preact';
import { SubNavigation } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { type Lang, publicLanguages } from '../../../platform/words/index.ts';
import { t } from './consent-words.ts';

/** The explanation to read together or to print; on paper nothing but it. */
export function ExplainView(props: { referralId: string; lang: Lang; children: ComponentChildren }) {
  return (
    <div class="ps-explain-page">
      <h1 class="govuk-heading-m">{t('explain.title')}</h1>
      <p class="govuk-body ps-measure">{t('explain.lead')}</p>
      <SubNavigation
        label={t('explain.languages')}
        items={publicLanguages.map((language) => ({
          children: <span lang={language.tag}>{language.autonym}</span>,
          href: `${staffPaths.referralExplain(props.referralId)}?lang=${language.tag}`,
          active: language.tag === props.lang,
        }))}
      />
      {props.children}
    </div>
  );
}

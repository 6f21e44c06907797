import type { ComponentChildren } from 'preact';
import { Button, ReceiptCode } from '../../../design/index.ts';
import { publicPaths, staffPaths } from '../../../paths.ts';
import { pathIn, type SpokenLang } from '../../../platform/words/index.ts';
import { t } from './own-view-words.ts';

interface CodeShownProps {
  readonly caseId: string;
  /** As it is read out: six groups of four. */
  readonly code: string;
  readonly language: SpokenLang;
  readonly publicUrl: string;
  readonly until: Date;
  readonly head: ComponentChildren;
}

/** The code, once. */
export function CodeShown({ caseId, code, language, publicUrl, until, head }: CodeShownProps) {
  return (
    <>
      {head}
      <h1 class="govuk-heading-l govuk-!-margin-bottom-2">{t('shown.heading')}</h1>
      <ReceiptCode code={code} />
      <p class="govuk-body ps-measure">
        {t('shown.text', { address: `${publicUrl}${pathIn(language, publicPaths.own())}`, until })}
      </p>
      <p class="govuk-body ps-measure">
        <strong>{t('shown.safe')}</strong>
      </p>
      <Button href={staffPaths.caseOwnPage(caseId)} text={t('shown.back')} />
    </>
  );
}

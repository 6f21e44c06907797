import {
  Button,
  ButtonGroup,
  Callout,
  Checkboxes,
  Input,
  Panel,
  ReceiptCode,
} from '../../../design/index.ts';
import { publicPaths } from '../../../paths.ts';
import type { Visit } from '../../../platform/web/index.ts';
import { catalogue } from '../../../platform/words/index.ts';
import { showReceipt } from '../../receipt.ts';
import { FormToken, hrefFor, langOf, PublicPage } from '../frame.tsx';
import { draftMinutes } from '../kept-visit.ts';
import type { PageSite } from '../public-site.ts';
import { Errors, errorFinder } from '../question-page.tsx';
import type { FieldError, Typed } from '../read-form.ts';
import ar from './words/ar.json' with { type: 'json' };
import cy from './words/cy.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import ro from './words/ro.json' with { type: 'json' };

const words = catalogue({ en, cy, ro, ar });

interface ReceiptViewProps {
  readonly site: PageSite;
  readonly visit: Visit;
  readonly sent: { readonly receipt: string; readonly lostFiles: number };
  /** Something has been written since; it is kept and not sent. */
  readonly hasMore: boolean;
  readonly typed?: Typed;
  readonly errors?: readonly FieldError[];
}

export function ReceiptView({ site, visit, sent, hasMore, typed = {}, errors = [] }: ReceiptViewProps) {
  const t = words(langOf(visit));
  const error = errorFinder(visit, errors);
  return (
    <PublicPage
      site={site}
      visit={visit}
      title={t('title')}
      hasErrors={errors.length > 0}
      footerLinks={false}
    >
      <Errors visit={visit} errors={errors} />
      <Panel titleText={t('title')} text={t('thanks')} />
      {hasMore ? (
        <Callout title={t('moreTitle')}>
          <p>{t('moreText')}</p>
        </Callout>
      ) : null}
      {sent.lostFiles > 0 ? <Callout>{<p>{t('filesLost', { count: sent.lostFiles })}</p>}</Callout> : null}
      <h2 class="govuk-heading-m">{t('codeTitle')}</h2>
      <ReceiptCode code={showReceipt(sent.receipt)} />
      <ButtonGroup>
        <Button
          text={t('copy')}
          type="button"
          classes="govuk-button--secondary"
          attributes={{ hidden: '', 'data-copies': showReceipt(sent.receipt), 'data-copied': t('copied') }}
        />
        <Button
          text={t('print')}
          type="button"
          classes="govuk-button--secondary"
          attributes={{ hidden: '', 'data-prints': '' }}
        />
      </ButtonGroup>
      <p class="govuk-body">{t('codeText')}</p>
      <h2 class="govuk-heading-m">{t('howTitle')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>{t('howWrite')}</li>
        <li>{t('howPrint')}</li>
        <li>{t('howSafe')}</li>
      </ul>
      <form method="post" action={hrefFor(visit, publicPaths.receipt())} noValidate>
        <FormToken visit={visit} />
        <h2 class="govuk-heading-m">{t('proveTitle')}</h2>
        <p class="govuk-body">{t('proveText', { minutes: draftMinutes })}</p>
        <Input
          name="code"
          label={{ text: t('typeCode') }}
          hint={{ text: t('typeHint') }}
          value={typed['code']}
          errorMessage={error('code')}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          classes="ps-ltr ps-code-input"
        />
        <p class="govuk-body">{t('or')}</p>
        <Checkboxes name="kept" items={[{ value: 'yes', text: t('kept') }]} />
        <Button text={t('goOn')} preventDoubleClick />
      </form>
    </PublicPage>
  );
}

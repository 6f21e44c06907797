import { Button, ErrorSummary, Textarea } from '../../../../design/index.ts';
import type { FoundBytes, Wrong } from '../../../../files/index.ts';
import { staffPaths } from '../../../../paths.ts';
import type { EntryOf } from '../../../investigation/entry.ts';
import { t } from '../evidence-words.ts';

interface OfFile {
  readonly id: string;
  readonly item: string;
  readonly fileId: string;
}

/** Asks why the original is needed before it is opened. */
export function OriginalView(props: {
  readonly of: OfFile;
  readonly file: EntryOf<'item-file'>['body'];
  readonly formToken: string;
  readonly problem: string | undefined;
  readonly typed: string;
}) {
  const { of, file, problem } = props;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {problem === undefined ? null : (
          <ErrorSummary titleText={t('errorTitle')} errorList={[{ href: '#purpose', text: problem }]} />
        )}
        <span class="govuk-caption-l" dir="auto">
          {file.name}
        </span>
        <h1 class="govuk-heading-l">{t('original.title')}</h1>
        <p class="govuk-body">{t('original.lead', { name: file.name })}</p>
        <p class="govuk-body">{t('original.book')}</p>
        <dl class="ps-facts">
          <dt>{t('sha256')}</dt>
          <dd>
            <code class="ps-hash">{file.sha256}</code>
          </dd>
        </dl>
        <form action={staffPaths.itemFileOriginal(of.id, of.item, of.fileId)} method="post" novalidate>
          <input type="hidden" name="form-token" value={props.formToken} />
          <Textarea
            name="purpose"
            id="purpose"
            rows={3}
            label={{ text: t('original.purpose'), classes: 'govuk-label--m' }}
            hint={{ text: t('original.hint') }}
            value={props.typed}
            errorMessage={problem === undefined ? undefined : { text: problem }}
          />
          <Button text={t('openOriginal')} />
        </form>
      </div>
    </div>
  );
}

/** Says that the bytes are not those that came, and what to do. */
export function RefusedView(props: {
  readonly of: OfFile;
  readonly name: string;
  readonly how: Wrong;
  readonly part: FoundBytes['part'];
}) {
  const { of, name, how, part } = props;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{t('refused.title')}</h1>
        <p class="govuk-body">{t(`refused.${how}`, { name })}</p>
        <p class="govuk-body">{t(part === 'original' ? 'refused.next' : 'refused.copy')}</p>
        <p class="govuk-body">
          <a class="govuk-link" href={staffPaths.evidenceItem(of.id, of.item)}>
            {t('refused.back')}
          </a>
        </p>
      </div>
    </div>
  );
}

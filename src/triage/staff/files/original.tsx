import { Button, ErrorSummary, Textarea } from '../../../design/index.ts';
import type { AttachedFile, FoundBytes, Wrong } from '../../../files/index.ts';
import { staffPaths } from '../../../paths.ts';
import { aboutFile, t } from './file-words.ts';

interface OriginalProps {
  readonly file: AttachedFile;
  readonly formToken: string;
  readonly problem: string | undefined;
  readonly typed: string;
}

/** Asks why the original is needed before it is opened. */
export function OriginalView({ file, formToken, problem, typed }: OriginalProps) {
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
        <p class="govuk-body">
          {t(file.copy === undefined ? 'original.noCopy' : 'original.lead', { name: file.name })}
        </p>
        <p class="govuk-body">{t('original.book')}</p>
        <dl class="ps-facts">
          <dt>{t('kind')}</dt>
          <dd>
            {aboutFile(file)}, {file.type}
          </dd>
          <dt>{t('sha256')}</dt>
          <dd>
            <code class="ps-hash">{file.sha256}</code>
          </dd>
        </dl>
        <form action={staffPaths.fileOriginal(file.recordId, file.fileId)} method="post" novalidate>
          <input type="hidden" name="form-token" value={formToken} />
          <Textarea
            name="purpose"
            id="purpose"
            rows={3}
            label={{ text: t('original.purpose'), classes: 'govuk-label--m' }}
            hint={{ text: t('original.purposeHint') }}
            value={typed}
            errorMessage={problem === undefined ? undefined : { text: problem }}
          />
          <Button text={t('original.open')} />
        </form>
      </div>
    </div>
  );
}

/** Says that the bytes are not those that came, and what to do. */
export function RefusedView(props: {
  readonly file: AttachedFile;
  readonly how: Wrong;
  readonly part: FoundBytes['part'];
}) {
  const { file, how, part } = props;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{t('refused.title')}</h1>
        <p class="govuk-body">{t(`refused.${how}`, { name: file.name })}</p>
        <p class="govuk-body">{t(part === 'original' ? 'refused.next' : 'refused.copy')}</p>
        <p class="govuk-body">
          <a class="govuk-link" href={`${staffPaths.report(file.recordId)}#files-part`}>
            {t('refused.back')}
          </a>
        </p>
      </div>
    </div>
  );
}

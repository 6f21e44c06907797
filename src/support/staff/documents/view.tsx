import type { ComponentChildren } from 'preact';
import {
  Alert,
  Button,
  EmptyState,
  ErrorSummary,
  FileUpload,
  InsetText,
  Tag,
} from '../../../design/index.ts';
import { type AttachedFile, mostFiles, type ScannerState, sizeInWords } from '../../../files/index.ts';
import { staffPaths } from '../../../paths.ts';
import { catalogue } from '../../../platform/words/index.ts';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');

interface DocumentsProps {
  readonly caseId: string;
  readonly files: readonly AttachedFile[];
  /** Why they are not shown to this member; undefined where they are. */
  readonly shut: 'investigates' | 'other' | undefined;
  readonly mayAdd: boolean;
  /** That those are shown that were there then; null where all are. */
  readonly past: ComponentChildren;
  readonly scanner: ScannerState;
  readonly megabytes: number;
  readonly problems: readonly string[];
  readonly done: string | undefined;
  readonly formToken: string;
  readonly head: ComponentChildren;
  nameOf(memberId: string | null): string;
}

const colours: Readonly<Record<AttachedFile['state'], string>> = {
  waiting: 'govuk-tag--blue',
  clean: 'govuk-tag--green',
  infected: 'govuk-tag--red',
  'cannot-be-made-safe': 'govuk-tag--orange',
};

/** The documents of a case, newest first, and room for more. */
export function DocumentsView(props: DocumentsProps) {
  const { files, problems, scanner, shut } = props;
  return (
    <>
      {problems.length > 0 ? (
        <ErrorSummary
          titleText={t('errorTitle')}
          errorList={problems.map((text) => ({ href: '#files', text }))}
        />
      ) : props.done === 'added' ? (
        <Alert
          variant="success"
          variantText={t('doneKind')}
          title={t('done')}
          text={t('done')}
          role="status"
        />
      ) : null}
      {props.past}
      {props.head}
      <h1 class="govuk-heading-l govuk-!-margin-bottom-2">{t('heading')}</h1>
      {shut === undefined ? (
        <p class="govuk-body ps-measure">{t('lead')}</p>
      ) : (
        <InsetText text={t(`shut.${shut}`)} />
      )}
      {scanner.state !== 'ready' && files.some(({ state }) => state === 'waiting') ? (
        <InsetText text={t(`scanner.${scanner.state}`)} />
      ) : null}
      {files.length > 0 ? (
        <>
          {files.toReversed().map((file) => (
            <OneDocument {...props} file={file} />
          ))}
          <p class="ps-second">{t('copyNote')}</p>
        </>
      ) : shut === undefined ? (
        <EmptyState title={t('none.title')}>
          <p class="govuk-body">{t('none.text')}</p>
        </EmptyState>
      ) : null}
      {props.mayAdd ? <AddDocuments {...props} /> : null}
    </>
  );
}

function OneDocument({ file, caseId, nameOf }: DocumentsProps & { file: AttachedFile }) {
  const { fileId, name, state } = file;
  return (
    <article class="ps-file" aria-labelledby={`file-${fileId}`}>
      <div class="ps-file__head">
        <h2 class="govuk-heading-s ps-file__name" id={`file-${fileId}`} dir="auto">
          {name}
        </h2>
        <Tag classes={colours[state]} text={t(`state.${state}`)} />
      </div>
      <p class="ps-second">
        {t('about', { size: sizeInWords(file.size), name: nameOf(file.memberId), at: file.receivedAt })}
      </p>
      {state === 'clean' ? (
        <p class="govuk-body govuk-!-margin-bottom-0">
          <a class="govuk-link" href={staffPaths.caseDocument(caseId, fileId)}>
            {t('open')} <span class="govuk-visually-hidden">{name}</span>
          </a>
        </p>
      ) : (
        <p class="govuk-body govuk-!-margin-bottom-0">{t(`why.${state}`)}</p>
      )}
    </article>
  );
}

function AddDocuments({ caseId, formToken, megabytes, problems }: DocumentsProps) {
  const [problem] = problems;
  return (
    <form
      class="ps-case-form"
      action={staffPaths.caseDocuments(caseId)}
      method="post"
      enctype="multipart/form-data"
      noValidate
    >
      <h2 class="govuk-heading-m govuk-!-margin-top-6">{t('add.title')}</h2>
      <input type="hidden" name="form-token" value={formToken} />
      <FileUpload
        name="files"
        label={{ text: t('add.label'), classes: 'govuk-label--s' }}
        hint={{ text: t('add.hint', { most: mostFiles, megabytes }) }}
        errorMessage={problem === undefined ? undefined : { text: problem }}
        multiple
        javascript
        chooseFilesButtonText={t('add.label')}
        dropInstructionText={t('drop')}
      />
      <Button text={t('add.button')} preventDoubleClick />
    </form>
  );
}

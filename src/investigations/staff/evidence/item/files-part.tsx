import { Button, FileUpload, InsetText, Tag } from '../../../../design/index.ts';
import { type AttachedFile, acceptFor, families, mostFiles, sizeInWords } from '../../../../files/index.ts';
import { staffPaths } from '../../../../paths.ts';
import { t } from '../evidence-words.ts';
import { FileOfReport } from './file-of-report.tsx';
import type { ItemProps } from './model.ts';
import { WhatBecame } from './what-became.tsx';

const colours = {
  waiting: 'govuk-tag--grey',
  clean: 'govuk-tag--green',
  infected: 'govuk-tag--red',
  'cannot-be-made-safe': 'govuk-tag--orange',
  altered: 'govuk-tag--red',
  missing: 'govuk-tag--red',
  unreadable: 'govuk-tag--red',
} as const;

/** The files of an item, each with the hash that it had when it came; and room for more. */
export function FilesPart(props: ItemProps) {
  const { files, scanner, works } = props;
  return (
    <section class="ps-case-part" aria-labelledby="files-part">
      <h2 class="govuk-heading-m" id="files-part">
        {t('filesTitle')}
      </h2>
      {scanner.state !== 'ready' && files.some(({ state }) => state === 'waiting') ? (
        <InsetText text={t(`scanner.${scanner.state}`)} />
      ) : null}
      <p class="govuk-body">
        {t(
          props.item.files.length === 0
            ? 'files.none'
            : files.length === 0
              ? 'files.elsewhere'
              : 'files.lead',
        )}
      </p>
      {props.item.files.map(({ body }) =>
        body.report === undefined ? null : <FileOfReport {...props} file={body} report={body.report} />,
      )}
      {files.map((file) => (
        <OneFile {...props} file={file} />
      ))}
      {works ? <AddFiles {...props} /> : null}
    </section>
  );
}

function OneFile(props: ItemProps & { file: AttachedFile }) {
  const { one, item, file, standing, nameOf } = props;
  const { fileId, name } = file;
  const [id, about] = [one.investigationId, item.entry.about];
  const wrong = standing.wrong.get(fileId);
  const isWrong = wrong !== undefined;
  const state = wrong ?? file.state;
  const named = <span class="govuk-visually-hidden"> {name}</span>;
  const given = !isWrong && (state === 'clean' || state === 'cannot-be-made-safe');
  return (
    <article class="ps-file" aria-labelledby={`file-${fileId}`}>
      <div class="ps-file__head">
        <h3 class="govuk-heading-s ps-file__name" id={`file-${fileId}`} dir="auto">
          {name}
        </h3>
        <Tag classes={colours[state]} text={t(`state.${state}`)} />
      </div>
      <p class="ps-second">
        {t('about', {
          size: sizeInWords(file.size),
          name: nameOf(file.memberId ?? ''),
          at: file.receivedAt,
        })}{' '}
        {item.files.some(({ body }) => body.file === fileId && body.copyOf !== undefined)
          ? t('copyOfReport')
          : ''}
      </p>
      <dl class="ps-facts">
        <dt>{t('sha256')}</dt>
        <dd>
          <code class="ps-hash">{file.sha256}</code>
        </dd>
      </dl>
      <WhatBecame {...props} fileId={fileId} name={name} />
      {given || isWrong ? (
        <p class="ps-file__ways">
          {given && file.copy !== undefined ? (
            <Button
              href={staffPaths.itemFileCopy(id, about, fileId)}
              classes="govuk-button--secondary ps-small-button"
            >
              {t('openCopy')}
              {named}
            </Button>
          ) : null}
          <a class="govuk-link" href={staffPaths.itemFileOriginal(id, about, fileId)}>
            {t('openOriginal')}
            {named}
          </a>
        </p>
      ) : null}
    </article>
  );
}

function AddFiles({ one, item, formToken, problems }: ItemProps) {
  const [problem] = problems;
  return (
    <form
      action={staffPaths.evidenceFiles(one.investigationId, item.entry.about)}
      method="post"
      enctype="multipart/form-data"
      noValidate
    >
      <input type="hidden" name="form-token" value={formToken} />
      <FileUpload
        name="files"
        label={{ text: t('add.label'), classes: 'govuk-label--s' }}
        hint={{ text: t('add.hint', { most: mostFiles }) }}
        errorMessage={problem === undefined ? undefined : { text: problem }}
        multiple
        javascript
        attributes={{ accept: acceptFor(families) }}
        chooseFilesButtonText={t('add.label')}
        dropInstructionText={t('add.drop')}
      />
      <Button text={t('add.button')} classes="govuk-button--secondary" preventDoubleClick />
    </form>
  );
}

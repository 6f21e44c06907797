/** The files of one report: their state in words, the small picture, the ways to open them, and what the original says of itself. */
import { Button, Details, Tag } from '../../../design/index.ts';
import type { AttachedFile, FileState } from '../../../files/index.ts';
import { staffPaths } from '../../../paths.ts';
import { aboutFile, t } from './file-words.ts';
import type { FilesModel } from './files-model.ts';
import { Says } from './says.tsx';

const tagColours: Readonly<Record<FileState, string>> = {
  waiting: 'govuk-tag--grey',
  clean: 'govuk-tag--green',
  infected: 'govuk-tag--red',
  'cannot-be-made-safe': 'govuk-tag--orange',
};

/** Why all files wait, when that is not their turn. */
export function ScannerNote({ model }: { model: Pick<FilesModel, 'files' | 'scanner'> }) {
  const { state } = model.scanner;
  if (state === 'ready' || model.files.every((file) => file.state !== 'waiting')) return null;
  return <div class="govuk-inset-text">{t(`scanner.${state}`)}</div>;
}

/** One file. */
export function FileCard(props: { file: AttachedFile; model: FilesModel; formToken: string }) {
  const { file, model } = props;
  const by = model.memberName(file.memberId) ?? t('from.aMember');
  return (
    <article class="ps-file" aria-labelledby={`file-${file.fileId}`}>
      <div class="ps-file__head">
        <h3 class="govuk-heading-s ps-file__name" id={`file-${file.fileId}`} dir="auto">
          {file.name}
        </h3>
        <Tag classes={tagColours[file.state]} text={t(`state.${file.state}`)} />
      </div>
      <p class="ps-second">
        {aboutFile(file)}. {t(`from.${file.from}`, { at: file.receivedAt, name: by })}
      </p>
      <Standing file={file} />
      <Preview file={file} />
      <Ways file={file} />
      <Says {...props} />
      <Evidence file={file} />
    </article>
  );
}

/** What may be done with it, in a sentence; nothing where that is clear. */
function Standing({ file }: { file: AttachedFile }) {
  const reason = file.reason === null ? t('reason.unknown') : t(`reason.${file.reason}`);
  if (file.state === 'clean') return null;
  return (
    <p class="govuk-body">
      {t(`text.${file.state}`, { malware: file.malware ?? '', reason })}
      {file.state === 'waiting' && file.reason !== null ? ` ${t('waitsFor', { reason })}` : null}
    </p>
  );
}

function Preview({ file }: { file: AttachedFile }) {
  if (!file.hasPreview) return null;
  return (
    <img
      class="ps-file__preview"
      src={staffPaths.filePreview(file.recordId, file.fileId)}
      alt={t('preview', { name: file.name })}
      loading="lazy"
      decoding="async"
    />
  );
}

/** The copy first; the original, with a purpose, for whoever needs it. Of what was not scanned, neither. */
function Ways({ file }: { file: AttachedFile }) {
  if (file.state === 'waiting' || file.state === 'infected') return null;
  const named = <span class="govuk-visually-hidden"> {file.name}</span>;
  return (
    <>
      <p class="ps-file__ways">
        {file.copy === undefined ? null : (
          <Button
            href={staffPaths.fileCopy(file.recordId, file.fileId)}
            classes="govuk-button--secondary ps-small-button"
          >
            {t('openCopy')}
            {named}
          </Button>
        )}
        <a class="govuk-link" href={staffPaths.fileOriginal(file.recordId, file.fileId)}>
          {t('openOriginal')}
          {named}
        </a>
      </p>
      {file.copy === undefined ? null : <p class="ps-second">{t('openCopyNote')}</p>}
    </>
  );
}

/** What the original is compared with in court. */
function Evidence({ file }: { file: AttachedFile }) {
  return (
    <Details summaryText={t('evidence')} classes="ps-file__evidence">
      <dl class="ps-facts">
        <dt>{t('kind')}</dt>
        <dd>{file.type}</dd>
        <dt>{t('sha256')}</dt>
        <dd>
          <code class="ps-hash">{file.sha256}</code>{' '}
          <Button
            type="button"
            classes="govuk-button--secondary ps-small-button"
            attributes={{ hidden: '', 'data-copies': file.sha256, 'data-copied': t('copied') }}
          >
            {t('copyHash')}
            <span class="govuk-visually-hidden">
              {' '}
              {t('sha256')} {file.name}
            </span>
          </Button>
        </dd>
      </dl>
    </Details>
  );
}

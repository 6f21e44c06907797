/** What every page that takes files shows: the field with its progress, what has been added, what was not taken and why. */
import { Button, FileList, FileUpload } from '../../design/index.ts';
import { acceptFor, type Family, families, type KeptFile, mostBytes } from '../../files/index.ts';
import { type FormBody, field } from '../../platform/web/index.ts';
import { catalogue, type Lang, messagesByForm } from '../../platform/words/index.ts';
import { type Attached, mostBytesTogether, mostFiles, type Pressed, type RefusedFile } from './attached.ts';
import ar from './file-words/words/ar.json' with { type: 'json' };
import cy from './file-words/words/cy.json' with { type: 'json' };
import en from './file-words/words/en.json' with { type: 'json' };
import ro from './file-words/words/ro.json' with { type: 'json' };

export const fileWords = catalogue({ en, cy, ro, ar });

/** The form's field that holds files, which is also its id on the page. */
export const filesField = 'files';

/** A size as people say it: whole kilobytes below a megabyte, megabytes with one decimal above. */
export function sizeInWords(lang: Lang, bytes: number): string {
  const t = fileWords(lang);
  if (bytes < 1_000_000) return t('kilobytes', { size: Math.max(1, Math.round(bytes / 1000)) });
  return t('megabytes', { size: Math.round(bytes / 100_000) / 10 });
}

interface Sized {
  readonly family: Family;
  readonly size: number;
}

/** A file's family and size, as values of a message. */
export const inWords = (lang: Lang, { family, size }: Sized) => ({
  family: fileWords(lang)(family),
  size: sizeInWords(lang, size),
});

/** What a file is, in words: its family and its size. */
export const aboutFile = (lang: Lang, file: Sized): string => fileWords(lang)('about', inWords(lang, file));

/** A file in one line. What it is runs the way of the page's language, whatever its name does. */
export function fileInLine(lang: Lang, file: Sized & { readonly name: string }): string {
  const about = aboutFile(lang, file);
  return `${file.name} (${fileWords(lang).dir === 'rtl' ? `\u2067${about}\u2069` : about})`;
}

/** The limits, as values of the messages that say them. */
export const limitsInWords = (lang: Lang) => ({
  most: mostFiles,
  together: sizeInWords(lang, mostBytesTogether),
  small: sizeInWords(lang, mostBytes('picture')),
  sound: sizeInWords(lang, mostBytes('sound')),
  video: sizeInWords(lang, mostBytes('video')),
});

/** Why a file was not taken, and what to do. */
const refusalText = (lang: Lang, { name, why }: RefusedFile): string =>
  fileWords(lang)(why, { name, ...limitsInWords(lang) });

/** What was not taken, as the error summary lists it. */
export const refusalErrors = (lang: Lang, attached: Attached) =>
  attached.refused.map((one) => ({ text: refusalText(lang, one), href: `#${filesField}` }));

/** Which button of a form with files was pressed. */
export const pressedIn = (form: FormBody): Pressed => ({
  remove: field(form, 'remove'),
  add: field(form, 'add') !== '',
  skip: field(form, 'skip') !== '',
});

/** What has been added, each with its button to take it away; in the form itself, so that nothing typed is lost by it. */
function AttachedFiles({ lang, files, title }: { lang: Lang; files: readonly KeptFile[]; title: string }) {
  if (files.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      <FileList
        files={files.map((file) => ({
          name: file.name,
          about: aboutFile(lang, file),
          action: (
            <Button name="remove" value={file.blob} classes="govuk-button--secondary">
              {fileWords(lang)('remove')}
              <span class="govuk-visually-hidden"> {file.name}</span>
            </Button>
          ),
        }))}
      />
    </>
  );
}

interface FilesPartProps {
  readonly lang: Lang;
  readonly attached: Attached;
  /** Above what has been added. */
  readonly title: string;
  readonly label?: string;
  /** Other words than the usual ones under the label. */
  readonly hint?: string;
}

/**
 * The part of a form that takes files: what has been added, the field, and the place where script shows how far it is. Stands last in a
 * multipart form that carries `data-uploads`.
 */
export function FilesPart({ lang, attached, title, label, hint }: FilesPartProps) {
  const t = fileWords(lang);
  const [first] = attached.refused;
  return (
    <>
      <AttachedFiles lang={lang} files={attached.kept} title={title} />
      <FileUpload
        name={filesField}
        label={{ text: label ?? t('choose'), classes: 'govuk-label--m' }}
        hint={{ text: hint ?? t('chooseHint') }}
        errorMessage={first && { text: refusalText(lang, first) }}
        multiple
        javascript
        attributes={{ accept: acceptFor(families) }}
        chooseFilesButtonText={t('choose')}
        dropInstructionText={t('drop')}
        noFileChosenText={t('noneChosen')}
        multipleFilesChosenText={messagesByForm(t, 'chosen')}
        enteredDropZoneText={t('enteredDrop')}
        leftDropZoneText={t('leftDrop')}
      />
      <div
        class="ps-upload"
        hidden
        data-upload-progress
        data-sending={t('sending', { percent: '%{percent}' })}
        data-checking={t('checking')}
        data-stopped={t('stopped')}
        data-failed={t('failed')}
      >
        <p class="ps-upload__status" role="status" />
        <progress class="ps-upload__bar" max="100" value="0" aria-label={t('upload')} />
        <Button
          type="button"
          text={t('stop')}
          classes="govuk-button--secondary"
          attributes={{ 'data-upload-stop': '', hidden: '' }}
        />
      </div>
      <div>
        <Button text={t('upload')} name="add" value="1" classes="govuk-button--secondary" />
      </div>
    </>
  );
}

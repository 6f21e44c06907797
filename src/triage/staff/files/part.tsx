import { Button, Details, FileUpload, Textarea } from '../../../design/index.ts';
import { acceptFor, families, mostBytes, sizeInWords } from '../../../files/index.ts';
import { staffPaths } from '../../../paths.ts';
import { mostFilesAtOnce } from './file-forms.ts';
import { t } from './file-words.ts';
import type { FilesModel } from './files-model.ts';
import { FileCard, ScannerNote } from './list.tsx';

/** What came back of the form that adds files. */
export interface FilesReturned {
  readonly note: string;
  readonly noteProblem: string | undefined;
  readonly problems: readonly string[];
}

interface FilesPartProps {
  readonly model: FilesModel;
  readonly formToken: string;
  readonly returned: FilesReturned | undefined;
}

/** The part of a report's page that is about its files. */
export function FilesPart({ model, formToken, returned }: FilesPartProps) {
  return (
    <section aria-labelledby="files-part">
      <h2 class="govuk-heading-m" id="files-part">
        {t('title')}
      </h2>
      {model.files.length === 0 ? (
        <p class="govuk-body">{t('none')}</p>
      ) : (
        <p class="govuk-body-s ps-quiet">{t('lead')}</p>
      )}
      <ScannerNote model={model} />
      {model.files.map((file) => (
        <FileCard file={file} model={model} formToken={formToken} />
      ))}
      {model.works ? <AddFiles model={model} formToken={formToken} returned={returned} /> : null}
    </section>
  );
}

function AddFiles({ model, formToken, returned }: FilesPartProps) {
  const [problem] = returned?.problems ?? [];
  return (
    <Details summaryText={t('add.summary')} open={returned !== undefined}>
      <form action={staffPaths.files(model.reportId)} method="post" enctype="multipart/form-data" novalidate>
        <input type="hidden" name="form-token" value={formToken} />
        <Textarea
          name="fileNote"
          id="fileNote"
          rows={2}
          label={{ text: t('add.note'), classes: 'govuk-label--s' }}
          hint={{ text: t('add.noteHint') }}
          value={returned?.note}
          errorMessage={returned?.noteProblem === undefined ? undefined : { text: returned.noteProblem }}
        />
        <FileUpload
          name="files"
          label={{ text: t('add.label'), classes: 'govuk-label--s' }}
          hint={{
            text: t('add.hint', {
              most: mostFilesAtOnce,
              small: sizeInWords(mostBytes('picture')),
              sound: sizeInWords(mostBytes('sound')),
              video: sizeInWords(mostBytes('video')),
            }),
          }}
          errorMessage={problem === undefined ? undefined : { text: problem }}
          multiple
          javascript
          attributes={{ accept: acceptFor(families) }}
          chooseFilesButtonText={t('add.label')}
          dropInstructionText={t('drop')}
        />
        <Button classes="govuk-button--secondary" text={t('add.button')} preventDoubleClick />
      </form>
    </Details>
  );
}

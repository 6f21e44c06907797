/** The part of the check that takes files: what has been added, the field, and why one was not taken. */
import { Button, FileList, FileUpload } from '../../../design/index.ts';
import { acceptFor, families, refusalInWords } from '../../../files/index.ts';
import { catalogue } from '../../../platform/words/index.ts';
import type { Attached } from '../../public/attached.ts';
import { aboutFile, filesField, limitsInWords } from '../../public/file-parts.tsx';
import en from './files-words/words/en.json' with { type: 'json' };

const t = catalogue({ en })('en');

/** What is wrong with the files of the last form: those not taken, or that none was chosen. */
export function fileProblems({ refused }: Attached, noneChosen: boolean): string[] {
  const said = refused.map(({ name, why }) =>
    why === 'too-many' ? t('tooMany', { name, ...limitsInWords('en') }) : refusalInWords(why, name),
  );
  return said.length === 0 && noneChosen ? [t('noFile')] : said;
}

/** As the error summary lists them. */
export const problemsInSummary = (problems: readonly string[]) =>
  problems.map((text) => ({ text, href: `#${filesField}` }));

/** Stands in a multipart form, before its own button. */
export function FilesPart({
  attached,
  problems,
}: {
  readonly attached: Attached;
  readonly problems: readonly string[];
}) {
  const [first] = problems;
  return (
    <section class="ps-check__files" aria-labelledby="files-part">
      <h2 class="govuk-heading-m" id="files-part">
        {t('title')}
      </h2>
      {attached.kept.length === 0 ? null : (
        <FileList
          files={attached.kept.map((file) => ({
            name: file.name,
            about: aboutFile('en', file),
            action: (
              <Button name="remove" value={file.blob} classes="govuk-button--secondary">
                {t('remove')}
                <span class="govuk-visually-hidden"> {file.name}</span>
              </Button>
            ),
          }))}
        />
      )}
      <FileUpload
        name={filesField}
        label={{ text: t('choose'), classes: 'govuk-label--s' }}
        hint={{ text: t('hint', limitsInWords('en')) }}
        errorMessage={first === undefined ? undefined : { text: first }}
        multiple
        javascript
        attributes={{ accept: acceptFor(families) }}
        chooseFilesButtonText={t('choose')}
        dropInstructionText={t('drop')}
      />
      <Button text={t('add')} name="add" value="1" classes="govuk-button--secondary" />
    </section>
  );
}

import type { ComponentChildren } from 'preact';
import { Button, EmptyState, ErrorSummary, FileUpload, Split, Tag } from '../../../design/index.ts';
import { type AttachedFile, type FileState, sizeInWords } from '../../../files/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { Investigation } from '../../investigation/investigation.ts';
import { everyPlace } from './fillings.ts';
import { t } from './template-words.ts';

interface TemplatesProps {
  readonly one: Investigation;
  readonly files: readonly AttachedFile[];
  readonly works: boolean;
  readonly problems: readonly string[];
  readonly formToken: string;
  readonly head: ComponentChildren;
  nameOf(memberId: string): string;
}

const colours: Readonly<Record<FileState, string>> = {
  waiting: 'govuk-tag--grey',
  clean: 'govuk-tag--green',
  infected: 'govuk-tag--red',
  'cannot-be-made-safe': 'govuk-tag--orange',
};

/** A place as it is written in a template. */
export const asPlace = (name: string): string => `{{${name}}}`;

/** The templates of an investigation, room for more, and what can be filled. */
export function TemplatesView(props: TemplatesProps) {
  const { one, files, works, problems } = props;
  const id = one.investigationId;
  return (
    <>
      {problems.length === 0 ? null : (
        <ErrorSummary
          titleText={t('errorTitle')}
          errorList={problems.map((text) => ({ href: '#files', text }))}
        />
      )}
      {props.head}
      <h1 class="govuk-heading-l govuk-!-margin-bottom-2">{t('heading')}</h1>
      <p class="govuk-body ps-measure">
        {t('lead', { one: asPlace('reference'), other: asPlace('people.name') })}
      </p>
      <Split>
        <div>
          {files.length === 0 ? (
            <EmptyState title={t('none.title')}>
              <p class="govuk-body">{t('none.text')}</p>
            </EmptyState>
          ) : null}
          {files.map((file) => (
            <OneTemplate {...props} file={file} />
          ))}
          <p class="govuk-body">
            <a class="govuk-link" href={staffPaths.templateExample(id)}>
              {t('example')}
            </a>
          </p>
          {works ? <AddTemplate {...props} /> : null}
        </div>
        <section aria-labelledby="places">
          <h2 class="govuk-heading-m" id="places">
            {t('places')}
          </h2>
          <p class="govuk-body-s">{t('places.lead')}</p>
          <ul class="govuk-list">
            {everyPlace.map((name) => (
              <li>
                <code>{asPlace(name)}</code>
              </li>
            ))}
          </ul>
        </section>
      </Split>
    </>
  );
}

function OneTemplate({ one, file, nameOf }: TemplatesProps & { file: AttachedFile }) {
  return (
    <article class="ps-file" aria-labelledby={`file-${file.fileId}`}>
      <div class="ps-file__head">
        <h2 class="govuk-heading-s ps-file__name" id={`file-${file.fileId}`} dir="auto">
          {file.name}
        </h2>
        <Tag classes={colours[file.state]} text={t(`state.${file.state}`)} />
      </div>
      <p class="ps-second">
        {t('about', {
          size: sizeInWords(file.size),
          name: nameOf(file.memberId ?? ''),
          at: file.receivedAt,
        })}
      </p>
      {file.copy === undefined ? null : (
        <Button
          href={staffPaths.fillTemplate(one.investigationId, file.fileId)}
          classes="govuk-button--secondary ps-small-button"
        >
          {t('fill')}
          <span class="govuk-visually-hidden"> {file.name}</span>
        </Button>
      )}
    </article>
  );
}

function AddTemplate({ one, formToken, problems }: TemplatesProps) {
  const [problem] = problems;
  return (
    <form
      action={staffPaths.templates(one.investigationId)}
      method="post"
      enctype="multipart/form-data"
      noValidate
    >
      <input type="hidden" name="form-token" value={formToken} />
      <FileUpload
        name="files"
        label={{ text: t('add.label'), classes: 'govuk-label--s' }}
        hint={{ text: t('add.hint') }}
        errorMessage={problem === undefined ? undefined : { text: problem }}
        javascript
        attributes={{ accept: '.docx' }}
        chooseFilesButtonText={t('add.label')}
        dropInstructionText={t('add.drop')}
      />
      <Button text={t('add.button')} classes="govuk-button--secondary" preventDoubleClick />
    </form>
  );
}

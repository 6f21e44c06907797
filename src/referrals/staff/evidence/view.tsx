import { Alert, Button, ErrorSummary, FileUpload, InsetText, Tag, Textarea } from '../../../design/index.ts';
import { type AttachedFile, mostFiles, type ScannerState, sizeInWords } from '../../../files/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { EvidenceRule, FileStanding } from '../../evidence.ts';
import type { OpenedReferral } from '../../open-referral.ts';
import { isShut } from '../../referral.ts';
import { t } from './evidence-words.ts';

interface Shown {
  readonly file: AttachedFile;
  readonly standing: FileStanding;
}

interface EvidenceProps {
  readonly opened: OpenedReferral;
  /** Undefined while, or because, the form asks for no files. */
  readonly rule: EvidenceRule | undefined;
  readonly files: readonly Shown[];
  readonly scanner: ScannerState;
  readonly works: boolean;
  nameOf(memberId: string | null): string | undefined;
  readonly formToken: string;
  readonly problems: readonly string[];
  readonly toldProblem: string | undefined;
  readonly told: string;
  readonly done: string | undefined;
}

/** The files of a referral: which go with it, which cannot and why, and room for more. */
export function EvidenceView(props: EvidenceProps) {
  const { opened, rule, files, works } = props;
  const isOpen = !isShut(opened.referral);
  const goes = files.filter(({ standing }) => standing === 'goes').length;
  const errors = [
    ...props.problems.map((text) => ({ href: '#files', text })),
    ...(props.toldProblem === undefined ? [] : [{ href: '#told', text: props.toldProblem }]),
  ];
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {errors.length === 0 ? (
          <Done done={props.done} />
        ) : (
          <ErrorSummary titleText={t('errorTitle')} errorList={errors} />
        )}
        <span class="govuk-caption-l">{opened.referral.reference}</span>
        <h1 class="govuk-heading-l">{t('heading')}</h1>
        <p class="govuk-body">{t('lead')}</p>
        {rule === undefined ? (
          <InsetText text={t(opened.route === undefined ? 'notYet' : 'notAsked')} />
        ) : files.length === 0 ? null : (
          <p class="govuk-body govuk-!-font-weight-bold">{t('count', { goes, most: rule.mostFiles })}</p>
        )}
        <ScannerNote {...props} />
        {files.length === 0 ? (
          <p class="govuk-body">{t(works ? 'none' : 'noneShared')}</p>
        ) : (
          <FileList {...props} changes={works && isOpen && rule !== undefined} />
        )}
        {rule === undefined || files.length === 0 ? null : <Described {...props} />}
        {works && isOpen && rule !== undefined && files.length < rule.mostFiles ? (
          <AddFiles {...props} rule={rule} />
        ) : null}
      </div>
    </div>
  );
}

function Done({ done }: { done: string | undefined }) {
  const outcome = (['added', 'left-out', 'put-back'] as const).find((each) => each === done);
  if (outcome === undefined) return null;
  const text = t(`done.${outcome}`);
  return <Alert variant="success" variantText={t('doneKind')} title={text} text={text} role="status" />;
}

/** Why all files wait, when that is not their turn. */
function ScannerNote({ files, scanner }: EvidenceProps) {
  if (scanner.state === 'ready' || files.every(({ standing }) => standing !== 'waiting')) return null;
  return <InsetText text={t(`scanner.${scanner.state}`)} />;
}

const colours: Readonly<Record<FileStanding, string>> = {
  goes: 'govuk-tag--green',
  'left-out': 'govuk-tag--grey',
  waiting: 'govuk-tag--blue',
  infected: 'govuk-tag--red',
  'cannot-be-made-safe': 'govuk-tag--orange',
  'not-taken': 'govuk-tag--orange',
  'too-large': 'govuk-tag--orange',
};

function FileList(props: EvidenceProps & { changes: boolean }) {
  return (
    <section aria-labelledby="list">
      <h2 class="govuk-heading-m" id="list">
        {t('list')}
      </h2>
      {props.files.map((shown) => (
        <OneFile {...props} shown={shown} />
      ))}
      <p class="ps-second">{t('copyNote')}</p>
    </section>
  );
}

function OneFile({ shown, nameOf, changes, formToken }: EvidenceProps & { shown: Shown; changes: boolean }) {
  const { file, standing } = shown;
  const { recordId, fileId, name } = file;
  const named = <span class="govuk-visually-hidden"> {name}</span>;
  return (
    <article class="ps-file" aria-labelledby={`file-${fileId}`}>
      <div class="ps-file__head">
        <h3 class="govuk-heading-s ps-file__name" id={`file-${fileId}`} dir="auto">
          {name}
        </h3>
        <Tag classes={colours[standing]} text={t(`standing.${standing}`)} />
      </div>
      <p class="ps-second">
        {t('about', {
          size: sizeInWords(file.size),
          name: nameOf(file.memberId) ?? t('aMember'),
          at: file.receivedAt,
        })}
      </p>
      {standing === 'goes' || standing === 'left-out' ? null : (
        <p class="govuk-body">{t(`why.${standing}`)}</p>
      )}
      <div class="ps-file__ways">
        {file.copy === undefined ? null : (
          <a class="govuk-link" href={staffPaths.evidenceCopy(recordId, fileId)}>
            {t('open')}
            {named}
          </a>
        )}
        {changes && (standing === 'left-out' || file.state !== 'infected') ? (
          <form method="post" action={staffPaths.chooseEvidence(recordId, fileId)}>
            <input type="hidden" name="form-token" value={formToken} />
            <Button
              name="goes"
              value={standing === 'left-out' ? 'yes' : 'no'}
              classes="govuk-button--secondary ps-small-button"
              preventDoubleClick
            >
              {t(standing === 'left-out' ? 'putBack' : 'leaveOut')}
              {named}
            </Button>
          </form>
        ) : null}
      </div>
    </article>
  );
}

/** The form's own question about the files, as it is answered now. */
function Described({ opened, works }: EvidenceProps) {
  const said = opened.answers.get('evidence-description')?.said;
  const section = opened.set.sections.find(({ questions }) =>
    questions.some(({ id }) => id === 'evidence-description'),
  );
  return (
    <section aria-labelledby="described">
      <h2 class="govuk-heading-m" id="described">
        {t('described.title')}
      </h2>
      <p class="govuk-body ps-as-told" dir="auto">
        {said?.kind === 'value' ? [said.value].flat().join('\n') : t('described.none')}
      </p>
      {works && section !== undefined ? (
        <p class="govuk-body">
          <a
            class="govuk-link"
            href={`${staffPaths.referralSection(opened.referral.referralId, section.id)}#evidence-description`}
          >
            {t('described.change')}
          </a>
        </p>
      ) : null}
    </section>
  );
}

function AddFiles({
  opened,
  rule,
  formToken,
  problems,
  toldProblem,
  told,
}: EvidenceProps & { rule: EvidenceRule }) {
  const [problem] = problems;
  return (
    <form
      action={staffPaths.referralEvidence(opened.referral.referralId)}
      method="post"
      enctype="multipart/form-data"
      noValidate
    >
      <h2 class="govuk-heading-m">{t('add.title')}</h2>
      <input type="hidden" name="form-token" value={formToken} />
      <Textarea
        name="told"
        id="told"
        rows={3}
        label={{ text: t('add.told'), classes: 'govuk-label--s' }}
        hint={{ text: t('add.toldHint') }}
        value={told}
        errorMessage={toldProblem === undefined ? undefined : { text: toldProblem }}
      />
      <FileUpload
        name="files"
        label={{ text: t('add.label'), classes: 'govuk-label--s' }}
        hint={{
          text: t('add.hint', {
            kinds: kindsOf(rule),
            atOnce: Math.min(mostFiles, rule.mostFiles),
            most: rule.mostFiles,
            megabytes: Math.floor(rule.mostBytes / 1024 / 1024),
          }),
        }}
        errorMessage={problem === undefined ? undefined : { text: problem }}
        multiple
        javascript
        attributes={{ accept: rule.extensions.map((end) => `.${end}`).join(',') }}
        chooseFilesButtonText={t('add.label')}
        dropInstructionText={t('drop')}
      />
      <Button text={t('add.button')} preventDoubleClick />
    </form>
  );
}

/** The kinds as people name them, once each. */
const kindsOf = (rule: EvidenceRule): string =>
  [
    ...new Set(
      rule.extensions
        .filter((end) => end !== 'doc')
        .map((end) => (end === 'jpg' ? 'jpeg' : end).toUpperCase()),
    ),
  ].join(', ');

import type { ComponentChildren } from 'preact';
import {
  Alert,
  Button,
  Details,
  EmptyState,
  ErrorSummary,
  FileUpload,
  InsetText,
  Radios,
  Textarea,
} from '../../../design/index.ts';
import type { AttachedFile } from '../../../files/index.ts';
import { staffPaths } from '../../../paths.ts';
import { type FormBody, field } from '../../../platform/web/index.ts';
import { catalogue } from '../../../platform/words/index.ts';
import { photographGrounds } from '../../case/codes.ts';
import type { EntryOf } from '../../case/entry.ts';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');

export interface PhotographProblem {
  readonly field: 'photograph' | 'ground' | 'why' | 'down';
  readonly text: string;
}

interface PhotographProps {
  readonly caseId: string;
  readonly name: string;
  /** Why it is not shown to this member; undefined where it is. */
  readonly shut: 'investigates' | 'other' | undefined;
  readonly mayAdd: boolean;
  /** They may say that it is shown no more: also once support has ended. */
  readonly mayTakeDown: boolean;
  /** What stands over a page that is shown as it was; null where it is as it stands. */
  readonly past: ComponentChildren;
  /** The file that shows the person now. */
  readonly shown: AttachedFile | undefined;
  /** Everything that was ever written of it, newest first. */
  readonly written: readonly EntryOf<'photograph'>[];
  readonly files: readonly AttachedFile[];
  readonly megabytes: number;
  readonly form: FormBody;
  readonly problems: readonly PhotographProblem[];
  readonly done: string | undefined;
  readonly formToken: string;
  readonly head: ComponentChildren;
  nameOf(memberId: string): string;
}

/** The photograph as it stands and on what ground, the way to add another or take it down, and what was before. */
export function PhotographView(props: PhotographProps) {
  const { problems, shut, shown } = props;
  const done = (['added', 'down'] as const).find((each) => each === props.done);
  return (
    <>
      {problems.length > 0 ? (
        <ErrorSummary
          titleText={t('errorTitle')}
          errorList={problems.map((each) => ({ href: `#${each.field}`, text: each.text }))}
        />
      ) : done === undefined ? null : (
        <Alert
          variant="success"
          variantText={t('doneKind')}
          title={t(`done.${done}`)}
          text={t(`done.${done}`)}
          role="status"
        />
      )}
      {props.past}
      {props.head}
      <h1 class="govuk-heading-l govuk-!-margin-bottom-2">{t('heading', { name: props.name })}</h1>
      {shut === undefined ? (
        <p class="govuk-body ps-measure">{t('lead')}</p>
      ) : (
        <InsetText text={t(`shut.${shut}`)} />
      )}
      {shut !== undefined ? null : shown === undefined ? (
        <EmptyState title={t('none')}>
          <p class="govuk-body">{t('none.text')}</p>
        </EmptyState>
      ) : (
        <Shown {...props} shown={shown} />
      )}
      {props.mayAdd ? <AddForm {...props} /> : null}
      {props.mayTakeDown && shown !== undefined ? <DownForm {...props} /> : null}
      <Earlier {...props} />
    </>
  );
}

function Shown({ caseId, shown, written, nameOf }: PhotographProps & { readonly shown: AttachedFile }) {
  const [now] = written;
  return (
    <section class="ps-case-part" aria-label={t('alt')}>
      {shown.state === 'clean' && shown.hasPreview ? (
        <img
          class="ps-photograph ps-photograph--large"
          src={staffPaths.casePicture(caseId, shown.fileId)}
          alt={t('alt')}
          decoding="async"
        />
      ) : (
        <InsetText text={t(`state.${shown.state}`)} />
      )}
      {now === undefined ? null : (
        <p class="govuk-body">
          <span class="ps-as-told ps-block">{groundInWords(now)}</span>
          <span class="ps-second">{t('by', { name: nameOf(now.by), at: now.at })}</span>
        </p>
      )}
    </section>
  );
}

const groundInWords = ({ body }: EntryOf<'photograph'>): string =>
  body.ground === 'agreed' ? t('ground.agreed') : t('ground.needed.why', { why: body.why ?? '' });

function AddForm({ caseId, formToken, shown, form, megabytes, problems }: PhotographProps) {
  const error = (of: PhotographProblem['field']) => {
    const found = problems.find((each) => each.field === of);
    return found === undefined ? undefined : { text: found.text };
  };
  return (
    <form
      class="ps-case-form"
      action={staffPaths.casePhotograph(caseId)}
      method="post"
      enctype="multipart/form-data"
      noValidate
    >
      <h2 class="govuk-heading-m">{t(shown === undefined ? 'add.title' : 'add.again')}</h2>
      <input type="hidden" name="form-token" value={formToken} />
      <FileUpload
        name="photograph"
        label={{ text: t('add.label'), classes: 'govuk-label--s' }}
        hint={{ text: t('add.hint', { megabytes }) }}
        errorMessage={error('photograph')}
        javascript
        chooseFilesButtonText={t('add.label')}
        dropInstructionText={t('add.drop')}
      />
      <Radios
        name="ground"
        idPrefix="ground"
        classes="govuk-radios--small"
        fieldset={{ legend: { text: t('ground'), classes: 'govuk-fieldset__legend--s' } }}
        value={field(form, 'ground')}
        errorMessage={error('ground')}
        items={photographGrounds.map((value) => ({ value, text: t(`ground.${value}`) }))}
      />
      <Textarea
        id="why"
        name="why"
        rows={3}
        label={{ text: t('why'), classes: 'govuk-label--s' }}
        value={field(form, 'why')}
        errorMessage={error('why')}
      />
      <Button text={t('add.save')} preventDoubleClick />
    </form>
  );
}

function DownForm({ caseId, formToken, form, problems }: PhotographProps) {
  const problem = problems.find((each) => each.field === 'down');
  return (
    <Details summaryText={t('down.title')} open={problem !== undefined}>
      <form class="ps-case-form" action={staffPaths.takePhotographDown(caseId)} method="post" noValidate>
        <input type="hidden" name="form-token" value={formToken} />
        <Textarea
          id="down"
          name="down"
          rows={3}
          label={{ text: t('down.why'), classes: 'govuk-label--s' }}
          hint={{ text: t('down.why.hint') }}
          value={field(form, 'down')}
          errorMessage={problem === undefined ? undefined : { text: problem.text }}
        />
        <Button text={t('down.save')} classes="govuk-button--secondary" preventDoubleClick />
      </form>
    </Details>
  );
}

/** What was before: each opens as it was. */
function Earlier({ caseId, written, files, nameOf }: PhotographProps) {
  const [now, ...before] = written;
  const listed = now?.body.state === 'down' ? written : before;
  if (listed.length === 0) return null;
  return (
    <section class="ps-case-part" aria-labelledby="earlier">
      <div class="ps-part-head">
        <h2 class="govuk-heading-m" id="earlier">
          {t('earlier')}
        </h2>
      </div>
      <ul class="ps-plain-list">
        {listed.map(({ body, by, at }) => (
          <li>
            <span class="ps-as-told">
              {body.state === 'down'
                ? t('earlier.down', { name: nameOf(by), at, why: body.why ?? '' })
                : t('earlier.shown', { name: nameOf(by), at })}
            </span>{' '}
            {body.state === 'shown' &&
            files.some((each) => each.fileId === body.file && each.state === 'clean' && each.hasPreview) ? (
              <a class="govuk-link" href={staffPaths.casePicture(caseId, body.file)}>
                {t('earlier.open')}
              </a>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

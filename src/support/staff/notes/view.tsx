import type { ComponentChildren } from 'preact';
import {
  Button,
  Details,
  EmptyState,
  ErrorSummary,
  InsetText,
  Pagination,
  Textarea,
} from '../../../design/index.ts';
import { FormFields, problemInWords, type Typed } from '../../../entries/index.ts';
import { staffPaths } from '../../../paths.ts';
import { catalogue } from '../../../platform/words/index.ts';
import type { NoteTold } from '../../case/notes.ts';
import { asAt, Done } from '../case/head.tsx';
import { noon } from '../case-words.ts';
import { type FieldRule, type ReadForm, w } from '../write/write-words.ts';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');

export const noteFields: readonly FieldRule[] = [
  { name: 'words', type: 'long', label: 'note.words', hint: 'note.wordsHint', needed: 'note.words.needed' },
  { name: 'withWhom', type: 'text', label: 'note.withWhom' },
  { name: 'on', type: 'day', label: 'note.on', startsToday: true, past: true, needed: 'problem.day' },
];

/** A form that came back: of a new note, or of an addition to one. */
export interface Returned {
  readonly read: ReadForm;
  readonly to: string | undefined;
}

interface NotesProps {
  readonly caseId: string;
  readonly notes: readonly NoteTold[];
  readonly more: boolean;
  readonly first: boolean;
  /** The place of its history as which they are shown: none is written from there. */
  readonly at: number | undefined;
  /** What stands over them then. */
  readonly past: ComponentChildren;
  readonly mayWrite: boolean;
  /** Notes are shut to whoever investigates, whatever else they are. */
  readonly investigates: boolean;
  readonly typed: ReadonlyMap<string, Typed>;
  readonly returned: Returned | undefined;
  readonly done: string | undefined;
  readonly formToken: string;
  readonly head: ComponentChildren;
  nameOf(memberId: string): string;
}

/** Notes and what was added to each; at their head the form for the next. */
export function NotesView(props: NotesProps) {
  const { returned, notes } = props;
  const last = notes.at(-1);
  return (
    <>
      {returned === undefined ? (
        <Done done={props.done} />
      ) : (
        <ErrorSummary
          titleText={t('errorTitle')}
          errorList={[...returned.read.problems].map(([name, problem]) => ({
            href: `#${returned.to === undefined ? name : `words-${returned.to}`}`,
            text: problemInWords(problem, w),
          }))}
        />
      )}
      {props.past}
      {props.head}
      <h1 class="govuk-heading-l govuk-!-margin-bottom-2">{t('heading')}</h1>
      <p class="govuk-body ps-measure">{t('lead')}</p>
      {props.investigates ? <InsetText text={t('shut')} /> : null}
      {props.mayWrite ? <NewNote {...props} /> : null}
      {notes.length === 0 && !props.investigates ? (
        <EmptyState title={t('none.title')}>
          <p class="govuk-body">{t('none.text')}</p>
        </EmptyState>
      ) : (
        <ol class="ps-notes">
          {notes.map((told) => (
            <OneNote {...props} told={told} />
          ))}
        </ol>
      )}
      {props.first && !props.more ? null : (
        <Pagination
          previous={
            props.first
              ? undefined
              : { href: asAt(staffPaths.caseNotes(props.caseId), props.at), text: t('newest') }
          }
          next={
            props.more && last !== undefined
              ? {
                  href: `${staffPaths.caseNotes(props.caseId)}?${props.at === undefined ? '' : `at=${props.at}&`}before=${last.note.place}`,
                  text: t('older'),
                }
              : undefined
          }
        />
      )}
    </>
  );
}

function NewNote({ caseId, formToken, returned, typed }: NotesProps) {
  const mine = returned !== undefined && returned.to === undefined ? returned.read : undefined;
  return (
    <Details summaryText={t('new')} open={mine !== undefined} classes="ps-new-note">
      <form class="ps-case-form" method="post" action={staffPaths.caseNotes(caseId)} noValidate>
        <input type="hidden" name="form-token" value={formToken} />
        <FormFields
          fields={noteFields}
          typed={mine?.typed ?? typed}
          problems={mine?.problems ?? new Map()}
          speak={w}
        />
        <Button text={t('save')} preventDoubleClick />
      </form>
    </Details>
  );
}

function OneNote(props: NotesProps & { told: NoteTold }) {
  const { told, nameOf, returned, caseId } = props;
  const { note, added } = told;
  const mine = returned?.to === note.about ? returned.read : undefined;
  const problem = mine?.problems.get('words');
  return (
    <li class="ps-case-note" id={`note-${note.about}`}>
      <h2 class="govuk-heading-s govuk-!-margin-bottom-1">
        {t('was', { at: noon(note.body.on) })}
        {note.body.withWhom === undefined ? '' : `, ${t('with', { whom: note.body.withWhom })}`}
      </h2>
      <p class="govuk-body ps-as-told govuk-!-margin-bottom-1">{note.body.words}</p>
      <p class="ps-second">{t('by', { name: nameOf(note.by), at: note.at })}</p>
      {added.map((each) => (
        <div class="ps-case-note__added">
          <p class="govuk-body ps-as-told govuk-!-margin-bottom-1">{each.body.words}</p>
          <p class="ps-second">{t('added', { name: nameOf(each.by), at: each.at })}</p>
        </div>
      ))}
      {props.mayWrite ? (
        <Details summaryText={t('add')} open={mine !== undefined} classes="ps-case-note__add">
          <form method="post" action={staffPaths.caseNotes(caseId)} noValidate>
            <input type="hidden" name="form-token" value={props.formToken} />
            <input type="hidden" name="to" value={note.about} />
            <Textarea
              id={`words-${note.about}`}
              name="words"
              rows={3}
              label={{ text: t('addWords') }}
              value={mine?.typed.get('words')?.text ?? ''}
              errorMessage={problem === undefined ? undefined : { text: problemInWords(problem, w) }}
            />
            <Button text={t('addSave')} classes="govuk-button--secondary" preventDoubleClick />
          </form>
        </Details>
      ) : null}
    </li>
  );
}

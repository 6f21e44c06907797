import type { ComponentChildren } from 'preact';
import { Alert, Button, ErrorSummary } from '../../design/index.ts';
import { AutosaveFields, AutosaveSaid, Unsaved } from './autosave.tsx';
import type { FieldRule, FormProblem, Typed } from './field-rule.ts';
import { FormFields, problemInWords, type Speak } from './fields.tsx';
import { formWord } from './form-words.ts';
import { type EntryShown, LastTime } from './last-time.tsx';

interface WriteProps<Word extends string> {
  readonly title: string;
  readonly lead: string | undefined;
  readonly fields: readonly FieldRule<Word>[];
  readonly typed: ReadonlyMap<string, Typed>;
  readonly problems: ReadonlyMap<string, Word | FormProblem>;
  /** What stands, as last time; undefined when nothing was written. */
  readonly last: EntryShown | undefined;
  /** Shows what was written last time beside the form; so does a colleague's writing meanwhile. */
  readonly beside: boolean;
  readonly meanwhile: boolean;
  readonly formToken: string;
  /** When what stands in the form was kept without being saved; undefined when it was not. */
  readonly draftKeptAt: Date | undefined;
  /** The thing that it begins with: the name of its hidden field, and its id; an empty id for none. */
  readonly begins: { readonly name: string; readonly id: string };
  /** The place up to which the writer has read. */
  readonly since: number;
  /** Where it is saved, and where all versions stand; where what is typed is kept and thrown away, if the room keeps drafts. */
  readonly addresses: Readonly<
    Record<'save' | 'versions', string> & Partial<Record<'keep' | 'drop', string>>
  >;
  /** What stands on every page of the record. */
  readonly head: ComponentChildren;
  /** What has to be read before the form is filled in, where there is something. */
  readonly note?: ComponentChildren;
  readonly speak: Speak<Word>;
  nameOf(memberId: string): string;
}

/** One form by which something is written of a record; where it helps, with what was written last time beside it. */
export function WriteView<Word extends string>(props: WriteProps<Word>) {
  const { problems, fields, addresses, speak, begins } = props;
  const errors = [...problems].map(([name, problem]) => ({
    href: `#${name}`,
    text: problemInWords(problem, speak),
  }));
  const beside = props.beside || props.meanwhile;
  return (
    <>
      {errors.length === 0 ? null : (
        <ErrorSummary
          titleText={formWord('errorTitle')}
          descriptionText={formWord('kept')}
          errorList={errors}
        />
      )}
      {props.meanwhile ? (
        <Alert
          variant="warning"
          variantText={formWord('meanwhile.kind')}
          title={formWord('meanwhile.text')}
          text={formWord('meanwhile.text')}
          role="alert"
        />
      ) : null}
      {props.head}
      <h1 class="govuk-heading-l govuk-!-margin-bottom-3">{props.title}</h1>
      {props.lead === undefined ? null : <p class="govuk-body ps-measure">{props.lead}</p>}
      {props.note}
      <Unsaved keptAt={props.draftKeptAt} drop={addresses.drop ?? ''} formToken={props.formToken} />
      <div class={beside ? 'ps-beside' : undefined}>
        <form
          class="ps-case-form"
          method="post"
          action={addresses.save}
          noValidate
          data-autosave={addresses.keep}
        >
          <input type="hidden" name="form-token" value={props.formToken} />
          <AutosaveFields />
          <input type="hidden" name="since" value={String(props.since)} />
          {begins.id === '' ? null : <input type="hidden" name={begins.name} value={begins.id} />}
          <FormFields fields={fields} typed={props.typed} problems={problems} speak={speak} />
          <AutosaveSaid />
          <Button text={formWord('save')} preventDoubleClick />
        </form>
        {beside ? (
          <LastTime
            fields={fields}
            last={props.last}
            versions={addresses.versions}
            speak={speak}
            nameOf={props.nameOf}
          />
        ) : null}
      </div>
    </>
  );
}

import { randomUUID } from 'node:crypto';
import type { ComponentChildren } from 'preact';
import { Alert, Button, ErrorSummary, InsetText } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { Entry } from '../../investigation/entry.ts';
import type { FieldRule, Typed, WriteWord } from './field-rule.ts';
import { FormFields } from './fields.tsx';
import { LastTime } from './last-time.tsx';
import { w } from './write-words.ts';

interface WriteProps {
  readonly id: string;
  readonly kind: string;
  readonly about: string;
  readonly title: string;
  readonly lead: string | undefined;
  readonly fields: readonly FieldRule[];
  readonly typed: ReadonlyMap<string, Typed>;
  readonly problems: ReadonlyMap<string, WriteWord>;
  /** What stands, as last time; undefined when nothing was written. */
  readonly last: Entry | undefined;
  readonly beside: boolean;
  readonly meanwhile: boolean;
  readonly formToken: string;
  /** When what stands in the form was kept without being saved; undefined when it was not. */
  readonly draftKeptAt: Date | undefined;
  /** The thing that it begins with; empty for none. */
  readonly of: string;
  /** The place up to which the writer has read. */
  readonly since: number;
  readonly head: ComponentChildren;
  nameOf(memberId: string): string;
}

/** One form of an investigation; where it helps, with what was written last time beside it. */
export function WriteView(props: WriteProps) {
  const { problems, fields, id, kind, about } = props;
  const errors = [...problems].map(([name, problem]) => ({ href: `#${name}`, text: w(problem) }));
  const beside = props.last !== undefined && (props.beside || props.meanwhile);
  return (
    <>
      {errors.length === 0 ? null : (
        <ErrorSummary titleText={w('errorTitle')} descriptionText={w('kept')} errorList={errors} />
      )}
      {props.meanwhile ? (
        <Alert
          variant="warning"
          variantText={w('meanwhile.kind')}
          title={w('meanwhile.text')}
          text={w('meanwhile.text')}
          role="alert"
        />
      ) : null}
      {props.head}
      <h1 class="govuk-heading-l govuk-!-margin-bottom-3">{props.title}</h1>
      {props.lead === undefined ? null : <p class="govuk-body ps-measure">{props.lead}</p>}
      <Unsaved {...props} />
      <div class={beside ? 'ps-beside' : undefined}>
        <form
          class="ps-case-form"
          method="post"
          action={staffPaths.investigationWrite(id, kind, { about })}
          noValidate
          data-autosave={staffPaths.investigationKeep(id, kind, about)}
        >
          <input type="hidden" name="form-token" value={props.formToken} />
          <input type="hidden" name="once" value={randomUUID()} />
          <input type="hidden" name="turn" value="0" />
          <input type="hidden" name="since" value={String(props.since)} />
          {props.of === '' ? null : <input type="hidden" name="begins-with" value={props.of} />}
          <FormFields fields={fields} typed={props.typed} problems={problems} />
          <p class="govuk-body-s ps-second" data-autosave-said data-auto={w('draft.auto')} />
          <p
            class="govuk-body-s ps-take__problem"
            role="alert"
            data-autosave-problem
            data-failed={w('draft.failed')}
            data-signed-out={w('draft.signedOut')}
            data-elsewhere={w('draft.failed')}
          />
          <Button text={w('save')} preventDoubleClick />
        </form>
        {beside ? <LastTime {...props} /> : null}
      </div>
    </>
  );
}

/** What stands in the form was typed before and never saved: said before anything else, and easily thrown away. */
function Unsaved({ draftKeptAt, id, kind, about, formToken }: WriteProps) {
  if (draftKeptAt === undefined) return null;
  return (
    <InsetText classes="ps-then">
      <p class="govuk-body">{w('draft.found', { at: draftKeptAt })}</p>
      <form method="post" action={staffPaths.investigationDrop(id, kind, about)}>
        <input type="hidden" name="form-token" value={formToken} />
        <Button text={w('draft.drop')} classes="govuk-button--secondary govuk-!-margin-bottom-0" />
      </form>
    </InsetText>
  );
}

import type { ComponentChildren } from 'preact';
import { Alert, Button, ErrorSummary } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { Entry } from '../../case/entry.ts';
import type { FieldRule, Typed, WriteWord } from './field-rule.ts';
import { FormFields } from './fields.tsx';
import { LastTime } from './last-time.tsx';
import { w } from './write-words.ts';

interface WriteProps {
  readonly caseId: string;
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
  /** What goes with the form unseen. */
  readonly hidden: Readonly<Record<string, string>>;
  /** The person's name and warnings: they stand on every page of a case. */
  readonly head: ComponentChildren;
  nameOf(memberId: string): string;
}

/** One form of a case; where it helps, with what was written last time beside it. */
export function WriteView(props: WriteProps) {
  const { problems, fields } = props;
  const errors = [...problems].map(([name, problem]) => ({ href: `#${name}`, text: w(problem) }));
  const beside = props.beside || props.meanwhile;
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
      <div class={beside ? 'ps-beside' : undefined}>
        <form
          class="ps-case-form"
          method="post"
          action={staffPaths.caseWrite(props.caseId, props.kind, props.about)}
          noValidate
        >
          <input type="hidden" name="form-token" value={props.formToken} />
          {Object.entries(props.hidden).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <FormFields fields={fields} typed={props.typed} problems={problems} />
          <Button text={w('save')} preventDoubleClick />
        </form>
        {beside ? <LastTime {...props} /> : null}
      </div>
    </>
  );
}

/** A page that asks for a few things and keeps them: what is wrong first, then what it is for, then its fields. */
import type { ComponentChildren } from 'preact';
import { Button, ErrorSummary } from '../../design/index.ts';
import {
  type FieldRule,
  FormFields,
  type FormProblem,
  problemInWords,
  type Typed,
} from '../../entries/index.ts';
import { say } from './say.ts';

interface PlainFormProps<Word extends string> {
  readonly title: string;
  readonly caption?: string;
  readonly lead: string;
  /** What stands between the lead and the fields. */
  readonly first?: ComponentChildren;
  readonly action: string;
  readonly fields: readonly FieldRule<Word>[];
  readonly typed: ReadonlyMap<string, Typed>;
  readonly problems: ReadonlyMap<string, Word | FormProblem>;
  readonly save: string;
  readonly formToken: string;
  /** What goes along unseen. */
  readonly along?: ComponentChildren;
  readonly warns?: boolean;
  speak(word: Word): string;
}

export function PlainForm<Word extends string>(props: PlainFormProps<Word>) {
  const { problems, speak } = props;
  return (
    <>
      {problems.size === 0 ? null : (
        <ErrorSummary
          titleText={say('errorTitle')}
          descriptionText={say('kept')}
          errorList={[...problems].map(([name, problem]) => ({
            href: `#${name}`,
            text: problemInWords(problem, speak),
          }))}
        />
      )}
      {props.caption === undefined ? null : <span class="govuk-caption-l">{props.caption}</span>}
      <h1 class="govuk-heading-l govuk-!-margin-bottom-2">{props.title}</h1>
      <p class="govuk-body ps-measure">{props.lead}</p>
      {props.first}
      <form class="ps-case-form" method="post" action={props.action} noValidate>
        <input type="hidden" name="form-token" value={props.formToken} />
        {props.along}
        <FormFields fields={props.fields} typed={props.typed} problems={problems} speak={speak} />
        <Button text={props.save} classes={props.warns ? 'govuk-button--warning' : ''} preventDoubleClick />
      </form>
    </>
  );
}

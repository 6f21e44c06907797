import { type Attributes, classes, type Maybe, type StyledContent } from '../content.tsx';
import { Button, type ButtonProps } from '../govuk/button.tsx';
import { Input, type InputProps } from '../govuk/input.tsx';
import type { LabelContent } from '../govuk/label.tsx';

export type SearchProps = { action: string; label: LabelContent } & Maybe<{
  method: 'get' | 'post';
  hint: StyledContent;
  input: InputProps;
  button: ButtonProps;
  /** The button stands below the field instead of beside it. */
  layout: 'stacked';
  csrf: { name?: string; value: string };
  classes: string;
  attributes: Attributes;
}>;

/** One box to search by. */
export function Search(props: SearchProps) {
  const stacked = props.layout === 'stacked';
  const { input } = props;
  const button = <Button {...props.button} classes={classes('moj-search__button', props.button?.classes)} />;
  const hint = props.hint && { ...props.hint, classes: classes('moj-search__hint', props.hint.classes) };
  return (
    <search
      class={classes('moj-search', stacked && 'moj-search--stacked', props.classes)}
      {...props.attributes}
    >
      <form action={props.action} method={props.method ?? 'get'}>
        {props.csrf ? (
          <input type="hidden" name={props.csrf.name ?? '_csrf'} value={props.csrf.value} />
        ) : null}
        <Input
          {...input}
          classes={classes('moj-search__input', input?.classes)}
          label={{ ...props.label, classes: classes('moj-search__label', props.label.classes) }}
          hint={hint}
          name={input?.name ?? 'search'}
          type={input?.type ?? 'search'}
          inputWrapper={{ classes: 'moj-search__input-wrapper' }}
          formGroup={stacked ? undefined : { afterInput: { children: button } }}
        />
        {stacked ? button : null}
      </form>
    </search>
  );
}

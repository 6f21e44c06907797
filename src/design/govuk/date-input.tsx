import { type ComponentWords, useComponentWords } from '../component-words.ts';
import { type Attributes, classes, inside, type Maybe } from '../content.tsx';
import { Fieldset, type FieldsetOptions } from './fieldset.tsx';
import { describedByIds, type FieldProps, FormGroup, HintAndError } from './form-group.tsx';
import { Input } from './input.tsx';

export type DateInputItem = Maybe<{
  name: string;
  id: string;
  label: string;
  value: string | number;
  classes: string;
  /** Marks this box alone as wrong; `false` keeps it unmarked when the date as a whole is wrong. */
  error: boolean;
  inputmode: string;
  autocomplete: string;
  pattern: string;
  attributes: Attributes;
}>;

export type DateInputProps = Omit<FieldProps, 'describedBy'> & { id: string } & Maybe<{
    namePrefix: string;
    /** The boxes to show; day, month and year when not given. */
    items: readonly (DateInputItem | null | undefined | false | '')[];
    /** `null` leaves the box out. */
    day: DateInputItem | null;
    month: DateInputItem | null;
    year: DateInputItem | null;
    /** Values by full field name, that is with the prefix. */
    values: Readonly<Record<string, string | number | undefined>>;
    fieldset: FieldsetOptions;
  }>;

type Part = 'day' | 'month' | 'year';
type Box = DateInputItem & { part?: Part | undefined };

/** A date in three boxes, or part of one. */
export function DateInput(props: DateInputProps) {
  const words = useComponentWords();
  const boxes = boxesOf(props);
  const anyMarked = boxes.some(isMarked);
  const inner = (
    <>
      <HintAndError id={props.id} hint={props.hint} errorMessage={props.errorMessage} />
      <div
        class={classes('govuk-date-input', props.classes)}
        {...props.attributes}
        id={props.id || undefined}
      >
        {inside(props.formGroup?.beforeInputs)}
        {boxes.map((box) => (
          <div class="govuk-date-input__item">
            <DateBox date={props} box={box} anyMarked={anyMarked} words={words} />
          </div>
        ))}
        {inside(props.formGroup?.afterInputs)}
      </div>
    </>
  );
  // role="group": without it one screen reader does not read the description of a fieldset of text boxes
  return (
    <FormGroup errorMessage={props.errorMessage} formGroup={props.formGroup}>
      {props.fieldset ? (
        <Fieldset
          {...props.fieldset}
          role="group"
          describedBy={describedByIds(props.id, { ...props, describedBy: props.fieldset.describedBy })}
        >
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </FormGroup>
  );
}

function DateBox(props: { date: DateInputProps; box: Box; anyMarked: boolean; words: ComponentWords }) {
  const { date, box } = props;
  const name = box.name ?? box.part ?? '';
  const fieldName = date.namePrefix ? `${date.namePrefix}-${name}` : name;
  const hasOwnError = box.classes?.includes('govuk-input--error');
  const marked = isMarked(box) || (box.error !== false && date.errorMessage && !props.anyMarked);
  return (
    <Input
      label={{ text: box.label || labelOf(name, props.words), classes: 'govuk-date-input__label' }}
      id={box.id || `${date.id}-${name}`}
      classes={classes(
        'govuk-date-input__input',
        marked && !hasOwnError && 'govuk-input--error',
        !box.classes?.includes('govuk-input--width-') && `govuk-input--width-${box.part === 'year' ? 4 : 2}`,
        box.classes,
      )}
      name={fieldName}
      value={box.value ?? date.values?.[fieldName]}
      type="text"
      inputmode={box.inputmode || 'numeric'}
      autocomplete={box.autocomplete}
      pattern={box.pattern}
      attributes={box.attributes}
    />
  );
}

function boxesOf(props: DateInputProps): Box[] {
  const parts: Part[] = ['day', 'month', 'year'];
  const own = (part: Part): DateInputItem | null =>
    props[part] === undefined ? { name: part, value: props.values?.[part] } : props[part];
  if (!props.items?.length) {
    return parts.flatMap((part) => {
      const box = own(part);
      return box ? [{ ...box, part }] : [];
    });
  }
  return props.items
    .filter((item) => item !== null && item !== undefined && item !== false && item !== '')
    .map((item) => {
      const part = parts.find((name) => item.name && (item.name === name || item.name === own(name)?.name));
      return { ...item, part, value: item.value ?? (part ? own(part)?.value : undefined) };
    });
}

function isMarked(box: DateInputItem): boolean {
  return Boolean(box.error) || Boolean(box.classes?.includes('govuk-input--error'));
}

function labelOf(name: string, words: ComponentWords): string {
  if (name === 'day' || name === 'month' || name === 'year') return words[name];
  return name.charAt(0).toUpperCase() + name.slice(1).toLowerCase();
}

import type { CountedMessage } from '../component-words.ts';
import { type Attributes, classes, inside, type Maybe } from '../content.tsx';
import { describedByIds, type FieldProps, FormGroup, HintAndError } from './form-group.tsx';
import { Label, type LabelContent } from './label.tsx';

export type FileUploadProps = FieldProps &
  Maybe<{
    /** The field's id; `name` when not given. One of the two is needed. */
    id: string;
    name: string;
    label: LabelContent;
    disabled: boolean;
    multiple: boolean;
    /** With script, a place to drop files on; without, the browser's own button. */
    javascript: boolean;
    wrapperClasses: string;
    wrapperAttributes: Attributes;
    chooseFilesButtonText: string;
    noFileChosenText: string;
    multipleFilesChosenText: Partial<CountedMessage>;
    dropInstructionText: string;
    enteredDropZoneText: string;
    leftDropZoneText: string;
  }>;

/** Files to choose. A browser never shows again what was chosen before, so there is no value. */
export function FileUpload(props: FileUploadProps) {
  const id = props.id || props.name || '';
  const input = (
    <input
      class={classes('govuk-file-upload', props.classes, props.errorMessage && 'govuk-file-upload--error')}
      id={id}
      name={props.name}
      type="file"
      disabled={props.disabled || undefined}
      multiple={props.multiple || undefined}
      aria-describedby={describedByIds(id, props)}
      {...props.attributes}
    />
  );
  return (
    <FormGroup errorMessage={props.errorMessage} formGroup={props.formGroup}>
      <Label {...props.label} for={id} />
      <HintAndError id={id} hint={props.hint} errorMessage={props.errorMessage} />
      {inside(props.formGroup?.beforeInput)}
      {props.javascript ? (
        <div
          class={classes('govuk-file-upload-wrapper', props.wrapperClasses)}
          data-module="govuk-file-upload"
          {...spokenByScript(props)}
          {...props.wrapperAttributes}
        >
          {input}
        </div>
      ) : (
        input
      )}
      {inside(props.formGroup?.afterInput)}
    </FormGroup>
  );
}

function spokenByScript(props: FileUploadProps): Attributes {
  return {
    'data-i18n.choose-files-button': props.chooseFilesButtonText,
    'data-i18n.no-file-chosen': props.noFileChosenText,
    ...Object.fromEntries(
      Object.entries(props.multipleFilesChosenText ?? {}).map(([form, message]) => [
        `data-i18n.multiple-files-chosen.${form}`,
        message,
      ]),
    ),
    'data-i18n.drop-instruction': props.dropInstructionText,
    'data-i18n.entered-drop-zone': props.enteredDropZoneText,
    'data-i18n.left-drop-zone': props.leftDropZoneText,
  };
}

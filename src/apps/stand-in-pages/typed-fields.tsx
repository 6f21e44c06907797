import { type FormBody, isSecretField } from '../../platform/web/index.ts';
import { catalogue } from '../../platform/words/index.ts';
import en from './words/staff.en.json' with { type: 'json' };

const t = catalogue({ en })('en');

/** One field of a form as it was sent. */
export type SentField = readonly [name: string, value: string];

/** Every field but the token, which belonged to a session that is over, and what signs somebody in. */
export const fieldsToKeep = (form: FormBody): SentField[] =>
  Object.entries(form).flatMap(([name, value]) =>
    name === 'form-token' || isSecretField(name)
      ? []
      : (typeof value === 'string' ? [value] : value).map((each): SentField => [name, each]),
  );

/** Written by a person, rather than the code of a choice or an id. */
const isTyped = (value: string): boolean => value !== '' && !/^[a-z0-9-]+$/.test(value);

/** The fields of a form that is to be sent again: what was typed is shown, all else is carried along. `id` tells forms on one page apart. */
export function TypedFields({ fields, id = 'kept' }: { fields: readonly SentField[]; id?: string }) {
  return (
    <>
      {fields.map(([name, value], index) =>
        isTyped(value) ? (
          <div class="govuk-form-group">
            <label class="govuk-label" for={`${id}-${index}`}>
              {t('typed')}
            </label>
            <textarea class="govuk-textarea" id={`${id}-${index}`} name={name} rows={6} readonly>
              {`\n${value}`}
            </textarea>
          </div>
        ) : (
          <input type="hidden" name={name} value={value} />
        ),
      )}
    </>
  );
}

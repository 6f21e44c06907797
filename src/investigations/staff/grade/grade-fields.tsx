import { Input, Select } from '../../../design/index.ts';
import { type FormBody, field } from '../../../platform/web/index.ts';
import { handlings, informationGrades, sourceGrades } from '../../investigation/source.ts';
import { say } from '../say.ts';
import { w } from '../write/write-words.ts';

interface GradeFieldsProps {
  readonly form: FormBody;
  /** What is wrong, by field. */
  readonly errors: ReadonlyMap<string, string>;
}

/** The police's grade of what is taken over, in one go: each part may be left empty, and can be changed at each thing later. */
export function GradeFields({ form, errors }: GradeFieldsProps) {
  const error = errors.get('conditions');
  const list = (
    name: 'sourceGrade' | 'informationGrade' | 'handling',
    label: string,
    items: readonly { readonly value: string; readonly text: string }[],
  ) => (
    <Select
      id={name}
      name={name}
      label={{ text: label }}
      value={field(form, name)}
      items={[{ value: '', text: w('grade.none') }, ...items]}
    />
  );
  return (
    <fieldset class="govuk-fieldset govuk-!-margin-bottom-4">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{w('grade.over')}</legend>
      <p class="govuk-hint">{w('grade.over.hint')}</p>
      {list(
        'sourceGrade',
        w('grade.source'),
        sourceGrades.map((value) => ({ value, text: say(`sourceGrade.${value}`) })),
      )}
      {list(
        'informationGrade',
        w('grade.information'),
        informationGrades.map((value) => ({ value, text: say(`informationGrade.${value}`) })),
      )}
      {list(
        'handling',
        w('grade.handling'),
        handlings.map((value) => ({ value, text: say(`handling.${value}`) })),
      )}
      <Input
        id="conditions"
        name="conditions"
        label={{ text: w('grade.conditions') }}
        value={field(form, 'conditions')}
        errorMessage={error === undefined ? undefined : { text: error }}
        autocomplete="off"
      />
    </fieldset>
  );
}

/** What may be told several of: people, vehicles, phones, businesses. One more than is filled always stands ready. */
import { Details } from '../../../design/index.ts';
import { mostOfEach, personRoles, sexAnswers } from '../../told.ts';
import { errorOf, type FieldsOf, Line, Pick, Text } from './form-fields.tsx';
import { t } from './take-words.ts';
import { type Group, groups, nameIn, onesOf } from './typed.ts';

/** Fields of a person that most callers do not know stand folded away. */
const folded = ['otherNames', 'dateOfBirth', 'nationality', 'sex'] as const;

/** All of a group, and an empty one to type into. */
export function Things({ of, group }: { of: FieldsOf; group: Group }) {
  const filled = onesOf(of.typed, group).length;
  const shown = Math.min(filled + 1, mostOfEach);
  return (
    <div data-repeat={group}>
      {Array.from({ length: shown }, (_, index) => (
        <One of={of} group={group} index={index} filled={index < filled} />
      ))}
      {filled < mostOfEach ? (
        <button
          type="submit"
          name="do"
          value={`add-${group}`}
          class="govuk-button govuk-button--secondary ps-small-button"
          data-repeat-add
        >
          {t(`add.${group}`)}
        </button>
      ) : null}
    </div>
  );
}

function One({ of, group, index, filled }: { of: FieldsOf; group: Group; index: number; filled: boolean }) {
  const one = t(`one.${group}`, { number: index + 1 });
  return (
    <fieldset class="govuk-fieldset ps-take__one" data-repeat-item>
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
        <span data-repeat-number>{one}</span>
      </legend>
      <FieldsFor of={of} group={group} index={index} />
      {filled ? (
        <button
          type="submit"
          name="do"
          value={`remove-${group}-${index}`}
          class="ps-link-button"
          aria-label={t('removeOne', { one })}
        >
          {t('remove')}
        </button>
      ) : null}
    </fieldset>
  );
}

function FieldsFor({ of, group, index }: { of: FieldsOf; group: Group; index: number }) {
  const name = (field: string) => nameIn(group, index, field);
  if (group === 'people') return <PersonFields of={of} name={name} />;
  if (group === 'vehicles')
    return (
      <div class="ps-fields">
        <Line of={of} name={name('plate')} label={t('vehicles.plate')} classes="govuk-input--width-10" />
        <Line of={of} name={name('make')} label={t('vehicles.make')} />
        <Line of={of} name={name('colour')} label={t('vehicles.colour')} />
        <div class="ps-fields__wide">
          <Text of={of} name={name('description')} label={t('vehicles.description')} rows={1} />
        </div>
      </div>
    );
  if (group === 'phones')
    return (
      <div class="ps-fields">
        <Line
          of={of}
          name={name('number')}
          label={t('phones.number')}
          classes="govuk-input--width-20 ps-ltr"
        />
        <Line of={of} name={name('whose')} label={t('phones.whose')} />
      </div>
    );
  return (
    <div class="ps-fields">
      {groups.businesses.map((field) => (
        <Line of={of} name={name(field)} label={t(`businesses.${field}`)} />
      ))}
    </div>
  );
}

function PersonFields({ of, name }: { of: FieldsOf; name: (field: string) => string }) {
  const open = folded.some(
    (field) => (of.typed[name(field)] ?? '') !== '' || errorOf(of, name(field)) !== undefined,
  );
  return (
    <>
      <Text of={of} name={name('description')} label={t('people.description')} rows={2} />
      <div class="ps-fields">
        <Line of={of} name={name('name')} label={t('people.name')} />
        <Line of={of} name={name('approximateAge')} label={t('people.approximateAge')} />
        <Pick
          of={of}
          name={name('role')}
          label={t('people.role')}
          empty={t('notSaid')}
          items={personRoles.map((value) => ({ value, text: t(`role.${value}`) }))}
        />
      </div>
      <Details summaryText={t('more')} open={open}>
        <div class="ps-fields">
          <Line of={of} name={name('otherNames')} label={t('people.otherNames')} />
          <Line of={of} name={name('dateOfBirth')} label={t('people.dateOfBirth')} />
          <Line of={of} name={name('nationality')} label={t('people.nationality')} />
          <Pick
            of={of}
            name={name('sex')}
            label={t('people.sex')}
            empty={t('notSaid')}
            items={sexAnswers.map((value) => ({ value, text: t(`sex.${value}`) }))}
          />
        </div>
      </Details>
    </>
  );
}

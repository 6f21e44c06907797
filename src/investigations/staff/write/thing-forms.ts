/** The forms of what is found: people, groups, places, vehicles, phones, businesses and accounts. */
import { staffPaths } from '../../../paths.ts';
import { type ThingKind, threats } from '../../investigation/entry-bodies.ts';
import { say } from '../say.ts';
import { checkGrade, type KindForm, optionsOf, sourceFields } from './kind-form.ts';
import type { FieldRule, WriteWord } from './write-words.ts';

const formOf = (title: WriteWord, own: readonly FieldRule[], lead?: WriteWord): KindForm => ({
  title,
  ...(lead === undefined ? {} : { lead }),
  back: staffPaths.investigation,
  beside: true,
  check: checkGrade,
  fields: () => [...own, ...sourceFields],
});

export const thingForms: Readonly<Record<ThingKind, KindForm>> = {
  person: formOf(
    'person.title',
    [
      { name: 'name', type: 'text', label: 'person.name', hint: 'person.name.hint', mayBeNone: true },
      { name: 'otherNames', type: 'text', label: 'person.otherNames' },
      { name: 'born', type: 'text', label: 'person.born', hint: 'person.born.hint', mayBeNone: true },
      { name: 'sex', type: 'text', label: 'person.sex', mayBeNone: true },
      { name: 'nationality', type: 'text', label: 'person.nationality', mayBeNone: true },
      { name: 'language', type: 'text', label: 'person.language' },
      { name: 'looks', type: 'long', label: 'person.looks' },
    ],
    'person.lead',
  ),
  group: formOf(
    'group.title',
    [
      { name: 'name', type: 'text', label: 'group.name', needed: 'group.name.needed' },
      { name: 'otherNames', type: 'text', label: 'group.otherNames', hint: 'group.otherNames.hint' },
      { name: 'area', type: 'text', label: 'group.area' },
      { name: 'does', type: 'long', label: 'group.does' },
      { name: 'lead', type: 'text', label: 'group.officer', hint: 'group.officer.hint' },
      {
        name: 'threat',
        type: 'choice',
        label: 'group.threat',
        options: optionsOf(threats, (each) => say(`threat.${each}`)),
        start: 'not-judged',
        needed: 'problem.choice',
      },
    ],
    'group.lead',
  ),
  place: formOf('place.title', [
    { name: 'address', type: 'text', label: 'place.address', needed: 'place.address.needed' },
    { name: 'postcode', type: 'text', label: 'place.postcode' },
    { name: 'what', type: 'long', label: 'place.what' },
  ]),
  vehicle: formOf('vehicle.title', [
    { name: 'plate', type: 'text', label: 'vehicle.plate', needed: 'vehicle.plate.needed' },
    { name: 'looks', type: 'text', label: 'vehicle.looks', hint: 'vehicle.looks.hint' },
  ]),
  phone: formOf('phone.title', [
    { name: 'number', type: 'text', label: 'phone.number', needed: 'phone.number.needed' },
    { name: 'what', type: 'long', label: 'phone.what' },
  ]),
  business: formOf('business.title', [
    { name: 'name', type: 'text', label: 'business.name', needed: 'business.name.needed' },
    { name: 'number', type: 'text', label: 'business.number', hint: 'business.number.hint' },
    { name: 'trade', type: 'text', label: 'business.trade' },
  ]),
  account: formOf('account.title', [
    {
      name: 'where',
      type: 'text',
      label: 'account.where',
      hint: 'account.where.hint',
      needed: 'account.where.needed',
    },
    { name: 'handle', type: 'text', label: 'account.handle', needed: 'account.handle.needed' },
    { name: 'what', type: 'long', label: 'account.what' },
  ]),
};

/** What stands in the fields of the form for a call-taker: text by name, exactly as it was typed. Pure. */
import { type FormBody, field } from '../../../platform/web/index.ts';
import { mostOfEach } from '../../told.ts';

/** The fields that a form holds once. */
const singleFields = [
  'channel',
  'partner',
  'their-reference',
  'received',
  'received-day',
  'received-month',
  'received-year',
  'received-time',
  'danger',
  'told',
  'observed',
  'where',
  'when',
  'from-day',
  'from-month',
  'from-year',
  'how-often',
  'affected',
  'how-know',
  'identity',
  'name',
  'phone',
  'email',
  'safe-times',
  'safe-words',
  'never-voicemail',
  'language',
  'interpreter',
  'interpreter-wish',
] as const;
export type SingleField = (typeof singleFields)[number];

/** What may be told several of; each with its fields, the one that is reached first in front. */
export const groups = {
  people: [
    'description',
    'name',
    'approximateAge',
    'role',
    'otherNames',
    'dateOfBirth',
    'nationality',
    'sex',
  ],
  vehicles: ['plate', 'make', 'colour', 'description'],
  phones: ['number', 'whose'],
  businesses: ['name', 'kind', 'website', 'companyNumber'],
} as const;
export type Group = keyof typeof groups;
export const groupNames = ['people', 'vehicles', 'phones', 'businesses'] as const satisfies readonly Group[];

/** The fields of the form by name; fields that hold nothing are left out. */
export type Typed = Readonly<Record<string, string>>;

/** The name and id of one field of the `index`th of a group. */
export const nameIn = (group: Group, index: number, name: string): string => `${group}-${index}-${name}`;

/** Browsers send each new line as two characters. */
const textOf = (form: FormBody, name: string): string => field(form, name).replace(/\r\n?/g, '\n');

/** One of a group, its fields by their own names. */
export type One = Readonly<Record<string, string>>;

/** All of a group that hold anything, in order. */
export function onesOf(typed: Typed, group: Group): One[] {
  const ones: One[] = [];
  for (let index = 0; index < mostOfEach; index++) {
    const one = Object.fromEntries(
      groups[group].flatMap((name) => {
        const text = typed[nameIn(group, index, name)];
        return text === undefined || text.trim() === '' ? [] : [[name, text]];
      }),
    );
    if (Object.keys(one).length > 0) ones.push(one);
  }
  return ones;
}

/** The same with this group's ones instead, numbered from nought. */
export function withOnes(typed: Typed, group: Group, ones: readonly One[]): Typed {
  const rest = Object.entries(typed).filter(([name]) => !name.startsWith(`${group}-`));
  const numbered = ones.flatMap((one, index) =>
    Object.entries(one).map(([name, text]) => [nameIn(group, index, name), text]),
  );
  return Object.fromEntries([...rest, ...numbered]);
}

/** Every group numbered without gaps. */
export const closedUp = (typed: Typed): Typed =>
  groupNames.reduce((so, group) => withOnes(so, group, onesOf(so, group)), typed);

/** What a posted form holds of this form's fields, and of no others; gaps in groups are closed. */
export function typedIn(form: FormBody): Typed {
  const names: string[] = [...singleFields];
  for (const group of groupNames)
    for (let index = 0; index < mostOfEach; index++)
      for (const name of groups[group]) names.push(nameIn(group, index, name));
  const said = names.flatMap((name) => {
    const text = textOf(form, name);
    return text === '' ? [] : [[name, text]];
  });
  return closedUp(Object.fromEntries(said));
}

/** What an empty form begins with. */
export const begunWith: Typed = { received: 'now', language: 'en' };

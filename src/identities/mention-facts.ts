/** A mention as the facts that it tells, and two mentions fact by fact. Pure. */
import type { ComparedLevel } from '../matching/index.ts';
import type { Mention } from './mention.ts';

export const factFields = [
  'names',
  'birth',
  'sex',
  'nationality',
  'documents',
  'phones',
  'places',
  'description',
  'address',
  'postcode',
  'ward',
  'plate',
  'make',
  'colour',
  'number',
  'whose',
  'name',
  'company-number',
  'website',
  'platform',
  'sort-code',
  'provider',
  'document-kind',
  'country',
] as const;
export type FactField = (typeof factFields)[number];

/** One thing that a mention tells; several where it tells several. */
export interface Fact {
  readonly field: FactField;
  readonly values: readonly string[];
}

const told = (field: FactField, ...values: readonly (string | undefined)[]): Fact[] => {
  const said = values.flatMap((value) => (value === undefined || value.trim() === '' ? [] : [value.trim()]));
  return said.length === 0 ? [] : [{ field, values: said }];
};

/** What a mention tells, in the order in which it is shown; what it does not tell is not there. */
export function factsOf({ kind, value }: Mention): Fact[] {
  switch (kind) {
    case 'person':
      return [
        ...told('names', ...value.names.map(({ full, given, family }) => full ?? spaced(given, family))),
        ...told('birth', value.birth?.date, agesOf(value.birth?.age)),
        ...told('sex', value.sex),
        ...told('nationality', value.nationality),
        ...told('documents', ...(value.documents ?? []).map(({ kind: of, number }) => `${of} ${number}`)),
        ...told('phones', ...(value.phones ?? [])),
        ...told('places', ...(value.places ?? []).map(({ text, postcode }) => spaced(text, postcode))),
        ...told('description', value.description),
      ];
    case 'place':
      return [
        ...told('address', value.text),
        ...told('postcode', value.postcode),
        ...told('ward', value.wardCode),
      ];
    case 'vehicle':
      return [
        ...told('plate', value.plate),
        ...told('make', value.make),
        ...told('colour', value.colour),
        ...told('description', value.description),
      ];
    case 'phone':
      return [...told('number', value.number), ...told('whose', value.whose)];
    case 'business':
      return [
        ...told('name', value.name),
        ...told('company-number', value.companyNumber),
        ...told('website', value.website),
      ];
    case 'online':
      return [...told('address', value.address), ...told('platform', value.platform)];
    case 'account':
      return [
        ...told('sort-code', value.sortCode),
        ...told('number', value.number),
        ...told('provider', value.provider),
      ];
    case 'document':
      return [
        ...told('number', value.number),
        ...told('document-kind', value.kind),
        ...told('country', value.country),
      ];
  }
}

const spaced = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' ');

const agesOf = (age: { readonly from: number; readonly to: number } | undefined): string | undefined =>
  age && (age.from === age.to ? String(age.from) : `${age.from}–${age.to}`);

/** Two facts of one field are the same when nothing but capitals, spaces and points tells them apart. */
const bare = (value: string): string => value.toLowerCase().replaceAll(/[\s.,'’()-]+/g, '');
export const sameValues = (one: readonly string[], other: readonly string[]): boolean =>
  one.map(bare).toSorted().join('\n') === other.map(bare).toSorted().join('\n');

/** How two mentions stand in one field. `one-side`: only one of them tells it. */
export interface ComparedFact {
  readonly field: FactField;
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly mark: 'same' | 'differs' | 'one-side';
  /** What the comparison says about this field. */
  readonly levels: readonly ComparedLevel[];
}

/** Which fact a level of the comparison is about. */
const factOfLevel: Readonly<Record<string, FactField>> = {
  ...{ given: 'names', family: 'names', patronymic: 'names', middle: 'names', name: 'names', order: 'names' },
  ...{
    words: 'names',
    alias: 'names',
    bearers: 'names',
    birth: 'birth',
    sex: 'sex',
    nationality: 'nationality',
  },
  ...{ document: 'documents', phone: 'phones', place: 'places', postcode: 'postcode', ward: 'ward' },
  ...{
    'house-number': 'address',
    flat: 'address',
    street: 'address',
    building: 'address',
    address: 'address',
  },
  ...{ plate: 'plate', make: 'make', model: 'make', colour: 'colour', telephone: 'number' },
  ...{ account: 'number', 'document-number': 'number' },
  ...{ 'company-number': 'company-number', 'business-name': 'name', host: 'website' },
};

/** Both mentions, field by field; every field that either tells. */
export function compareFacts(
  left: Mention,
  right: Mention,
  levels: readonly ComparedLevel[],
): ComparedFact[] {
  const [ofLeft, ofRight] = [factsOf(left), factsOf(right)];
  const valuesIn = (facts: readonly Fact[], field: FactField) =>
    facts.find((fact) => fact.field === field)?.values ?? [];
  const shown = factFields.filter((field) => [...ofLeft, ...ofRight].some((fact) => fact.field === field));
  return shown.map((field) => {
    const [one, other] = [valuesIn(ofLeft, field), valuesIn(ofRight, field)];
    const oneSide = one.length === 0 || other.length === 0;
    return {
      field,
      left: one,
      right: other,
      mark: oneSide ? 'one-side' : sameValues(one, other) ? 'same' : 'differs',
      levels: levels.filter((level) => factOfLevel[level.field] === field),
    };
  });
}

/** One value of an identity, and which of its mentions tell it. */
export interface HeldValue {
  readonly value: string;
  readonly mentionIds: readonly string[];
}

/** What several mentions tell of one field; told differently where they do not agree. Every value is kept. */
export interface HeldFact {
  readonly field: FactField;
  readonly values: readonly HeldValue[];
  readonly toldDifferently: boolean;
}

/** Everything that these mentions tell, field by field, the value that most of them tell first [B14]. */
export function gatherFacts(
  mentions: readonly { readonly mentionId: string; readonly mention: Mention }[],
): HeldFact[] {
  const said = mentions.flatMap(({ mentionId, mention }) =>
    factsOf(mention).flatMap(({ field, values }) => values.map((value) => ({ field, value, mentionId }))),
  );
  return factFields.flatMap((field) => {
    const ofField = said.filter((each) => each.field === field);
    if (ofField.length === 0) return [];
    const values = [...Map.groupBy(ofField, ({ value }) => bare(value)).values()]
      .map((found) => ({
        value: found[0]?.value ?? '',
        mentionIds: [...new Set(found.map(({ mentionId }) => mentionId))],
      }))
      .toSorted((a, b) => b.mentionIds.length - a.mentionIds.length);
    return [{ field, values, toldDifferently: values.length > 1 && !severalAreNormal.has(field) }];
  });
}

/** Fields in which several values do not contradict each other. */
const severalAreNormal: ReadonlySet<FactField> = new Set([
  'phones',
  'places',
  'documents',
  'description',
  'whose',
]);

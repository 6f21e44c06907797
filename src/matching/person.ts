import { type Birth, type NormalBirth, normaliseBirth } from './birth.ts';
import { nationalityCode } from './nationality.ts';
import { type NormalName, normaliseName, type PersonName } from './person-name.ts';
import { normalisePhone } from './phone.ts';
import { type NormalPlace, normalisePlace, type PlaceValue } from './place.ts';

/** A paper with a number: passport, national identity card, residence permit, National Insurance number. */
export interface PersonDocument {
  kind: string;
  number: string;
  country?: string | undefined;
}

/** What one telling says of a person. The first of `names` is the name; the others are aliases. */
export interface PersonValue {
  names: PersonName[];
  birth?: Birth | undefined;
  sex?: 'female' | 'male' | 'other' | undefined;
  nationality?: string | undefined;
  documents?: PersonDocument[] | undefined;
  /** Telephone numbers and places told as this person's own. They support a match and never make one. */
  phones?: string[] | undefined;
  places?: PlaceValue[] | undefined;
  description?: string | undefined;
}

export interface NormalPerson {
  kind: 'person';
  names: readonly NormalName[];
  birth: NormalBirth | undefined;
  sex: string | undefined;
  nationality: string | undefined;
  documents: readonly { kind: string; number: string }[];
  phones: readonly string[];
  places: readonly NormalPlace[];
}

const MOST_NAMES = 6;

/** A person made comparable. Fields that say nothing usable are left empty, never guessed. */
export function normalisePerson(value: PersonValue): NormalPerson {
  return {
    kind: 'person',
    names: value.names
      .slice(0, MOST_NAMES)
      .map(normaliseName)
      .filter((name) => name.tokens.length > 0),
    birth: value.birth ? normaliseBirth(value.birth) : undefined,
    sex: value.sex === 'other' ? undefined : value.sex,
    nationality: value.nationality === undefined ? undefined : nationalityCode(value.nationality),
    documents: (value.documents ?? []).flatMap((document) => {
      const number = normaliseDocument(document.number);
      return number === undefined ? [] : [{ kind: document.kind.trim().toLowerCase(), number }];
    }),
    phones: (value.phones ?? []).flatMap((number) => normalisePhone({ number }).e164 ?? []),
    places: (value.places ?? []).map(normalisePlace),
  };
}

/** A document number as letters and digits in capitals; undefined when too short or too plain ("00000") to identify anyone. */
function normaliseDocument(number: string): string | undefined {
  const plain = number
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '')
    .slice(0, 40);
  if (plain.length < 5 || !/\d/.test(plain) || new Set(plain).size < 3) return undefined;
  return plain;
}

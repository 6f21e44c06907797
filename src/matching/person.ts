import { type Birth, type NormalBirth, normaliseBirth } from './birth.ts';
import { type DocumentValue, type NormalDocument, normaliseDocument } from './document.ts';
import { nationalityCode } from './nationality.ts';
import { type NormalName, normaliseName, type PersonName } from './person-name.ts';
import { normalisePhone } from './phone.ts';
import { type NormalPlace, normalisePlace, type PlaceValue } from './place.ts';

/** What one telling says of a person. The first of `names` is the name; the others are aliases. */
export interface PersonValue {
  names: PersonName[];
  birth?: Birth | undefined;
  sex?: 'female' | 'male' | 'other' | undefined;
  nationality?: string | undefined;
  documents?: DocumentValue[] | undefined;
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
  documents: readonly NormalDocument[];
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
    documents: (value.documents ?? []).map(normaliseDocument).filter(({ number }) => number !== ''),
    phones: (value.phones ?? []).flatMap((number) => normalisePhone({ number }).e164 ?? []),
    places: (value.places ?? []).map(normalisePlace),
  };
}

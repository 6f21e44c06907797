/** How fields are called, where the engine's own word is not a person's. */
const fields: Readonly<Record<string, string>> = {
  'given-name': 'given name',
  'family-name': 'family name',
  'further-names': 'further names',
  birth: 'birth',
  place: 'address',
  'birth-place': 'birth place',
  'business-name': 'business name',
  'company-number': 'company number',
  online: 'online account',
  // What no field says: two people can agree so for another reason.
  together: 'what else explains it',
};

export const fieldInWords = (field: string): string => fields[field] ?? field.replaceAll('_', ' ');

/** Levels in words that need a sentence's place. */
const levels: Readonly<Record<string, string>> = {
  exact: 'the same',
  same: 'the same',
  'one slip': 'the same but for one slip or its spelling',
  missing: 'not told in both',
  'one household': 'two people of one household agree like this too',
  'one community': 'two people whose names go together agree like this too',
};

export const levelInWords = (level: string): string => levels[level] ?? level;

/** Weight in bits with its sign, as "+4.2". */
export const bits = (weight: number): string => `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(1)}`;

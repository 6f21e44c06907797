/** The nouns: words of a Duty to Notify that would say who somebody is, and what becomes of them. */

/** `maybe-name`: a name of somebody, perhaps of the person. The others are what they say. */
export const identifyingKinds = [
  'name',
  'maybe-name',
  'birth-date',
  'contact',
  'address',
  'document',
  'reference',
] as const;
export type IdentifyingKind = (typeof identifyingKinds)[number];

export interface Identifying {
  readonly questionId: string;
  readonly kind: IdentifyingKind;
  readonly start: number;
  readonly end: number;
  /** As they stand in the answer. */
  readonly words: string;
  /** True when it is what the referral knows of the person: then it may only be left out. */
  readonly known: boolean;
}

/** What the author settled about words: that they do not say who the person is. Everything else is left out. */
export interface Kept {
  readonly questionId: string;
  readonly words: string;
}

/** What is known of the person, and may not go out without their co-operation. */
export interface KnownIdentity {
  readonly names: readonly string[];
  /** yyyy-mm-dd */
  readonly births: readonly string[];
  /** E-mail addresses, telephone numbers and accounts. */
  readonly contacts: readonly string[];
  /** Streets and postcodes. */
  readonly addresses: readonly string[];
  /** Numbers that offices and documents know the person by. */
  readonly references: readonly string[];
}

/** What stands in the place of words that were left out; says of which kind they were, and no more. */
export const placeholders: Readonly<Record<IdentifyingKind, string>> = {
  name: '[name left out]',
  'maybe-name': '[name left out]',
  'birth-date': '[date of birth left out]',
  contact: '[contact left out]',
  address: '[address left out]',
  document: '[document number left out]',
  reference: '[reference left out]',
};

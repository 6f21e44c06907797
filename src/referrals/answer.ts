/** The noun: an answer to one question of a referral, with where it came from. Never overwritten: a later one stands in front of it. */

/** What was answered. `unknown`, `refused` and `not-asked` are answers too, each with room for why. */
export type Said =
  | { readonly kind: 'value'; readonly value: string | readonly string[] }
  | { readonly kind: 'unknown' | 'refused' | 'not-asked'; readonly why?: string };

/** The kinds of record that hand answers in. `account` is the writer's own; `consent` what the person answered about consent; `contacts` whom the agency reaches at a council; `place` what a town's name tells. */
export const sourceKinds = [
  'member',
  'account',
  'agency',
  'report',
  'identity',
  'case',
  'consent',
  'referral',
  'contacts',
  'place',
] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** Where an answer came from: a member who wrote it, or a record as it stood at that time. */
export interface Source {
  readonly kind: SourceKind;
  /** The record it was taken from; null when a member wrote it. */
  readonly recordId: string | null;
  /** The record's own reference as people write it, such as `PS-1234`; never a name. */
  readonly reference: string | null;
  /** When the source said so. */
  readonly at: Date;
}

export interface Answer {
  readonly question: string;
  readonly said: Said;
  /** Where its words came from at first: kept when a member edits them, so that both can be shown. */
  readonly source: Source;
  /** A member has changed it since it came from its source: from then on it goes its own way. */
  readonly edited: boolean;
  readonly by: string;
  readonly at: Date;
}

/** The answers that stand now, by question. */
export type Answers = ReadonlyMap<string, Pick<Answer, 'said'>>;

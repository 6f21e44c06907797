/** What a mention can be of, and so what can be compared with what. */
export type MentionKind =
  | 'person'
  | 'place'
  | 'vehicle'
  | 'phone'
  | 'business'
  | 'online'
  | 'account'
  | 'document';

/**
 * How one level of agreement speaks (Fellegi and Sunter 1969): `m` is its share among pairs that are the same,
 * `u` among pairs that are not. Its weight is log2(m / u) bits.
 */
export interface LevelShares {
  m: number;
  u: number;
  /** How the commonness of the value moves the weight: down only (a slip looks rare and is not), or both ways. */
  frequency?: 'down' | 'both' | undefined;
}

export interface KindModel {
  /** The chance that a pair brought together by chance is the same: the sum starts from its log-odds. */
  prior: number;
  /** Levels by field, the closest agreement first: none weighs less than the next. */
  fields: Readonly<Record<string, Readonly<Record<string, LevelShares>>>>;
  /** From these probabilities a pair is called strong, or possible. */
  thresholds: { strong: number; possible: number };
}

/** Weights and thresholds of one date. Every stored match keeps the version it was scored by. */
export interface MatchModel {
  version: string;
  kinds: Readonly<Record<MentionKind, KindModel>>;
  /** An identifier carried by a larger share of mentions than this (a helpline, a hostel) identifies nobody. */
  commonAbove: number;
}

/**
 * How common a normalised value is: its share (0 to 1) among all mentions of the kind, or undefined where not known.
 * Fields are the model's: given, family, middle, patronymic, nationality, document, phone, place, postcode, street, plate, telephone,
 * company-number, business-name, host, address, account, document-number.
 */
export type Commonness = (field: string, value: string) => number | undefined;

/** One field's part in a comparison. `weight` is in bits: above zero speaks for the same, below against. */
export interface ComparedLevel {
  field: string;
  level: string;
  weight: number;
}

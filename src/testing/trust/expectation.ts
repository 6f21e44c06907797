/** What the rights matrix says of one login: a sentence for each cell. */

/** Groups a reader can belong to, several at once. */
export type Group =
  | 'anyone'
  | 'signed in'
  | 'holds a session'
  | 'taker'
  | 'referrer'
  | 'responder'
  | 'manager'
  | 'case opener'
  | 'keeper'
  | 'supporter'
  | 'investigator'
  | 'police investigator'
  | 'council investigator'
  | 'police supporter'
  | 'council supporter'
  | 'police reader'
  | 'council reader'
  | 'police frontline'
  | 'council frontline'
  | 'police desk'
  | 'council desk'
  | 'police responder'
  | 'council responder'
  | 'commissioner desk'
  | 'administrator'
  | 'police administrator'
  | 'council administrator'
  | 'commissioner administrator'
  | 'police officer'
  | 'council officer';

export interface Expectation {
  readonly what: string;
  readonly who: Group;
  /** Rows by name, or how many. */
  readonly rows: readonly string[];
  /** Only inside an act: no line in the book, no rows. */
  readonly inAct?: true;
}

/** In a look and in an act. */
export const is = (what: string, who: Group, ...rows: readonly string[]): Expectation => ({
  what,
  who,
  rows,
});
/** In an act alone. */
export const acting = (what: string, who: Group, ...rows: readonly string[]): Expectation => ({
  what,
  who,
  rows,
  inAct: true,
});

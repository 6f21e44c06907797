/** A document that somebody takes away: what stands in it, in the order in which it is read, before it becomes Word or PDF. */

export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | {
      readonly kind: 'text';
      readonly text: string;
      /** Smaller and grey: where something is from, when it was said. */
      readonly quiet?: boolean;
    }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      /** What each column holds. Without it the first cell of each row says what the row is about. */
      readonly head?: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** How wide each column is beside the others; all alike when not said. */
      readonly shares?: readonly number[];
    };

export interface Paper {
  readonly title: string;
  /** The protective marking, at the top and the foot of every page: OFFICIAL-SENSITIVE for whatever is about people. */
  readonly marking: string;
  /** What the foot of each page calls it: a record's reference. */
  readonly reference: string;
  readonly madeAt: Date;
  readonly blocks: readonly Block[];
}

/** A heading. */
export const heading = (text: string, level: 2 | 3 = 2): Block => ({ kind: 'heading', level, text });
/** A paragraph; new lines in it are kept. */
export const paragraph = (text: string): Block => ({ kind: 'text', text });
/** What stands beside what was said: from whom, when. */
export const aside = (text: string): Block => ({ kind: 'text', text, quiet: true });
/** Names of things beside what they are. */
export const facts = (rows: readonly (readonly [string, string])[]): Block => ({
  kind: 'table',
  rows,
  shares: [1, 2],
});

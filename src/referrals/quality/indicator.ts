/** The noun: an indicator of ours, with the words by which a narrative tells it. */
export interface IndicatorPhrases {
  readonly id: string;
  /** In our own short words, as shown. */
  readonly label: string;
  /** Entries of the current lists that say the same. */
  readonly lists: readonly string[];
  /** Boxes of the form of 2012 to 2014. */
  readonly boxes?: readonly string[];
  readonly phrases: readonly string[];
}

/** The noun: something of a case that could be released to its person, with words to begin from. Pure. */
import type { OwnItemKind } from '../../own-view/own-view.ts';

export interface Candidate {
  readonly kind: OwnItemKind;
  /** The goal or the appointment; empty where there is one of the kind. */
  readonly about: string;
  readonly words: string;
  /** When it was last written of: undefined where nothing is written of it by itself. */
  readonly writtenAt?: Date;
}

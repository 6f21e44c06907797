import type { FieldProblem } from './read-taking.ts';
import type { Typed } from './typed.ts';
import type { Unfinished } from './unfinished-store.ts';

/** All that the form for a call-taker shows. */
export interface TakeFormProps {
  readonly draftKey: string;
  readonly typed: Typed;
  readonly problems: readonly FieldProblem[];
  /** The revision that this showing is made of; nought for a new form. */
  readonly revision: number;
  /** This very showing of the form. */
  readonly writer: string;
  readonly formToken: string;
  readonly keptAt: Date | undefined;
  /** The name of the agency at whose desk it will be decided. */
  readonly heldBy: string;
  /** The member's others. */
  readonly others: readonly Unfinished[];
  readonly notice?: 'elsewhere' | undefined;
  readonly tooMany?: boolean;
}

export const formId = 'take';

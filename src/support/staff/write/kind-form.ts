/** What a form by which a case is written is made of. */
import { agreements, sources } from '../../case/shapes.ts';
import type { Story } from '../../case/story.ts';
import { say } from '../case-words.ts';
import type { FieldRule, Problem, WriteWord } from './write-words.ts';

export interface KindForm {
  readonly title: WriteWord;
  readonly lead?: WriteWord;
  readonly fields: readonly FieldRule[];
  /** Where it leads when it is saved. */
  back(caseId: string): string;
  /** Shows what was written last time beside the form. */
  readonly beside?: true;
  /** What is asked anew each time, whatever was written before: it begins as in a new form, and its day is today. */
  readonly anew?: readonly string[];
  /** Its title where that says what it is about. */
  titleOf?(about: string): string;
  /** What is wrong with answers that are each right by themselves: the field, and what is said. */
  check?(
    body: Readonly<Record<string, unknown>>,
    today: string,
  ): readonly [field: string, problem: Problem] | undefined;
  /** The same, where it hangs on what stands in the case. */
  checkIn?(
    body: Readonly<Record<string, unknown>>,
    story: Story,
  ): readonly [field: string, problem: Problem] | undefined;
  /** What is saved of the answers, where some belong to others alone that were not given. */
  tidy?(body: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>;
  /** One of its fields asks for a colleague. */
  readonly ofTeam?: true;
  /** It belongs to a goal, which the address names. */
  readonly ofGoal?: true;
}

export const optionsOf = <V extends string>(values: readonly V[], text: (value: V) => string) =>
  values.map((value) => ({ value, text: text(value) }));

/** Where something comes from, and since when it is so. */
export const sourceFields: readonly FieldRule[] = [
  {
    name: 'source',
    type: 'list',
    label: 'source',
    options: optionsOf(sources, (each) => say(`source.${each}`)),
    start: 'person',
    needed: 'problem.choice',
  },
  { name: 'sourceNote', type: 'text', label: 'sourceNote', hint: 'sourceNoteHint' },
  { name: 'on', type: 'day', label: 'on', startsToday: true, past: true, needed: 'problem.day' },
];
export const agreedField = (label: WriteWord): FieldRule => ({
  name: 'agreed',
  type: 'choice',
  label,
  options: optionsOf(agreements, (each) => say(`agreed.${each}`)),
  start: 'not-asked',
  needed: 'problem.choice',
});

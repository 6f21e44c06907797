/** What a form by which an investigation is written is made of. */
import type { Day } from '../../../platform/working-days.ts';
import { natures, sources } from '../../investigation/entry-bodies.ts';
import { handlings, informationGrades, sourceGrades } from '../../investigation/source.ts';
import { allOf, type Story } from '../../investigation/story.ts';
import { nameOfThing, say } from '../say.ts';
import type { FieldRule, Problem, WriteWord } from './write-words.ts';

/** What a form asks about as it is shown to be filled in, and the day. */
export interface AskedNow {
  readonly about: string;
  readonly today: Day;
}

export interface KindForm {
  readonly title: WriteWord;
  readonly lead?: WriteWord;
  /** What it asks; where it asks about one of the things found, these are its choices. `of`: the one that the address names; `asked`: of what it asks, and when; left out where what was written is read or shown, so that all that could ever be chosen is there. */
  fields(story: Story, of: string, asked?: AskedNow): readonly FieldRule[];
  /** Where it leads when it is saved. */
  back(id: string, about: string): string;
  /** Where it came from, while nothing is written that it could lead to. */
  from?(id: string): string;
  /** Each time something new is written, beside what was written before: the form begins empty. */
  readonly anew?: true;
  /** What stands in a new form already, as things stand. */
  begins?(story: Story, about: string): Readonly<Record<string, string>>;
  /** Shows what was written last time beside the form. */
  readonly beside?: true;
  /** What is said without being asked, as things stand. */
  fixed?(story: Story, about: string, of: string): Readonly<Record<string, unknown>>;
  /** What was said before and stays said where it is not asked again; where it is, it stands in the form. */
  readonly keeps?: readonly string[];
  /** What is wrong with answers together that is not wrong with one alone; by the field that says so. */
  check?(body: Readonly<Record<string, unknown>>): readonly (readonly [field: string, problem: Problem])[];
  /** Its title where that says what it is about. */
  titleOf?(story: Story, about: string): string;
}

export const optionsOf = <V extends string>(values: readonly V[], text: (value: V) => string) =>
  values.map((value) => ({ value, text: text(value) }));

/** Every person of an investigation, as choices. */
export const peopleOf = (story: Story) =>
  allOf(story, 'person').map((person) => ({ value: person.about, text: nameOfThing(person) }));

/** Where something comes from, whether it is a fact, since when it is so, and how the police graded it. */
export const sourceFields: readonly FieldRule[] = [
  {
    name: 'source',
    type: 'list',
    label: 'source',
    options: optionsOf(sources, (each) => say(`source.${each}`)),
    needed: 'source.needed',
  },
  { name: 'sourceNote', type: 'text', label: 'sourceNote', hint: 'sourceNote.hint' },
  {
    name: 'nature',
    type: 'choice',
    label: 'nature',
    hint: 'nature.hint',
    options: optionsOf(natures, (each) => say(`nature.${each}`)),
    needed: 'nature.needed',
  },
  { name: 'on', type: 'day', label: 'on', hint: 'on.hint', startsToday: true, needed: 'problem.day' },
  {
    name: 'sourceGrade',
    type: 'list',
    label: 'grade.source',
    hint: 'grade.hint',
    options: optionsOf(sourceGrades, (each) => say(`sourceGrade.${each}`)),
  },
  {
    name: 'informationGrade',
    type: 'list',
    label: 'grade.information',
    options: optionsOf(informationGrades, (each) => say(`informationGrade.${each}`)),
  },
  {
    name: 'handling',
    type: 'list',
    label: 'grade.handling',
    options: optionsOf(handlings, (each) => say(`handling.${each}`)),
  },
  { name: 'conditions', type: 'text', label: 'grade.conditions' },
];

/** What may be shared with conditions says which. */
export const checkGrade: NonNullable<KindForm['check']> = ({ handling, conditions }) =>
  handling === 'C' && conditions === undefined ? [['conditions', 'grade.conditions.needed']] : [];

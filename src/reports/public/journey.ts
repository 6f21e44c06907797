/** The order of the questions and what each needs first, as data. Pure. */
import { type Answers, givesContact, noAnswers } from './answers.ts';

export type StepName = (typeof journey)[number]['name'];

interface JourneyStep {
  readonly name: string;
  /** Asked only when earlier answers call for it. */
  readonly onlyIf?: (answers: Answers) => boolean;
  /** Belongs to this question: asked after it even when one answer is changed from check answers. */
  readonly detailOf?: string;
  /** Counted as a question of its own in "question 3 of 12". */
  readonly counted: boolean;
  /** Cannot be shown before what was seen has been told. */
  readonly needsWhatSeen?: true;
}

export const journey = [
  { name: 'danger', counted: true },
  { name: 'what-happened', counted: true },
  { name: 'where', counted: true },
  {
    name: 'which-place',
    onlyIf: (answers) => answers.where?.settled === false,
    detailOf: 'where',
    counted: false,
  },
  { name: 'when', counted: true },
  { name: 'people', counted: true },
  { name: 'vehicles', counted: true },
  { name: 'phones', counted: true },
  { name: 'businesses', counted: true },
  { name: 'files', counted: true },
  { name: 'affected', counted: true },
  { name: 'how-you-know', counted: true },
  { name: 'contact', counted: true },
  { name: 'contact-details', onlyIf: givesContact, detailOf: 'contact', counted: false },
  { name: 'check', counted: false, needsWhatSeen: true },
] as const satisfies readonly JourneyStep[];

const steps: readonly (JourneyStep & { readonly name: StepName })[] = journey;

export const stepNames: readonly StepName[] = steps.map(({ name }) => name);
const applies = (step: JourneyStep, answers: Answers) => step.onlyIf?.(answers) ?? true;
const placeOf = (name: StepName) => steps.findIndex((step) => step.name === name);

/**
 * Where a report goes on after this step. Once the last question has been passed, a changed answer leads straight back to
 * check answers; and to what was seen, when that is still to be told.
 */
export function advance(
  from: StepName,
  answers: Answers,
  reachedCheck: boolean,
): { readonly at: StepName; readonly reachedCheck: boolean } {
  const later = steps.slice(placeOf(from) + 1).filter((step) => applies(step, answers));
  const next = reachedCheck ? later.find((step) => step.detailOf === from) : later[0];
  if (next !== undefined && next.name !== 'check') return { at: next.name, reachedCheck };
  return { at: standsAt('check', answers), reachedCheck: true };
}

/** The step to show when this one is asked for: itself, unless it does not apply or something is needed first. */
export function standsAt(name: StepName, answers: Answers = noAnswers): StepName {
  const step = steps.find((each) => each.name === name);
  if (step?.needsWhatSeen && answers.whatSeen === undefined) return 'what-happened';
  if (step === undefined || applies(step, answers)) return name;
  return steps.find((each) => each.name === step.detailOf)?.name ?? name;
}

/** The step before this one; undefined for the first. */
export const stepBefore = (from: StepName, answers: Answers): StepName | undefined =>
  steps.slice(0, placeOf(from)).findLast((step) => applies(step, answers))?.name;

/** Which question this is, for "question 3 of 12"; details count with the question they belong to. */
export function numberOf(name: StepName): { readonly number: number; readonly of: number } {
  const counted = steps.filter((step) => step.counted);
  const owner = steps.find((step) => step.name === name)?.detailOf ?? name;
  return { number: counted.findIndex((step) => step.name === owner) + 1, of: counted.length };
}

/**
 * The Modern Slavery Core Outcome Set (8 February 2023): the seven outcomes that survivors and services agreed on, as data. A later edition is
 * another list with its own from-date; what was written under an outcome keeps it. How far each is there is said in plain words by the
 * person, at the start, at reviews and after support has ended; nothing is added up. The steps are this service's own.
 */
export const coreOutcomes = [
  'housing',
  'safe-from-traffickers',
  'consistent-support',
  'compassionate-services',
  'purpose',
  'medical-treatment',
  'education',
] as const;
export type CoreOutcome = (typeof coreOutcomes)[number];

/** From the least to the most; then the answers that are none. */
export const outcomeSteps = ['not-at-all', 'a-little', 'mostly', 'fully'] as const;
export type OutcomeStep = (typeof outcomeSteps)[number];
export const outcomeAnswers = [...outcomeSteps, 'unknown', 'refused', 'not-asked'] as const;
export type OutcomeAnswer = (typeof outcomeAnswers)[number];

export const outcomeMoments = ['start', 'review', 'after'] as const;

export const isStep = (answer: OutcomeAnswer): answer is OutcomeStep =>
  outcomeSteps.some((step) => step === answer);

/** How the last step compares with the first; undefined while there are not two. */
export function changeOf(answers: readonly OutcomeAnswer[]): 'better' | 'worse' | 'same' | undefined {
  const steps = answers.filter(isStep).map((step) => outcomeSteps.indexOf(step));
  const [first, last] = [steps[0], steps.at(-1)];
  if (first === undefined || last === undefined || steps.length < 2) return undefined;
  return last > first ? 'better' : last < first ? 'worse' : 'same';
}

import { catalogue } from '../../../platform/words/index.ts';
import type { Problem } from '../../questions/check-value.ts';
import type { Section } from '../../questions/question.ts';
import en from './words/en.json' with { type: 'json' };

const words = catalogue({ en })('en');

/** A problem in words, with the question it is about. */
export const problemText = (problem: Problem, label: string): string =>
  words(`problem.${problem}`, { label });

/** The page's words; a section's own title is the form's. */
export const t = Object.assign(words, { section: (section: Section): string => section.title });

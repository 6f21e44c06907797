import { catalogue } from '../../../platform/words/index.ts';
import { longestLine, longestText } from '../../told.ts';
import type { FieldProblem } from './read-taking.ts';
import { mostUnfinished } from './unfinished-store.ts';
import en from './words/en.json' with { type: 'json' };

/** The words of the form for a call-taker. */
export const t = catalogue({ en })('en');
export type TakeWord = keyof typeof en;

/** What is wrong with a field, in words. */
export const problemText = ({ problem }: Pick<FieldProblem, 'problem'>): string =>
  t(`error.${problem}`, { longestText, longestLine });

export const tooManyText = (): string => t('error.tooMany', { most: mostUnfinished });

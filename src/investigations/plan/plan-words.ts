/** What the tasks of an investigation are called, and its usual steps. */
import { catalogue } from '../../platform/words/index.ts';
import en from './words/en.json' with { type: 'json' };

export const planWord = catalogue({ en })('en');

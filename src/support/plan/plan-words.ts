/** What the tasks of a plan are called. */
import { catalogue } from '../../platform/words/index.ts';
import en from './words/en.json' with { type: 'json' };

export const planWord = catalogue({ en })('en');

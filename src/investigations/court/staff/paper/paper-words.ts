/** The words of the papers about court. */
import { catalogue } from '../../../../platform/words/index.ts';
import en from './words/en.json' with { type: 'json' };

export const p = catalogue({ en })('en');

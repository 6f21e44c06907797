/** The words of a visit's briefing: the same on the page and in the document. */
import { catalogue } from '../../../../platform/words/index.ts';
import en from './words/en.json' with { type: 'json' };

export const b = catalogue({ en })('en');

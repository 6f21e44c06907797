import { catalogue } from '../../../platform/words/index.ts';
import en from './words/en.json' with { type: 'json' };

/** The words of the part about consent that was taken back. */
export const t = catalogue({ en })('en');

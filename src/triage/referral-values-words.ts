import { catalogue } from '../platform/words/index.ts';
import en from './words/en.json' with { type: 'json' };

/** The words in which what records say is written into a referral: the national form is answered in English. */
export const say = catalogue({ en })('en');

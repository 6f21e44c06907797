import { catalogue } from '../../../platform/words/index.ts';
import en from './words/en.json' with { type: 'json' };

/** The words of the page from which a referral is entered into the national service. */
export const t = catalogue({ en })('en');

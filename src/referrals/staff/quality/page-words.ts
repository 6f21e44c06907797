import { catalogue } from '../../../platform/words/index.ts';
import en from './words/en.json' with { type: 'json' };

/** The words of the page that says what would make a referral stronger. */
export const t = catalogue({ en })('en');

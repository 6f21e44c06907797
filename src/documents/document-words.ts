import { catalogue } from '../platform/words/index.ts';
import en from './words/en.json' with { type: 'json' };

/** What stands on every document besides what its writer put there. */
export const t = catalogue({ en })('en');

import { catalogue } from '../../platform/words/index.ts';
import en from './words/en.json' with { type: 'json' };

/** What a pack says besides the form's own words. */
export const t = catalogue({ en })('en');

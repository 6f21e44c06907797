import { catalogue } from '../../../platform/words/index.ts';
import en from './words/en.json' with { type: 'json' };

/** The words of handing a report to investigators. */
export const t = catalogue({ en })('en');

import { catalogue } from '../../../platform/words/index.ts';
import en from './words/en.json' with { type: 'json' };

/** The words of the page of one report. */
export const t = catalogue({ en })('en');

export { spokenName as languageName } from '../../../reports/index.ts';

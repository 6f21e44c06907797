/** What every form of something written says, whatever it asks; and how what was said is shown. */
import { catalogue } from '../../platform/words/index.ts';
import { type Day, londonInstant } from '../../platform/working-days.ts';
import type { Said } from '../said.ts';
import en from './words/en.json' with { type: 'json' };

export const formWord = catalogue({ en })('en');

/** Noon of a day in London: what a message with a date is given. */
export const noon = (day: Day): Date => londonInstant(day, 12);
export const dayInWords = (day: Day): string => formWord('dayWritten', { at: noon(day) });

/** What somebody said, or why nothing was. */
export const saidInWords = (said: Said): string =>
  typeof said === 'string' ? said : formWord(`none.${said.none}`);

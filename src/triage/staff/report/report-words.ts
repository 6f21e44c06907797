import { catalogue } from '../../../platform/words/index.ts';
import en from './words/en.json' with { type: 'json' };

/** The words of the page of one report. */
export const t = catalogue({ en })('en');

const languageNames = new Intl.DisplayNames('en-GB', { type: 'language', fallback: 'code' });

/** A language by its English name; the tag itself when it is none that is known. */
export function languageName(tag: string): string {
  try {
    return languageNames.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

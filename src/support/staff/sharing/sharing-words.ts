import type { sharedCaseSections } from '../../../access/index.ts';
import { catalogue } from '../../../platform/words/index.ts';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');

/** A part of a case that a share may name, as pages name it. */
export const sectionInWords = (section: (typeof sharedCaseSections)[number]): string =>
  t(`section.${section}`);

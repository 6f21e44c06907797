/** The words of who waits, what is missing and what ends. */
import { catalogue } from '../../../platform/words/index.ts';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');

/** How many people; null: too few to be told. */
export const people = (count: number | null): string => (count === null ? t('few') : t('people', { count }));

import { catalogue } from '../../../platform/words/index.ts';
import { type Purpose, purposes } from '../../asking.ts';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');

/** A purpose in words; one that is no longer named stays readable by its code. */
export const purposeName = (code: string): string => {
  const known = purposes.find((each) => each.code === code);
  return known === undefined ? code : t(`purpose.${known.code satisfies Purpose}`);
};

type Column = 'agency' | 'report' | 'purpose' | 'asked' | 'answer' | 'strength' | 'holder' | 'found' | 'next';

/** A cell's column, shown beside it where a narrow screen lays rows out as cards. */
export const labelled = (column: `column.${Column}`) => ({ 'data-label': t(column) });

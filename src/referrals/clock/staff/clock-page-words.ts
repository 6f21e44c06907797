/** Words that the pages of the clock share. */
import { catalogue } from '../../../platform/words/index.ts';
import { type Day, daysBetween, londonInstant } from '../../../platform/working-days.ts';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');

/** Noon of a day in London: what a day is shown by. */
export const noon = (day: Day): Date => londonInstant(day, 12);

/** How far off a day is, as one would say it today. */
export function howFar(due: Day, today: Day): string {
  const days = daysBetween(today, due);
  if (days < 0) return t('due.late', { days: -days });
  if (days === 0) return t('due.today');
  return days === 1 ? t('due.tomorrow') : t('due.in', { days });
}

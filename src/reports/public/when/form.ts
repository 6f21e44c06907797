import { z } from 'zod';
import { howOftenAnswers } from '../../told.ts';
import { choiceField, lineField, textField } from '../read-form.ts';

const twoDigits = (part: string) => part.padStart(2, '0');

/** yyyy-mm-dd when the three boxes make a real day of the calendar since 1900. */
function dayFrom(day: string, month: string, year: string): string | undefined {
  const iso = `${year.trim()}-${twoDigits(month.trim())}-${twoDigits(day.trim())}`;
  if (!z.iso.date().safeParse(iso).success || iso < '1900-01-01') return undefined;
  return iso;
}

/** Reads when it was. `today` is yyyy-mm-dd in the United Kingdom. */
export const whenForm = (today: string) =>
  z
    .object({
      when: textField,
      'from-day': lineField,
      'from-month': lineField,
      'from-year': lineField,
      'how-often': choiceField(howOftenAnswers),
    })
    .transform((typed, context) => {
      const { 'from-day': day, 'from-month': month, 'from-year': year } = typed;
      const values = { text: typed.when, from: undefined, howOften: typed['how-often'] };
      if (day === undefined && month === undefined && year === undefined) return values;
      const from = dayFrom(day ?? '', month ?? '', year ?? '');
      const problem = from === undefined ? 'notADate' : from > today ? 'dateAhead' : undefined;
      if (problem !== undefined) {
        context.addIssue({ code: 'custom', message: problem, path: ['from-day'] });
        return z.NEVER;
      }
      return { ...values, from };
    });

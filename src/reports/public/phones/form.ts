import { z } from 'zod';
import { lineField } from '../read-form.ts';

/** A phone of which only the owner is told has an empty number. */
export const phoneForm = z.object({
  number: lineField.transform((number) => number ?? ''),
  whose: lineField,
});

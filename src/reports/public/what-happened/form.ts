import { z } from 'zod';
import { longestText } from '../../told.ts';

/** The one answer that a report needs; kept exactly as it was written. */
export const whatHappenedForm = z.object({
  'what-seen': z
    .string('nothingSeen')
    .max(longestText, 'tooLongText')
    .refine((text) => text.trim() !== '', 'nothingSeen'),
});

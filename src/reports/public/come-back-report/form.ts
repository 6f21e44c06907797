import { z } from 'zod';
import { longestText } from '../../told.ts';

export const answerForm = z.object({
  answer: z
    .string('nothingWritten')
    .max(longestText, 'tooLongText')
    .refine((text) => text.trim() !== '', 'nothingWritten'),
  /** Made with the page: the same form sent twice is one answer. */
  once: z.string().max(40).default(''),
});

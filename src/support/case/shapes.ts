/** What every entry of a case is made of: texts, days, and answers that are none. Pure. */
import { z } from 'zod';
import { type Day, isDay } from '../../platform/working-days.ts';

/** Not known, refused and not asked are answers. */
export const noAnswers = ['unknown', 'refused', 'not-asked'] as const;
export type NoAnswer = (typeof noAnswers)[number];

export const text = z.string().max(15_000);
export const said = z.union([text, z.strictObject({ none: z.enum(noAnswers) })]);
export type Said = z.infer<typeof said>;
export const day = z.iso.date().transform((written, context): Day => {
  if (isDay(written)) return written;
  context.addIssue('no day');
  return z.NEVER;
});

/** Where something comes from: the person themselves, what was seen or judged, somebody else, a paper, or a record here. */
export const sources = ['person', 'worker', 'professional', 'document', 'report', 'referral'] as const;
export const sourced = { source: z.enum(sources), sourceNote: text.optional(), on: day };

export const agreements = ['agreed', 'agreed-partly', 'refused', 'not-asked'] as const;

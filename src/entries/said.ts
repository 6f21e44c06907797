/** What the shapes of entries are made of: texts, days, and answers that are none. Pure. */
import { z } from 'zod';
import { type Day, isDay } from '../platform/working-days.ts';

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

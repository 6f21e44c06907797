/** What the shapes of entries are made of: texts, days, and answers that are none. Pure. */
import { z } from 'zod';
import { type Day, isDay } from '../platform/working-days.ts';

/** Not known, refused and not asked are answers. */
export const noAnswers = ['unknown', 'refused', 'not-asked'] as const;
export type NoAnswer = (typeof noAnswers)[number];

/** Characters that a text has at most. */
const longestText = 15_000;
export const text = z.string().max(longestText);
export const said = z.union([text, z.strictObject({ none: z.enum(noAnswers) })]);
export type Said = z.infer<typeof said>;
export const day = z.iso.date().transform((written, context): Day => {
  if (isDay(written)) return written;
  context.addIssue('no day');
  return z.NEVER;
});

/**
 * A text as it may be written down: one that is longer than any may be is cut, at a word where there is one near, and says at its end `where` the whole
 * of it stands.
 */
export function cutToFit(whole: string, where: string): string {
  if (whole.length <= longestText) return whole;
  const kept = whole.slice(0, longestText - where.length - 3);
  return `${kept.replace(/\s\S{0,60}$/, '').replace(/[\uD800-\uDBFF]$/, '')}… ${where}`;
}

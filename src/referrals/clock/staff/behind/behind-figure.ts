/** A figure of the overview, as an address names it. Pure; what is unknown in an address is no figure. */
import { z } from 'zod';
import { type Day, isDay } from '../../../../platform/working-days.ts';
import { addMonths } from '../../reckon.ts';
import { stageIds } from '../../stage-rule.ts';

export const bands = ['full', 'growing', 'beginning'] as const;
export type Band = (typeof bands)[number];

const day = z.string().transform((text, context): Day => {
  if (isDay(text)) return text;
  context.addIssue('no day');
  return z.NEVER;
});
const shape = z.union([
  z.object({
    agency: z.string(),
    stage: z.enum(stageIds),
    late: z.literal('yes').optional(),
  }),
  z.object({ agency: z.string(), quarter: day, band: z.enum(bands).optional() }),
]);
/** How many stand at a stage, or are late there; or how many were entered in a quarter (its first day), or read so. */
export type Figure = z.infer<typeof shape>;

export const readFigure = (query: Readonly<Record<string, string>>): Figure | undefined =>
  shape.safeParse(query).data;

/** The last day of the quarter. */
export const endOfQuarter = (quarter: Day): Day => addMonths(quarter, 3);

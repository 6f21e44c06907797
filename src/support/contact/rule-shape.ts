/** The coded rule as the database keeps it. */
import { z } from 'zod';
import { contactWays, weekdays } from './contact-rule.ts';
import { neverTopics } from './never-words.ts';

export const ruleShape = z.object({
  safe: z.enum(['as-written', 'not-at-all', 'not-settled', 'ended']),
  ways: z.array(z.enum(contactWays)).nullable(),
  days: z.array(z.enum(weekdays)),
  from: z.string().nullable(),
  until: z.string().nullable(),
  shared: z.enum(['yes', 'no', 'unsure']),
  voicemail: z.enum(['never', 'may']),
  never: z.array(z.enum(neverTopics)),
  hashes: z.array(z.string()),
});

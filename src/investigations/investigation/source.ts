/** Where something comes from, and what kind of knowledge it is. Pure. */
import { z } from 'zod';
import { day, text } from '../../entries/index.ts';

/** Where something comes from. */
export const sources = [
  'report',
  'victim',
  'witness',
  'officer',
  'partner',
  'document',
  'intelligence',
  'open-source',
] as const;
/** What it is: known as a fact, told by somebody who heard it, or what somebody thinks (Data Protection Act 2018, section 38(2)). */
export const natures = ['fact', 'hearsay', 'opinion'] as const;
/** What everything that is found says of its source; `on`: since when it is known. */
export const sourced = {
  source: z.enum(sources),
  sourceNote: text.optional(),
  nature: z.enum(natures),
  on: day,
};

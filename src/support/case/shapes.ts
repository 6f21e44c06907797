/** What many entries of a case say besides. Pure. */
import { z } from 'zod';
import { day, text } from '../../entries/index.ts';

/** Where something comes from: the person themselves, what was seen or judged, somebody else, a paper, or a record here. */
export const sources = ['person', 'worker', 'professional', 'document', 'report', 'referral'] as const;
export const sourced = { source: z.enum(sources), sourceNote: text.optional(), on: day };

export const agreements = ['agreed', 'agreed-partly', 'refused', 'not-asked'] as const;

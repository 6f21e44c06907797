import { z } from 'zod';
import { found } from './cleaner/found.ts';

/** What checking a file brought to light: what the scanner calls it, or what it said of itself. Lies sealed beside it. */
export const foundInFile = z.object({ malware: z.string().optional(), found: found.optional() });
export type FoundInFile = z.infer<typeof foundInFile>;

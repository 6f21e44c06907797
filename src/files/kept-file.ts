import { z } from 'zod';
import type { KeptFile } from './file.ts';
import { families } from './kinds.ts';

const hex32 = z.string().regex(/^[0-9a-f]{64}$/);

/** A kept file as it lies in a draft. */
export const keptFileShape: z.ZodType<KeptFile> = z.strictObject({
  blob: hex32,
  key: z.base64(),
  name: z.string(),
  type: z.string(),
  family: z.enum(families),
  size: z.number(),
  sha256: hex32,
});

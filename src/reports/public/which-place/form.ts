import { z } from 'zod';

/** The number of the place in the order offered; anything else is none of them. */
export const whichPlaceForm = z.object({
  place: z.coerce.number().int().min(1).max(50).optional().catch(undefined),
});

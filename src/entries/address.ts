/** What the address of a page about something written says: as it stood at which place. */
import { z } from 'zod';
import type { Visit } from '../platform/web/index.ts';

/** The place up to which it is asked for as it stood, or that another word names; undefined for how it stands. */
export function placeAsked(visit: Visit, word = 'at'): number | undefined {
  const asked = z.coerce.number().int().positive().safeParse(visit.query[word]);
  return asked.success && Number.isSafeInteger(asked.data) ? asked.data : undefined;
}

/** What the address of a page about something written says: as it stood at which place. */
import { z } from 'zod';
import type { Visit } from '../platform/web/index.ts';

/** The place up to which it is asked for as it stood; undefined for how it stands. */
export function placeAsked(visit: Visit): number | undefined {
  const asked = z.coerce.number().int().positive().safeParse(visit.query['at']);
  return asked.success && Number.isSafeInteger(asked.data) ? asked.data : undefined;
}

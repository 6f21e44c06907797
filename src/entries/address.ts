/** What the address of a page about something written says: which record, and as it stood at which place. */
import { z } from 'zod';
import { Refusal } from '../platform/refusal.ts';
import type { Visit } from '../platform/web/index.ts';

/** The id that an address names. @throws {Refusal} not-found */
export function idOf(visit: Visit): string {
  const id = z.uuid().safeParse(visit.params['id']).data;
  if (id === undefined) throw new Refusal('not-found');
  return id;
}

/** The place up to which it is asked for as it stood; undefined for how it stands. */
export function placeAsked(visit: Visit): number | undefined {
  const asked = z.coerce.number().int().positive().safeParse(visit.query['at']);
  return asked.success && Number.isSafeInteger(asked.data) ? asked.data : undefined;
}

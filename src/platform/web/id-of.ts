import { z } from 'zod';
import { Refusal } from '../refusal.ts';
import type { Visit } from './page.ts';

/** The id that stands in an address, under a name where it has several. @throws {Refusal} not-found where it is none */
export function idOf(visit: Pick<Visit, 'params'>, name = 'id'): string {
  const id = z.uuid().safeParse(visit.params[name]).data;
  if (id === undefined) throw new Refusal('not-found');
  return id;
}

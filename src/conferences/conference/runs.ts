import { callsConferences, type SignedIn } from '../../access/index.ts';
import type { Conference } from './conference.ts';

/** Does this member run it: do they support people at the agency that called it? */
export const runs = (
  actor: Pick<SignedIn, 'agencyId' | 'roles'>,
  one: Pick<Conference, 'agencyId'>,
): boolean => one.agencyId === actor.agencyId && callsConferences(actor);

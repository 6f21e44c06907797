/** The addresses of routes, filled with what they are about: for the tests that walk through all of them. */
import { takenKey } from '../../apps/access-matrix.ts';
import type { Route } from '../../platform/web/index.ts';
import { itemOfWalks } from '../investigating.ts';

/** What an address may be about. */
export interface AddressIds {
  readonly id: string;
  readonly mention: string;
  readonly match: string;
  readonly request: string;
  readonly file: string;
  readonly agency: string;
}

/** A route's path with these in their places, and with words that every installation has in the others. */
export const filledAddress = ({ path, name }: Pick<Route, 'path' | 'name'>, of: AddressIds): string =>
  path
    .replace(':mentionId', of.mention)
    .replace(':matchId', of.match)
    .replace(':requestId', of.request)
    .replace(':agencyId', of.agency)
    .replace(':fileId', of.file)
    .replace(':rule', 'send-referral')
    .replace(':kind', 'safe-contact')
    .replace(':thing', name.startsWith('order') ? 'order' : 'outline')
    .replace(':item', itemOfWalks)
    .replace(':token', 'a'.repeat(43))
    .replace(':section', 'background')
    .replace(':key', takenKey)
    .replace(':id', of.id);

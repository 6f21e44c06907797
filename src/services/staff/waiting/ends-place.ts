/** From where the two lists of services that end go on, in the address of their page. */
import { z } from 'zod';
import { day } from '../../../entries/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { Visit } from '../../../platform/web/index.ts';
import type { EndPlace } from '../../waiting/ends-query.ts';

const placeShape = z.tuple([day, z.uuid(), z.string().min(1).max(500)]);

/** Where a list goes on after a row, or at its first. */
export function endsAddress(which: 'coming' | 'past', after?: EndPlace): string {
  const query =
    after === undefined
      ? ''
      : `?${new URLSearchParams({ [which]: `${after.endsOn}~${after.serviceId}~${after.name}` })}`;
  return `${staffPaths.servicesWaiting()}${query}#${which}`;
}

/** The row after which the address wants a list to go on; undefined: from its first. A name may hold any character. */
export function endsAfter({ query }: Visit, which: 'coming' | 'past'): EndPlace | undefined {
  const [endsOn, serviceId, ...name] = (query[which] ?? '').split('~');
  const found = placeShape.safeParse([endsOn, serviceId, name.join('~')]).data;
  return found === undefined ? undefined : { endsOn: found[0], serviceId: found[1], name: found[2] };
}

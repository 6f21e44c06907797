/** What narrows the directory, as it stands in an address. Pure. */
import { staffPaths } from '../../../paths.ts';
import type { Sought } from '../../directory/finds.ts';
import type { Service } from '../../directory/service.ts';

/** How its funding stands: it ends within the days at which a service says so at its head, or has ended though nobody has said that the service has. */
export const fundings = ['soon', 'ended'] as const;

/** What the address asks for. */
export interface Asked extends Sought {
  readonly ended: boolean;
  readonly funding?: (typeof fundings)[number] | undefined;
  /** The case for whose person a service is sought. */
  readonly forCase?: string | undefined;
}

/** The choices, those that are asked for most at first. */
export const narrowings = [
  ...(['need', 'place', 'whom', 'language', 'room'] as const),
  ...(['worker', 'access', 'cost', 'funding'] as const),
] as const;
export type Narrowing = (typeof narrowings)[number];

/** The address of a list that is narrowed so; `after`: the last row of the page before. */
export function address(asked: Asked, after?: Service): string {
  const query = new URLSearchParams(asked.ended ? { show: 'ended' } : {});
  for (const name of narrowings) if (asked[name] !== undefined) query.set(name, asked[name]);
  if (asked.forCase !== undefined) query.set('case', asked.forCase);
  if (after !== undefined) query.set('after', `${after.serviceId}~${after.name}`);
  return query.size === 0 ? staffPaths.services() : `${staffPaths.services()}?${query}`;
}

import { keepsDirectory, type Look, type StaffAct } from '../../access/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { findsOf } from './finds.ts';
import type { Service, ServiceBody } from './service.ts';
import {
  addVersion,
  changeService,
  getService,
  listVersions,
  type ServiceVersion,
  saveService,
} from './service-store.ts';

/** What lists show of a service of which this is said. */
export const rowOf = (
  of: Pick<Service, 'serviceId' | 'agencyId' | 'changedAt' | 'revision'>,
  body: ServiceBody,
): Service => ({
  ...of,
  name: body.name,
  provider: body.provider ?? null,
  finds: findsOf(body),
  waiting: body.waiting,
  waitingOn: body.waitingOn,
  fundingEndsOn: body.fundingEndsOn ?? null,
  endedOn: body.endedOn ?? null,
});

/** Adds a service of the member's agency, or of another body, to the directory. @throws {Refusal} not-allowed */
export async function addService(act: StaffAct, serviceId: string, body: ServiceBody): Promise<void> {
  if (!keepsDirectory(act.actor)) throw new Refusal('not-allowed');
  const { agencyId, memberId } = act.actor;
  await saveService(act, rowOf({ serviceId, agencyId, changedAt: act.now, revision: 0 }, body));
  await addVersion(act, serviceId, { body, by: memberId });
}

export interface ServiceOpened {
  readonly one: Service;
  /** What is said of it now. */
  readonly said: ServiceVersion;
}

/** A service with what is said of it. @throws {Refusal} not-found */
export async function openService(look: Look<unknown>, serviceId: string): Promise<ServiceOpened> {
  const one = await getService(look, serviceId);
  const [said] = await listVersions(look, serviceId, 1);
  if (said === undefined) throw new Refusal('not-found');
  return { one, said };
}

/** The same, for those who keep it. @throws {Refusal} not-found */
export async function openKept(act: StaffAct, serviceId: string): Promise<ServiceOpened> {
  const opened = await openService(act, serviceId);
  if (!keepsDirectory(act.actor) || opened.one.agencyId !== act.actor.agencyId)
    throw new Refusal('not-found');
  return opened;
}

/**
 * Says a service anew; what was said stays in its history. `since`: the place up to which the writer has read.
 * @throws {Refusal} not-found; changed-meanwhile when a colleague has said it anew since
 */
export async function sayAnew(
  act: StaffAct,
  serviceId: string,
  body: ServiceBody,
  since: number,
): Promise<void> {
  const { one, said } = await openKept(act, serviceId);
  if (said.place > since && said.by !== act.actor.memberId) throw new Refusal('changed-meanwhile');
  await changeService(act, one, rowOf(one, body));
  await addVersion(act, serviceId, { body, by: act.actor.memberId });
}

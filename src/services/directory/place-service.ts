import type { WorkerAct } from '../../access/index.ts';
import { rowOf } from './change-service.ts';
import type { ServiceBody } from './service.ts';
import { addVersion, saveService } from './service-store.ts';

/** Puts a service with all that was said of it over time into the directory, as the worker: for the invented county. */
export async function placeService(
  act: WorkerAct,
  of: {
    readonly serviceId: string;
    readonly agencyId: string;
    /** In the order in which it was said. */
    readonly said: readonly { readonly body: ServiceBody; readonly by: string; readonly at: Date }[];
  },
): Promise<void> {
  const last = of.said.at(-1);
  if (last === undefined) throw new RangeError('nothing is said of the service');
  const { serviceId, agencyId } = of;
  await saveService(
    act,
    rowOf({ serviceId, agencyId, changedAt: last.at, revision: of.said.length - 1 }, last.body),
  );
  for (const each of of.said) await addVersion(act, serviceId, each);
}

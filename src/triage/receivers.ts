/** Which agencies a report may be passed to. Pure. */
import type { Agency } from '../access/index.ts';

/** Every agency of the day but one's own and the commissioner's office, which sees published figures only. */
export function receiversOf(agencies: readonly Agency[], ownAgency: string, on: Date): Agency[] {
  const day = on.toISOString().slice(0, 10);
  return agencies.filter(
    (agency) =>
      agency.agencyId !== ownAgency &&
      agency.kind !== 'commissioner' &&
      agency.fromOn <= day &&
      (agency.untilOn === null || agency.untilOn > day),
  );
}

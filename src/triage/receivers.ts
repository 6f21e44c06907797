/** Which agencies a report may be passed to. Pure. */
import type { ListedAgency } from '../access/index.ts';

/**
 * Every agency of the day at whose desk somebody works, but one's own and the commissioner's office, which sees published figures
 * only. A report is never passed to where nobody would see it.
 */
export function receiversOf(agencies: readonly ListedAgency[], ownAgency: string, on: Date): ListedAgency[] {
  const day = on.toISOString().slice(0, 10);
  return agencies.filter(
    (agency) =>
      agency.agencyId !== ownAgency &&
      agency.hasDesk &&
      agency.kind !== 'commissioner' &&
      agency.fromOn <= day &&
      (agency.untilOn === null || agency.untilOn > day),
  );
}

/** What stands of what was answered. */
import type { Consent } from './consent.ts';

/** By subject (and purpose of sharing, and the agency where one was named): the last answer given, the newest first in `consents`. A withdrawal stands as one. */
export function standingConsents(consents: readonly Consent[]): Map<string, Consent> {
  const standing = new Map<string, Consent>();
  for (const consent of consents) {
    const of = [consent.about, consent.purpose, consent.agencyId ?? consent.serviceId ?? ''];
    const key = of.filter((part) => part !== '').join(' ');
    if (!standing.has(key)) standing.set(key, consent);
  }
  return standing;
}

/**
 * What the person last said of telling this agency for this purpose: of the agency, or of any agency for the purpose, whichever came last; a
 * withdrawal is one. Undefined: never asked. `consents`: newest first.
 */
export const lastSaid = (
  consents: readonly Consent[],
  purpose: string,
  agencyId: string,
): Consent | undefined =>
  consents.find(
    (each) =>
      each.about === 'sharing' &&
      each.purpose === purpose &&
      each.serviceId === undefined &&
      (each.agencyId === undefined || each.agencyId === agencyId),
  );

/** Does the person agree, as they last said, that this agency is told for this purpose? The database says the same. */
export const agreesTo = (consents: readonly Consent[], purpose: string, agencyId: string): boolean =>
  lastSaid(consents, purpose, agencyId)?.answer === 'yes';

/**
 * The same of a service of a body outside the partnership: only a yes that was said of it counts, and a later no to everybody ends it. The database
 * says the same.
 */
export const agreesToBody = (consents: readonly Consent[], purpose: string, serviceId: string): boolean =>
  consents.find(
    (each) =>
      each.about === 'sharing' &&
      each.purpose === purpose &&
      (each.serviceId === serviceId ||
        (each.agencyId === undefined && each.serviceId === undefined && each.answer !== 'yes')),
  )?.answer === 'yes';

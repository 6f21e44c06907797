/** What stands of what was answered. */
import type { Consent } from './consent.ts';

/** By subject (and purpose of sharing, and the agency where one was named): the last answer given, the newest first in `consents`. A withdrawal stands as one. */
export function standingConsents(consents: readonly Consent[]): Map<string, Consent> {
  const standing = new Map<string, Consent>();
  for (const consent of consents) {
    const of = [consent.about, consent.purpose, consent.agencyId ?? ''];
    const key = of.filter((part) => part !== '').join(' ');
    if (!standing.has(key)) standing.set(key, consent);
  }
  return standing;
}

/**
 * Does the person agree, as they last said, that this agency is told for this purpose? What they said of the agency, or of any agency for
 * the purpose: the last of both stands, and a withdrawal is one. `consents`: newest first. The database says the same.
 */
export const agreesTo = (consents: readonly Consent[], purpose: string, agencyId: string): boolean =>
  consents.find(
    (each) =>
      each.about === 'sharing' &&
      each.purpose === purpose &&
      (each.agencyId === undefined || each.agencyId === agencyId),
  )?.answer === 'yes';

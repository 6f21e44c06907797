/** What stands of what was answered. */
import type { Consent } from './consent.ts';

/** By subject (and purpose of sharing): the last answer given, the newest first in `consents`. A withdrawal stands as one. */
export function standingConsents(consents: readonly Consent[]): Map<string, Consent> {
  const standing = new Map<string, Consent>();
  for (const consent of consents) {
    const key = consent.purpose === '' ? consent.about : `${consent.about} ${consent.purpose}`;
    if (!standing.has(key)) standing.set(key, consent);
  }
  return standing;
}

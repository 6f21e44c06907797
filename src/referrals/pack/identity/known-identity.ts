/** What a referral's answers say about who the person is; also answers that its route no longer asks for. */
import type { PastAnswer } from '../../answer-store.ts';
import type { KnownIdentity } from './identifying.ts';

const asked: Readonly<Record<keyof KnownIdentity, readonly string[]>> = {
  names: ['first-name', 'last-name', 'nickname'],
  births: ['date-of-birth'],
  contacts: ['contact-email', 'support-phone-own', 'support-phone-alternative'],
  addresses: ['contact-street', 'contact-postcode'],
  references: ['ho-reference'],
};

/** The questions whose answers say who the person is. */
export const identityQuestions: readonly string[] = Object.values(asked).flat();

/** What was answered to them once, also what was corrected or taken back since: it says who the person is all the same. */
export function onceKnown(past: readonly PastAnswer[]): KnownIdentity {
  const of = (part: keyof KnownIdentity): string[] =>
    past.flatMap(({ question, said }) =>
      asked[part].includes(question) && said?.kind === 'value' ? [said.value].flat() : [],
    );
  return {
    names: of('names'),
    births: of('births'),
    contacts: of('contacts'),
    addresses: of('addresses'),
    references: of('references'),
  };
}

/** Reads texts by question; `also` is what the referral once knew, or other records know. */
export function knownIdentity(
  texts: Readonly<Record<string, string>>,
  also: Partial<KnownIdentity> = {},
): KnownIdentity {
  const of = (part: keyof KnownIdentity): string[] =>
    [...asked[part].map((question) => texts[question] ?? ''), ...(also[part] ?? [])]
      .map((text) => text.trim())
      .filter((text) => text !== '');
  return {
    names: of('names'),
    births: of('births'),
    contacts: of('contacts'),
    addresses: of('addresses'),
    // "HO ref A1234567, port reference XY/98": each number by itself, and the whole.
    references: of('references').flatMap((text) => [
      text,
      ...(text.match(/[\p{L}\d/-]*\d[\p{L}\d/-]{3,}/gu) ?? []),
    ]),
  };
}

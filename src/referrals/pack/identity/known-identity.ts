/** What a referral's answers say about who the person is; also answers that its route no longer asks for. */
import type { PastAnswer } from '../../answer-store.ts';
import type { KnownIdentity } from './identifying.ts';
import { roadWords } from './shapes-in-text.ts';

const asked: Readonly<Record<keyof KnownIdentity, readonly string[]>> = {
  names: ['first-name', 'last-name', 'nickname'],
  births: ['date-of-birth'],
  contacts: ['contact-email', 'recipient-email', 'support-phone-own', 'support-phone-alternative'],
  // The decision goes to an address at which the person often lived.
  addresses: ['contact-street', 'contact-postcode', 'recipient-street', 'recipient-postcode'],
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

const flat = /^(?:flat|apartment|apt|room|unit)\.?\s+\w{1,4}\b\s*/i;
const houseNumber = /^\d{1,4}\s?[a-z]?\b(?:\s?[-–/]\s?\d{1,4}[a-z]?)?\s*/i;

/** The streets of an address, without what stands before them: "Flat 2, 14 Edleston Road" tells of Edleston Road, also written Rd. */
function streetsIn(address: string): string[] {
  return address.split(/[,\n]/).flatMap((part) => {
    const whole = part.trim().replace(flat, '');
    const street = whole.replace(houseNumber, '');
    const words = street.split(/\s+/).filter((word) => /\p{L}{2}/u.test(word));
    const last = words.at(-1)?.toLowerCase() ?? '';
    const pair = roadWords.find((each) => each.some((word) => word.toLowerCase() === last));
    if (words.length < 2 || (street === whole && pair === undefined)) return [];
    return pair === undefined
      ? [street]
      : pair.map((word) => [...street.split(/\s+/).slice(0, -1), word].join(' '));
  });
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
    addresses: of('addresses').flatMap((text) => [text, ...streetsIn(text)]),
    // "HO ref A1234567, port reference XY/98": each number by itself, and the whole.
    references: of('references').flatMap((text) => [
      text,
      ...(text.match(/[\p{L}\d/-]*\d[\p{L}\d/-]{3,}/gu) ?? []),
    ]),
  };
}

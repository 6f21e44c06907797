import { findPhoneNumbersInText } from 'libphonenumber-js';
import { findPostcodes } from '../matching/index.ts';
import type { Mention } from './mention.ts';
import { findAccounts } from './narrative-accounts.ts';
import { findCompanyNames } from './narrative-companies.ts';
import { findDocuments } from './narrative-documents.ts';
import type { Found } from './narrative-found.ts';
import { findOnline } from './narrative-online.ts';
import { findPlates } from './narrative-plates.ts';

/** Reading stops here: no page takes longer narratives, and what follows is read when it is opened by a person. */
const LONGEST = 100_000;
/** More of one kind than this is a list pasted in, not a telling. */
const MOST = 300;

/**
 * What a narrative names that can be found again: plates, telephone numbers, postcodes, e-mail and web addresses, online and money
 * accounts, documents and company names, in order of appearance, each with the place where it stands. Suggestions only: a person accepts them. No
 * letter is claimed twice: an e-mail address is not also a web address, a telephone number not also a plate.
 */
export function readNarrative(text: string, part: number): Mention[] {
  const read = text.slice(0, LONGEST);
  const taken: { start: number; end: number }[] = [];
  const suggestions: Mention[] = [];
  const claim = <Value>(found: readonly Found<Value>[], mention: (value: Value) => Told) => {
    for (const { value, start, end } of found.slice(0, MOST)) {
      if (taken.some((other) => start < other.end && other.start < end)) continue;
      taken.push({ start, end });
      suggestions.push({
        ...mention(value),
        source: 'narrative',
        state: 'suggested',
        span: { part, start, end },
      });
    }
  };
  // Before online accounts: "to her revolut @name" is where money went.
  claim(findAccounts(read), (value) => ({ kind: 'account', value }));
  claim(findOnline(read), (value) => ({ kind: 'online', value }));
  claim(findDocuments(read), (value) => ({ kind: 'document', value }));
  claim(findPhones(read), (number) => ({ kind: 'phone', value: { number } }));
  claim(findPlates(read), (plate) => ({ kind: 'vehicle', value: { plate } }));
  claim(
    findPostcodes(read).map(({ postcode, start, end }) => ({ value: postcode, start, end })),
    (postcode) => ({ kind: 'place', value: { text: postcode, postcode } }),
  );
  claim(findCompanyNames(read), (name) => ({ kind: 'business', value: { name } }));
  return suggestions.sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
}

type Told = Mention extends infer Each
  ? Each extends Mention
    ? Pick<Each, 'kind' | 'value'>
    : never
  : never;

/**
 * Numbers are taken only as people write them to be rung, with a nought, a plus or a country code before them; whether a range
 * is in use does not matter, for a slip of one digit makes a number that nobody owns.
 */
function findPhones(text: string): Found<string>[] {
  if (!/\d{3}/.test(text)) return [];
  const found = findPhoneNumbersInText(text, { defaultCountry: 'GB', extended: true });
  return found.flatMap(({ number, startsAt, endsAt }) => {
    const written = text.slice(startsAt, endsAt);
    const dialled = /^[(+]?\s*(?:0|44|\+)/.test(written) || text[startsAt - 1] === '+';
    const dated = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/.test(written);
    return dialled && !dated ? [{ value: number.number, start: startsAt, end: endsAt }] : [];
  });
}

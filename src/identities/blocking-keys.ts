import type {
  NameToken,
  Normal,
  NormalAccount,
  NormalBusiness,
  NormalDocument,
  NormalOnline,
  NormalPerson,
  NormalPhone,
  NormalPlace,
  NormalVehicle,
} from '../matching/index.ts';
import type { BlockingRule } from './blocking-rules.ts';

/** How few others a key is expected to bring: strong a handful in a million, medium some hundreds, weak to be joined with another. */
export type Selectivity = 'strong' | 'medium' | 'weak';

/** A value on which two mentions are brought together to be compared, under the name of its rule. In clear: the caller hashes it. */
export interface BlockingKey {
  key: string;
  selectivity: Selectivity;
}

/**
 * The version of how mentions are filed: one more whenever `blockingKeys` gives keys that it did not (1: parts of plates, and both sides of a
 * middle that was not seen). Mentions of before are filed anew by the worker.
 */
export const filing = 1;

/**
 * The keys under which a mention is filed and sought. Two mentions are compared when they share one; what shares none is never
 * seen, so each kind has keys that survive each kind of slip. Which values are too common to fetch by is the caller's count.
 */
export function blockingKeys(mention: Normal): BlockingKey[] {
  const keys = new Map<string, Selectivity>();
  const add: Add = (rule, value, selectivity) => {
    if (value !== undefined && value !== '') keys.set(`${rule}=${value}`, selectivity);
  };
  switch (mention.kind) {
    case 'person':
      personKeys(mention, add);
      break;
    case 'place':
      placeKeys(mention, add);
      break;
    case 'vehicle':
      vehicleKeys(mention, add);
      break;
    case 'phone':
      phoneKeys(mention, add);
      break;
    case 'business':
      businessKeys(mention, add);
      break;
    case 'online':
      onlineKeys(mention, add);
      break;
    case 'account':
      accountKeys(mention, add);
      break;
    case 'document':
      documentKeys(mention, add);
      break;
  }
  return [...keys].map(([key, selectivity]) => ({ key, selectivity }));
}

type Add = (rule: BlockingRule, value: string | undefined, selectivity: Selectivity) => void;

/** Pairs of name words in alphabetical order make names order-free; more words than this add pairs without adding finds. */
const MOST_WORDS = 4;

function personKeys(person: NormalPerson, add: Add): void {
  for (const document of person.documents) add('person:document', document.folded, 'strong');
  for (const phone of person.phones) add('person:phone', phone, 'medium');
  const years = birthYears(person);
  for (const name of person.names) {
    const tokens = name.tokens.filter((token) => token.text.length > 1).slice(0, MOST_WORDS);
    for (const [i, token] of tokens.entries()) {
      for (const year of years) {
        for (const sound of token.sounds)
          add('person:sound+year', `${sound} ${year}`, years.length > MOST_KNOWN ? 'weak' : 'medium');
      }
      for (const other of tokens.slice(i + 1)) addPair(token, other, add);
      const [day] = person.birth?.digits === undefined ? [] : [person.birth.digits];
      if (day !== undefined && !person.birth?.conventional)
        add('person:letter+day', `${token.text.slice(0, 1)} ${dayEitherWay(day)}`, 'strong');
    }
    if (tokens.length >= 2) add('person:joined', name.joined.slice(0, 10), 'medium');
    const [only] = tokens;
    if (tokens.length === 1 && only !== undefined) add('person:only', only.text, 'weak');
    for (const token of tokens)
      if (token.role === 'family' && person.nationality !== undefined)
        add('person:family+nationality', `${token.spelling} ${person.nationality}`, 'medium');
  }
}

function addPair(a: NameToken, b: NameToken, add: Add): void {
  for (const one of a.sounds) {
    for (const other of b.sounds) add('person:sound+sound', inOrder(one, other), 'medium');
  }
  for (const group of a.nicknames)
    for (const sound of b.sounds) add('person:nick+sound', `${group} ${sound}`, 'medium');
  for (const group of b.nicknames)
    for (const sound of a.sounds) add('person:nick+sound', `${group} ${sound}`, 'medium');
  add('person:start+start', inOrder(a.text.slice(0, 3), b.text.slice(0, 3)), 'medium');
  add('person:word+letter', `${a.text} ${b.text.slice(0, 1)}`, 'medium');
  add('person:word+letter', `${b.text} ${a.text.slice(0, 1)}`, 'medium');
}

function inOrder(a: string, b: string): string {
  return a <= b ? `${a} ${b}` : `${b} ${a}`;
}

/** The date with day and month in one order, so that a swapped date is found. */
function dayEitherWay(digits: string): string {
  const month = digits.slice(4, 6);
  const day = digits.slice(6, 8);
  return `${digits.slice(0, 4)}${month <= day ? month + day : day + month}`;
}

const DAYS_IN_YEAR = 365.2425;
/** A guessed age is filed under at most these many years of birth. */
const MOST_YEARS = 12;
/** An age that was said is of one of two years; what is filed under more was guessed, and sharing one of its years says little. */
const MOST_KNOWN = 2;

function birthYears(person: NormalPerson): number[] {
  if (!person.birth || person.birth.precision === 'none') return [];
  const first = 1970 + Math.floor(person.birth.earliest / DAYS_IN_YEAR);
  const last = 1970 + Math.floor(person.birth.latest / DAYS_IN_YEAR);
  return Array.from({ length: Math.min(MOST_YEARS, last - first + 1) }, (_, more) => first + more);
}

function placeKeys(place: NormalPlace, add: Add): void {
  const { postcode, number, street, building, sector, wardCode } = place;
  if (postcode !== undefined && number !== undefined)
    add('place:postcode+number', `${postcode} ${number}`, 'strong');
  if (postcode !== undefined && building !== undefined)
    add('place:postcode+building', `${postcode} ${building.slice(0, 6)}`, 'strong');
  add('place:postcode', postcode, 'medium');
  if (number !== undefined && street !== undefined)
    add('place:number+street', `${number} ${street.slice(0, 8)}`, 'medium');
  if (number !== undefined && sector !== undefined)
    add('place:number+sector', `${number} ${sector}`, 'medium');
  if (building !== undefined && street !== undefined)
    add('place:building+street', `${building.slice(0, 6)} ${street.slice(0, 6)}`, 'medium');
  if (postcode === undefined && street !== undefined && wardCode !== undefined)
    add('place:street+ward', `${street.slice(0, 8)} ${wardCode}`, 'weak');
}

function vehicleKeys(vehicle: NormalVehicle, add: Add): void {
  const plate = vehicle.plate;
  if (!plate) return;
  if (plate.whole) {
    add('vehicle:plate', plate.plate, 'strong');
    add('vehicle:plate-fold', plate.folded, 'strong');
  }
  // One wrong, missing or swapped sign leaves one half whole.
  for (const run of plate.folded.split('?').filter((seen) => seen.length >= 3)) {
    if (run.length >= 4) {
      add('vehicle:plate-start', run.slice(0, 4), 'medium');
      add('vehicle:plate-end', run.slice(-4), 'medium');
    }
    add('vehicle:plate-last3', run.slice(-3), 'weak');
    // The first four signs are those of thousands of one office and year: five are few.
    for (let from = 0; from + 5 <= run.length; from++)
      add('vehicle:plate-part', run.slice(from, from + 5), 'medium');
  }
  for (const around of AROUND) {
    const [, left, right] = around.exec(plate.folded) ?? [];
    if (left !== undefined && right !== undefined) add('vehicle:plate-around', `${left} ${right}`, 'medium');
  }
}

/** What is left of seven signs where the middle was not seen: both sides of the year, and of the sign after it. */
const AROUND = [/^([^?]{2})..([^?]{3})$/, /^([^?]{4}).([^?]{2})$/];

function phoneKeys(phone: NormalPhone, add: Add): void {
  add('phone:e164', phone.e164, 'strong');
  add('phone:tail', phone.tail, 'strong');
}

function businessKeys(business: NormalBusiness, add: Add): void {
  add('business:number', business.number, 'strong');
  add('business:name-fold', business.joined, 'medium');
  add('business:name-fold', business.tradingAs, 'medium');
  add('business:host', business.host, 'medium');
  for (const name of [business.joined, business.tradingAs ?? ''])
    if (name.length >= 6) add('business:name-start', name.slice(0, 6), 'weak');
  for (const word of business.words) if (word.length >= 5) add('business:word', word, 'weak');
}

function onlineKeys(online: NormalOnline, add: Add): void {
  add('online:address', online.address, 'strong');
  if (online.form === 'email') {
    add('online:email', online.address, 'strong');
    add('online:name', online.address.slice(0, online.address.indexOf('@')), 'medium');
  }
  if (online.form === 'handle')
    add('online:name', online.address.slice(online.address.indexOf(':') + 1), 'medium');
  if (online.form === 'web') add('online:host', online.host, 'weak');
}

function accountKeys(account: NormalAccount, add: Add): void {
  add('account:number', account.number, 'strong');
  if (account.form !== 'uk' && account.form !== 'transfer') return;
  // With or without its sort code, and with a slip in one half.
  add('account:end', account.number.slice(-8), 'strong');
  add('account:halves', account.number.slice(-4), 'weak');
  add('account:halves', account.number.slice(-8, -4), 'weak');
}

function documentKeys(document: NormalDocument, add: Add): void {
  add('document:number', document.folded, 'strong');
  if (document.folded.length < 7) return;
  add('document:start', document.folded.slice(0, 5), 'weak');
  add('document:end', document.folded.slice(-5), 'weak');
}

import type { NormalBusiness } from './business.ts';
import type { NormalOnline } from './online.ts';
import type { NormalPhone } from './phone.ts';
import { type NormalPlate, partialFit } from './plate.ts';
import type { FoundLevel } from './score.ts';
import { jaroWinkler, withinOneSlip } from './string-distance.ts';
import type { NormalVehicle } from './vehicle.ts';

/** Two vehicles compared: plate, make, model, colour. Symmetric. */
export function compareVehicles(a: NormalVehicle, b: NormalVehicle): FoundLevel[] {
  const levels: FoundLevel[] = [];
  if (a.plate && b.plate)
    levels.push({ field: 'plate', level: comparePlates(a.plate, b.plate), value: a.plate.plate });
  for (const field of ['make', 'model', 'colour'] as const) {
    if (a[field] !== undefined && b[field] !== undefined)
      levels.push({ field, level: a[field] === b[field] ? 'same' : 'different' });
  }
  return levels;
}

function comparePlates(a: NormalPlate, b: NormalPlate): string {
  if (a.whole && b.whole) {
    if (a.plate === b.plate) return 'exact';
    if (a.folded === b.folded) return 'look-alike';
    return withinOneSlip(a.folded, b.folded) ? 'one-sign' : 'different';
  }
  const fit =
    a.plate === b.plate
      ? a.plate.replace(/\?/g, '').length
      : Math.max(partialFit(a.plate, b.plate), partialFit(b.plate, a.plate));
  if (fit >= 6) return 'all-but-one';
  if (fit === 5) return 'most-of-it';
  return fit >= 3 ? 'part-of-it' : 'different';
}

/** Two telephone numbers compared. Symmetric. */
export function comparePhones(a: NormalPhone, b: NormalPhone): FoundLevel[] {
  if (a.e164 !== undefined && a.e164 === b.e164)
    return [{ field: 'telephone', level: 'same', value: a.e164 }];
  if (a.tail === undefined || b.tail === undefined) return [];
  if (a.tail === b.tail) return [{ field: 'telephone', level: 'last-digits' }];
  const slip = a.e164 !== undefined && b.e164 !== undefined && withinOneSlip(a.e164, b.e164);
  return [{ field: 'telephone', level: slip ? 'one-digit' : 'different' }];
}

/** Words that any business of the trade may carry: a name made of them alone names nobody. */
const ORDINARY = new Set(
  'the and of hand car wash valeting tyres auto autos garage nail nails bar beauty salon spa massage barber barbers hair cleaning cleaners services service recruitment agency labour staff staffing construction building builders roofing paving driveways farm farms care home homes nursing house takeaway pizza kebab chicken grill cafe restaurant hotel guest shop store news food foods meat poultry packing warehouse logistics transport couriers scaffolding landscaping gardening tree trees fast express quality best new star golden royal uk county town cheshire chester crewe warrington'.split(
    ' ',
  ),
);

/** Two businesses compared: company number, name or trading name, web host. Symmetric. */
export function compareBusinesses(a: NormalBusiness, b: NormalBusiness): FoundLevel[] {
  const levels: FoundLevel[] = [];
  if (a.number !== undefined && b.number !== undefined) {
    const level =
      a.number === b.number ? 'same' : withinOneSlip(a.number, b.number) ? 'one-sign' : 'different';
    levels.push({ field: 'company-number', level, value: a.number });
  }
  const name = compareBusinessNames(a, b);
  if (name) levels.push(name);
  if (a.host !== undefined && b.host !== undefined)
    levels.push({ field: 'host', level: a.host === b.host ? 'same' : 'different', value: a.host });
  return levels;
}

function compareBusinessNames(a: NormalBusiness, b: NormalBusiness): FoundLevel | undefined {
  const namesA = [a.joined, a.tradingAs ?? ''].filter((name) => name !== '');
  const namesB = [b.joined, b.tradingAs ?? ''].filter((name) => name !== '');
  if (namesA.length === 0 || namesB.length === 0) return undefined;
  const shared = namesA.find((name) => namesB.includes(name));
  if (shared !== undefined) {
    const ordinary = shared === a.joined && a.words.every((word) => ORDINARY.has(word));
    return { field: 'business-name', level: ordinary ? 'same-but-ordinary' : 'same', value: shared };
  }
  if (namesA.some((one) => namesB.some((other) => isClose(one, other))) && oddWordsAgree(a.words, b.words))
    return { field: 'business-name', level: 'close' };
  const odd = (words: readonly string[]) => words.filter((word) => !ORDINARY.has(word));
  const oddA = odd(a.words);
  const oddB = odd(b.words);
  const common = oddA.filter((word) => oddB.includes(word)).length;
  if (common > 0 && common === Math.min(oddA.length, oddB.length))
    return {
      field: 'business-name',
      level: common === Math.max(oddA.length, oddB.length) ? 'close' : 'within',
    };
  return { field: 'business-name', level: common > 0 ? 'some-words' : 'different' };
}

function isClose(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= 6 && (withinOneSlip(a, b) || jaroWinkler(a, b) >= 0.95);
}

/** Two long names may differ by one telling word or number ("Trust 2004-1" and "2004-2"): then they are not close. */
function oddWordsAgree(a: readonly string[], b: readonly string[]): boolean {
  const digits = (words: readonly string[]) => words.filter((word) => /\d/.test(word)).join(' ');
  return digits(a) === digits(b);
}

/** Two online addresses compared. Symmetric. */
export function compareOnline(a: NormalOnline, b: NormalOnline): FoundLevel[] {
  return [{ field: 'address', level: onlineLevel(a, b), value: a.address }];
}

function onlineLevel(a: NormalOnline, b: NormalOnline): string {
  if (a.form === b.form && a.address === b.address) {
    if (a.form === 'email') return 'same-email';
    if (a.form === 'web') return a.address.includes('/') || a.address === a.host ? 'same-page' : 'same-site';
    return a.form === 'handle' && a.host !== undefined ? 'same-account' : 'same-name-elsewhere';
  }
  const nameA = nameWithin(a);
  if (nameA !== undefined && nameA.length >= 5 && nameA === nameWithin(b)) return 'same-name-elsewhere';
  if (a.form === b.form && a.form !== 'web' && a.address.length >= 8 && withinOneSlip(a.address, b.address))
    return 'one-sign';
  return a.form === 'web' && b.form === 'web' && a.host === b.host ? 'same-site' : 'different';
}

/** The name that a person chose: of a handle or an e-mail address. */
function nameWithin(online: NormalOnline): string | undefined {
  if (online.form === 'handle') return online.address.slice(online.address.indexOf(':') + 1);
  return online.form === 'email' ? online.address.slice(0, online.address.indexOf('@')) : undefined;
}

import type { NormalBusiness } from './business.ts';
import { both, type FoundLevel } from './score.ts';
import { withinOneSlip, withinSlips } from './string-distance.ts';

/** Words that any business of the trade may carry: a name made of them alone names nobody. */
const ORDINARY = new Set(
  `the and of hand car wash valeting tyres tires auto autos garage nail nails bar beauty salon spa massage barber barbers hair cleaning cleaners services
  service recruitment agency labour staff staffing construction building builders roofing paving driveways farm farms care home homes nursing house takeaway
  pizza kebab chicken grill cafe restaurant hotel guest shop store news food foods meat poultry packing warehouse logistics transport couriers scaffolding
  landscaping gardening tree trees fast express quality best new star golden royal uk county town cheshire chester crewe warrington holdings group
  international global company solutions management trading motors motor systems partners associates brothers sons enterprises`.split(
    /\s+/,
  ),
);

/** Two businesses compared: company number, name or trading name, web host. Symmetric. */
export function compareBusinesses(a: NormalBusiness, b: NormalBusiness): FoundLevel[] {
  const levels: FoundLevel[] = [];
  if (a.number !== undefined && b.number !== undefined) {
    const level =
      a.number === b.number ? 'same' : withinOneSlip(a.number, b.number) ? 'one-sign' : 'different';
    levels.push({ field: 'company-number', level, values: both(a.number, b.number) });
  }
  const name = compareBusinessNames(a, b);
  if (name) levels.push(name);
  if (a.host !== undefined && b.host !== undefined)
    levels.push({
      field: 'host',
      level: a.host === b.host ? 'same' : 'different',
      values: both(a.host, b.host),
    });
  return levels;
}

function compareBusinessNames(a: NormalBusiness, b: NormalBusiness): FoundLevel | undefined {
  const namesA = [a.joined, a.tradingAs ?? ''].filter((name) => name !== '');
  const namesB = [b.joined, b.tradingAs ?? ''].filter((name) => name !== '');
  if (namesA.length === 0 || namesB.length === 0) return undefined;
  const shared = namesA.find((name) => namesB.includes(name)) ?? (a.whole === b.whole ? a.joined : undefined);
  if (shared !== undefined) {
    const ordinary = shared === a.joined && isOrdinary(a);
    return { field: 'business-name', level: ordinary ? 'same-but-ordinary' : 'same', values: [shared] };
  }
  const field = 'business-name';
  const values = both(a.joined, b.joined);
  // Nearly a name that any business of the trade may carry says no more than the name.
  const atMost = isOrdinary(a) || isOrdinary(b) ? 'same-but-ordinary' : undefined;
  if (namesA.some((one) => namesB.some((other) => isClose(one, other))) && numbersAgree(a.words, b.words))
    return { field, level: 'close', values, atMost };
  return { field, level: compareWords(a.words, b.words), values, atMost };
}

const isOrdinary = ({ words }: NormalBusiness): boolean => words.every((word) => ORDINARY.has(word));

/** Whole names one slip apart, wherever their words end. */
function isClose(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  return withinOneSlip(a, b) && (shorter >= 6 || (shorter === 5 && a.charCodeAt(0) === b.charCodeAt(0)));
}

/** Two long names may differ by one telling number ("Trust 2004-1" and "2004-2"): then they are not close. */
function numbersAgree(a: readonly string[], b: readonly string[]): boolean {
  const digits = (words: readonly string[]) => words.filter((word) => /\d/.test(word)).join(' ');
  return digits(a) === digits(b);
}

/** Each word set against one that it is, or is a slip of; what is left over on one or both sides decides. */
function compareWords(a: readonly string[], b: readonly string[]): string {
  if (isInitials(a, b) || isInitials(b, a)) return 'within';
  const leftA = [...a];
  const leftB = [...b];
  const odd = pairOff(leftA, leftB, (x, y) => x === y) + pairOff(leftA, leftB, wordsAlike);
  if (odd === 0) return 'different';
  if (leftA.length === 0 && leftB.length === 0) return 'close';
  const ordinary = (words: readonly string[]) => words.every((word) => ORDINARY.has(word));
  if (leftA.length > 0 && leftB.length > 0)
    return ordinary(leftA) && ordinary(leftB) ? 'within' : 'some-words';
  return ordinary(leftA) && ordinary(leftB) ? 'close' : 'within';
}

/** Takes off the words that agree; how many of them are not ordinary. */
function pairOff(leftA: string[], leftB: string[], alike: (a: string, b: string) => boolean): number {
  let odd = 0;
  for (let i = leftA.length - 1; i >= 0; i--) {
    const word = leftA[i] ?? '';
    const j = leftB.findLastIndex((other) => alike(word, other));
    if (j < 0) continue;
    if (!ORDINARY.has(word) || !ORDINARY.has(leftB[j] ?? '')) odd += 1;
    leftA.splice(i, 1);
    leftB.splice(j, 1);
  }
  return odd;
}

function wordsAlike(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (/\d/.test(a + b) || short.length < 4) return false;
  if (`${short}s` === long) return true;
  if (short.length >= 5 && withinOneSlip(a, b)) return true;
  if (short.length >= 6 && long.length - short.length <= 3 && long.startsWith(short)) return true;
  return short.length >= 9 && withinSlips(a, b, 2) && !(ORDINARY.has(a) && ORDINARY.has(b));
}

/** "PLA" for "People's Liberation Army". */
function isInitials(short: readonly string[], long: readonly string[]): boolean {
  const [initials = ''] = short;
  if (short.length !== 1 || long.length !== initials.length || initials.length < 3) return false;
  return long.every((word, at) => word.charCodeAt(0) === initials.charCodeAt(at));
}

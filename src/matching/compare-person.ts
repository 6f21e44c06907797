import type { NormalBirth } from './birth.ts';
import { compareNames } from './compare-names.ts';
import { documentLevel } from './document.ts';
import type { ComparedLevel } from './model.ts';
import { bearersLevel } from './name-bearers.ts';
import type { NormalPerson } from './person.ts';
import type { NormalName } from './person-name.ts';
import type { NormalPlace } from './place.ts';
import { both, type FoundLevel, sumWeights, type Weigher, weighed } from './score.ts';
import { withinOneSlip } from './string-distance.ts';

/**
 * Two people compared field by field; a field that either leaves empty is not told. Symmetric. `rarity` says how many people are known who
 * bear names like these two, and among how many the prior seeks.
 */
export function comparePeople(
  a: NormalPerson,
  b: NormalPerson,
  weigh: Weigher,
  rarity: { readonly bearers?: number | undefined; readonly prior: number },
): ComparedLevel[] {
  const levels = bestNames(a, b, weigh);
  const common = bearersLevel(levels, rarity.bearers, rarity.prior);
  if (common) levels.push(common);
  const say = (found: FoundLevel | undefined, share = 1) => {
    if (!found) return;
    const level = weighed(found, weigh);
    levels.push({ ...level, weight: share * level.weight });
  };
  // Brothers and sisters share a family name, and twins their birthday: where given names differ outright that says little.
  const differ = (field: string) =>
    levels.some((found) => found.field === field && found.level === 'different');
  const siblings = differ('given') && !differ('family');
  if (a.birth && b.birth) {
    const level = weighBirths(a.birth, b.birth, siblings, weigh);
    if (level) levels.push(level);
  }
  if (a.sex !== undefined && b.sex !== undefined)
    say({ field: 'sex', level: a.sex === b.sex ? 'same' : 'different' });
  if (a.nationality !== undefined && b.nationality !== undefined) {
    const same = a.nationality === b.nationality;
    say({
      field: 'nationality',
      level: same ? 'same' : 'different',
      values: both(a.nationality, b.nationality),
    });
  }
  say(compareDocuments(a, b));
  const phone = sharedPhone(a, b);
  const place = comparePlaces(a, b);
  // A family shares its name, its telephone and its house: where the given names differ or a generation lies between the births, sharing
  // them says hardly that it is one person.
  // And who shares a telephone mostly shares a house: together they are one piece of evidence and a half.
  const apart = levels.some((found) => found.field === 'birth' && found.level === 'age-far');
  const household = differ('given') || apart ? 0.25 : 1;
  say(phone, household);
  say(place, place?.level === 'elsewhere' ? 1 : household * (phone ? 0.5 : 1));
  return levels;
}

function bestNames(a: NormalPerson, b: NormalPerson, weigh: Weigher): ComparedLevel[] {
  let best: ComparedLevel[] = [];
  let most = Number.NEGATIVE_INFINITY;
  for (const [i, nameA] of a.names.entries()) {
    for (const [j, nameB] of b.names.entries()) {
      const levels = weighNames(nameA, nameB, weigh);
      if (i + j > 0) levels.push({ field: 'alias', level: 'used', weight: weigh('alias', 'used') });
      let sum = 0;
      for (const level of levels) sum += level.weight;
      if (sum > most) {
        most = sum;
        best = levels;
      }
    }
  }
  return best;
}

function weighNames(a: NormalName, b: NormalName, weigh: Weigher): ComparedLevel[] {
  const wordByWord = (one: NormalName, other: NormalName) =>
    compareNames(one, other).map((found) => weighed(found, weigh));
  const levels = wordByWord(a, b);
  const joined = joinedLevel(a, b);
  if (joined === undefined) return levels;
  const apart = a.tokens.length > b.tokens.length ? a : b;
  const weight = Math.min(weigh('name', joined), sumWeights(wordByWord(apart, apart)));
  return sumWeights(levels) >= weight ? levels : [{ field: 'name', level: joined, weight }];
}

/** Names that differ in where their words end: "Sergeilavrov". Only where the numbers of words differ, for else the words tell more. */
function joinedLevel(a: NormalName, b: NormalName): 'joined' | 'joined-close' | undefined {
  if (a.tokens.length === b.tokens.length || Math.min(a.joined.length, b.joined.length) < 6) return undefined;
  if (a.joined === b.joined) return 'joined';
  const long = Math.min(a.joined.length, b.joined.length) >= 9;
  return long && withinOneSlip(a.joined, b.joined) ? 'joined-close' : undefined;
}

/** What a twin's birthday counts for. */
const OF_A_TWIN = 0.6;

/** No birth that is only nearly the same weighs more than the same would: as a twin's, or as a 1 January, which is a year. */
function weighBirths(
  a: NormalBirth,
  b: NormalBirth,
  siblings: boolean,
  weigh: Weigher,
): ComparedLevel | undefined {
  const level = compareBirths(a, b);
  if (level === undefined) return undefined;
  const same = a.conventional || b.conventional ? weigh('birth', 'year') : weigh('birth', 'day');
  const most = siblings ? OF_A_TWIN * weigh('birth', 'day') : same;
  return { field: 'birth', level, weight: Math.min(weigh('birth', level), same, most) };
}

const YEAR = 365.25;

/**
 * How two births agree; undefined where one is a date that nobody can read and that is not nearly the other. Symmetric; the level says how
 * much of the date agreed and how exactly it was known.
 */
function compareBirths(a: NormalBirth, b: NormalBirth): string | undefined {
  const apart = Math.max(0, Math.max(a.earliest, b.earliest) - Math.min(a.latest, b.latest)) / YEAR;
  if (a.digits !== undefined && b.digits !== undefined) {
    if (a.digits === b.digits) return a.conventional ? 'year' : 'day';
    if (swapDayAndMonth(a.digits) === b.digits) return 'day-and-month-swapped';
    if (withinOneSlip(a.digits, b.digits)) return 'one-digit';
    if ((a.conventional || b.conventional) && a.digits.slice(0, 4) === b.digits.slice(0, 4)) return 'year';
    return apart > 15 ? 'age-far' : 'different';
  }
  if (isSlipOf(a, b) || isSlipOf(b, a)) return 'one-digit';
  if (a.precision === 'none' || b.precision === 'none') return undefined;
  const guessed = a.precision === 'age' || b.precision === 'age';
  if (apart === 0) {
    if (guessed) return 'age-fits';
    return a.precision === 'year' || b.precision === 'year' ? 'year' : 'month';
  }
  if (apart <= (guessed ? 4 : 1)) return 'age-near';
  return apart > 12 ? 'age-far' : 'different';
}

/** Is one, which nobody can read as a whole date, the other's whole date after a slip? */
function isSlipOf(one: NormalBirth, whole: NormalBirth): boolean {
  return (
    one.written !== undefined &&
    whole.digits !== undefined &&
    (one.written === whole.digits || withinOneSlip(one.written, whole.digits))
  );
}

function swapDayAndMonth(digits: string): string {
  return digits.slice(0, 4) + digits.slice(6, 8) + digits.slice(4, 6);
}

/** The documents that agree best: a person has several, and one that differs says little beside one that agrees. */
function compareDocuments(a: NormalPerson, b: NormalPerson): FoundLevel | undefined {
  let best: { level: NonNullable<ReturnType<typeof documentLevel>>; values: readonly string[] } | undefined;
  for (const one of a.documents) {
    for (const other of b.documents) {
      const level = documentLevel(one, other);
      if (level === 'same') return { field: 'document', level, values: [one.number] };
      if (level !== undefined && (best === undefined || NEARER.indexOf(level) < NEARER.indexOf(best.level)))
        best = { level, values: both(one.number, other.number) };
    }
  }
  return best && { field: 'document', ...best };
}

const NEARER = ['same', 'look-alike', 'one-sign', 'different'];

function sharedPhone(a: NormalPerson, b: NormalPerson): FoundLevel | undefined {
  const shared = a.phones.filter((phone) => b.phones.includes(phone)).sort()[0];
  return shared === undefined ? undefined : { field: 'phone', level: 'same', values: [shared] };
}

function comparePlaces(a: NormalPerson, b: NormalPerson): FoundLevel | undefined {
  const addressOf = ({ postcode = '', number }: NormalPlace) =>
    number === undefined ? [] : [`${postcode} ${number}`];
  const near: string[] = [];
  let known = false;
  for (const one of a.places) {
    for (const other of b.places) {
      if (one.postcode === undefined || other.postcode === undefined) continue;
      known = true;
      if (one.postcode !== other.postcode) continue;
      near.push(one.postcode, ...addressOf(one), ...addressOf(other));
      if (one.number !== undefined && one.number === other.number && one.flat === other.flat) {
        return { field: 'place', level: 'same-address', values: addressOf(one) };
      }
    }
  }
  if (!known) return undefined;
  return near.length === 0
    ? { field: 'place', level: 'elsewhere' }
    : { field: 'place', level: 'same-postcode', values: near };
}

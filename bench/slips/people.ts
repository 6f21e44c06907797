import { type Random, seededRandom } from '../../src/practice/random.ts';
import type { Community, Spellings } from './community.ts';
import {
  type Address,
  drawAddress,
  drawFamily,
  drawFolk,
  drawGiven,
  drawPhone,
  type Household,
} from './households.ts';
import { shortFormOf } from './short-forms.ts';

export interface Birth {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** What is true of an invented person, whatever an agency makes of it. */
export interface Person {
  readonly community: Community;
  readonly sex: 'F' | 'M';
  /** Of whom, the country, its code. */
  readonly nationality: readonly string[];
  readonly given: Spellings;
  readonly second: Spellings | undefined;
  readonly family: Spellings;
  /** The family name of before a marriage, or another that some agencies have. */
  readonly formerFamily: Spellings | undefined;
  readonly knownAs: string | undefined;
  readonly birth: Birth;
  /** What the papers say, where it is another date. */
  readonly paperBirth: Birth;
  /** Which spelling the papers have. */
  readonly paperSpelling: number;
  readonly homes: readonly Address[];
  readonly phones: readonly string[];
  readonly email: string | undefined;
  readonly document: string | undefined;
  readonly insurance: string | undefined;
  readonly health: string;
}

const letters = 'ABCEGHJKLMNPRSTWXYZ';
const digits = (random: Random, count: number) =>
  String(random.whole(0, 10 ** count - 1)).padStart(count, '0');
const pair = (random: Random) => random.pick([...letters]) + random.pick([...letters]);

/** A passport's or identity card's number, by chance. */
const drawDocument = (random: Random) => `${pair(random)}${digits(random, 8)}`;
/** No National Insurance number begins with Q. */
const drawInsurance = (random: Random) =>
  `Q${random.pick([...letters])}${digits(random, 6)}${random.pick([...'ABCD'])}`;
/** Health numbers that begin with 999 are kept for tests. */
const drawHealth = (random: Random) => `999${digits(random, 7)}`;

const bornIn = (random: Random, year: number): Birth => ({
  year,
  month: random.whole(1, 12),
  day: random.whole(1, 28),
});

interface Place {
  readonly sex: 'F' | 'M';
  readonly birth: Birth;
  readonly given: Spellings | undefined;
  readonly family: Spellings | undefined;
}

/** Where somebody stands in a family: 0 the father, 1 the mother, then the children, of whom some are twins and some sons bear the father's name. */
function placeIn(home: Household, seed: number, number: number, position: number, random: Random): Place {
  const { community } = home.people;
  if (position === 0)
    return { sex: 'M', birth: bornIn(random, home.fatherBorn), given: home.father, family: home.family };
  const ownName = !random.chance(community.marriedName / 100);
  if (position === 1)
    return {
      sex: 'F',
      birth: bornIn(random, home.fatherBorn + random.whole(-4, 9)),
      given: undefined,
      family: ownName ? undefined : home.family,
    };
  const twin = position > 2 && seededRandom(seed, number).chance(0.1);
  const births = seededRandom(seed, 700_000_001 ^ (number - (twin ? 1 : 0)));
  const birth = bornIn(births, Math.min(2019, home.fatherBorn + births.whole(19, 38)));
  const sex = random.chance(0.5) ? 'F' : 'M';
  const named = sex === 'M' && random.chance(0.08) ? home.father : undefined;
  const family = community.order === 'given-father' ? home.father : home.family;
  return { sex, birth, given: named, family };
}

const nationalities = new Map<Community, readonly (readonly string[])[]>();
function nationalitiesOf(community: Community): readonly (readonly string[])[] {
  const known = nationalities.get(community);
  if (known) return known;
  const list = community.nationality.split(' ').map((each) => each.replaceAll('_', ' ').split('/'));
  nationalities.set(community, list);
  return list;
}

/** What is true of this person, the same each time it is asked for. */
export function personOf(seed: number, number: number, home: Household, position: number): Person {
  const random = seededRandom(seed, number);
  const living = home.kind === 'family' || home.kind === 'couple';
  const folk = living || random.chance(0.72) ? home.people : drawFolk(random);
  const { community } = folk;
  const place = living ? placeIn(home, seed, number, position, random) : undefined;
  const sex = place?.sex ?? (random.chance(0.62) ? 'M' : 'F');
  const feminine = (name: Spellings) =>
    sex === 'F' && community.feminine ? name.map(community.feminine) : name;
  const family = feminine(place?.family ?? drawFamily(random, folk));
  const given = place?.given ?? drawGiven(random, folk, sex);
  const married = sex === 'F' && random.chance((community.marriedName / 100) * (living ? 0.9 : 0.35));
  const birth = place?.birth ?? bornIn(random, random.whole(1952, 2004));
  const latin = given.filter((each) => /\p{Script=Latin}/u.test(each)).length;
  const moved = random.chance(0.34);
  const flat = home.kind === 'hostel' ? { flat: 1 + (position % 60) } : {};
  return {
    community,
    sex,
    nationality: random.pick(nationalitiesOf(community)),
    given,
    second: random.chance(community.secondName / 100)
      ? drawGiven(random, folk, community.order === 'given-father' ? 'M' : sex)
      : undefined,
    family,
    formerFamily: married || random.chance(0.03) ? feminine(drawFamily(random, folk)) : undefined,
    knownAs: random.chance(0.5) ? shortFormOf(random, given) : undefined,
    birth,
    paperBirth: random.chance(community.firstOfJanuary / 100) ? { ...birth, month: 1, day: 1 } : birth,
    paperSpelling: random.chance(0.6) ? 0 : random.whole(0, latin - 1),
    homes: [{ ...home.address, ...flat }, ...(moved ? [drawAddress(random, random.chance(0.3))] : [])],
    phones: [
      random.chance(living ? 0.22 : 0.1) ? home.phone : drawPhone(random),
      ...(random.chance(0.3) ? [drawPhone(random)] : []),
    ],
    email: random.chance(0.35) ? emailOf(random, given[0] ?? '', family[0] ?? '', birth.year) : undefined,
    document: random.chance(0.7) ? drawDocument(random) : undefined,
    insurance: random.chance(0.62) ? drawInsurance(random) : undefined,
    health: drawHealth(random),
  };
}

/** An address of `example`, which is nobody's (RFC 2606). */
function emailOf(random: Random, given: string, family: string, year: number): string {
  const plain = (text: string) =>
    text
      .normalize('NFKD')
      .replace(/[^A-Za-z]/g, '')
      .toLowerCase();
  const [one, two] = [plain(given), plain(family)];
  const name = random.pick([
    `${one}.${two}`,
    `${one}${two}`,
    `${one[0] ?? ''}${two}`,
    `${two}.${one}`,
    `${one}_${two}`,
  ]);
  const end = random.pick(['', String(year), String(year % 100), String(random.whole(1, 999)), '']);
  return `${name}${end}@${random.pick(['post', 'mail', 'inbox', 'letters', 'net'])}.example`;
}

import { type Random, seededRandom } from '../../src/practice/random.ts';
import { type Community, type Drawn, drawnFrom, nameAt, type Spellings } from './community.ts';
import { european } from './names-europe.ts';
import { further, wider } from './names-wider.ts';

/** Who lives behind one door: one alone, two, a family, a house let by the room, or a hostel. */
export type HouseholdKind = 'single' | 'couple' | 'family' | 'shared' | 'hostel';

export interface Address {
  readonly flat: number;
  readonly number: number;
  readonly street: string;
  readonly town: string;
  readonly postcode: string;
}

export interface Household {
  readonly kind: HouseholdKind;
  readonly people: Folk;
  readonly address: Address;
  readonly phone: string;
  /** The name that a family bears, and its father's given name: where fathers give their children their own name, it is that. */
  readonly family: Spellings;
  readonly father: Spellings;
  readonly fatherBorn: number;
}

/** A community with its lists ready to be drawn from. */
export interface Folk {
  readonly community: Community;
  readonly male: Drawn;
  readonly female: Drawn;
  readonly family: Drawn;
  readonly woven?: { readonly begin: Drawn; readonly end: Drawn };
}

const folks: readonly Folk[] = Object.values({ ...european, ...wider, ...further }).map((community) => ({
  community,
  male: drawnFrom(community.male, community.flat),
  female: drawnFrom(community.female, community.flat),
  family: drawnFrom(community.family, community.flat),
  ...(community.woven && {
    woven: { begin: drawnFrom(community.woven.begin, 30), end: drawnFrom(community.woven.end, 8) },
  }),
}));

export function drawFolk(random: Random): Folk {
  let left = random.next() * 100;
  for (const folk of folks) {
    left -= folk.community.share;
    if (left < 0) return folk;
  }
  return folks[0] as Folk;
}

const isLatin = (text: string) => /\p{Script=Latin}/u.test(text);

/** A family name of the community: from its list, or woven. */
export function drawFamily(random: Random, folk: Folk): Spellings {
  if (!folk.woven || !random.chance(folk.community.woven?.share ?? 0))
    return nameAt(folk.family, random.next());
  const begin = nameAt(folk.woven.begin, random.next());
  const end = nameAt(folk.woven.end, random.next());
  const spellings = end.filter(isLatin).map((ending) => `${begin[0]}${ending}`);
  const native = [begin, end].map((part) => part.find((each) => !isLatin(each)));
  return native.every(Boolean) ? [...spellings, native.join('')] : spellings;
}

export const drawGiven = (random: Random, folk: Folk, sex: 'F' | 'M'): Spellings =>
  nameAt(sex === 'F' ? folk.female : folk.male, random.next());

const towns = [
  'Crewe',
  'Warrington',
  'Chester',
  'Macclesfield',
  'Runcorn',
  'Widnes',
  'Northwich',
  'Winsford',
];
/** Postcode areas of the county, each with districts that do not exist: no postcode made of them is anybody's. */
const nowhere = [
  ['CW', 20, 69],
  ['WA', 20, 54],
  ['SK', 24, 69],
  ['CH', 50, 59],
] as const;
const stems =
  `Quillfeather Larkwhistle Brindlequay Mossgather Tallowmere Saltwhistle Pennywhirl Thrumble Ambertwist Copperwren
  Tansythorpe Wickerlow Nettlespire Fernquill Oatmarrow Candlebeck Ravelstock Plumbarrow Siskinfold Cobblethrush Dewlantern
  Harrowspindle Maltquarry Bramblestitch Teaselwater Underplume Hobstarling Wrenmallow Loomfeather Kettlemarsh Pewterlily
  Threadneap Sorrelhythe Yarrowmint Gallspar Drovelark Rushlantern Ottersheaf Barleywisp Gorsewick`.split(
    /\s+/,
  );
const ways = [
  'Street',
  'Road',
  'Close',
  'Avenue',
  'Lane',
  'Terrace',
  'Drive',
  'Walk',
  'Court',
  'Grove',
  'Crescent',
  'Place',
];
const unit = 'ABDEFGHJLNPQRSTUWXYZ';

/** An address of a real town with a made-up street; each street has its own few postcodes. */
export function drawAddress(random: Random, flats: boolean): Address {
  const district = random.whole(0, 140);
  const stem = random.whole(0, stems.length - 1);
  const way = random.whole(0, ways.length - 1);
  const number = random.whole(1, 160);
  let at = district;
  let code = '';
  for (const [area, from, to] of nowhere) {
    if (at <= to - from && code === '') code = `${area}${from + at}`;
    at -= to - from + 1;
  }
  const mixed = stem * 97 + way * 31 + (number >> 5) * 7;
  const inward = `${1 + (mixed % 9)}${unit[(mixed >> 3) % 20]}${unit[(stem * 7 + way + (number >> 5)) % 20]}`;
  return {
    flat: flats ? random.whole(1, 24) : 0,
    number,
    street: `${stems[stem]} ${ways[way]}`,
    town: towns[district % towns.length] ?? '',
    postcode: `${code} ${inward}`,
  };
}

/** An invented mobile: 071 and 072 are set aside by Ofcom's numbering plan and allocated to nobody. */
export const drawPhone = (random: Random): string =>
  `07${random.whole(1, 2)}${String(random.whole(0, 99_999_999)).padStart(8, '0')}`;

/** How many live there, and how. */
export function drawKind(random: Random): { kind: HouseholdKind; size: number } {
  const kind = random.weighted({ single: 380, couple: 140, family: 360, shared: 118, hostel: 2 });
  const sizes = { single: 1, couple: 2, family: random.whole(3, 6), shared: random.whole(3, 11), hostel: 0 };
  return { kind, size: kind === 'hostel' ? random.whole(40, 240) : sizes[kind] };
}

/** What is true of a household, the same each time it is asked for. */
export function householdOf(seed: number, number: number, kind: HouseholdKind): Household {
  const random = seededRandom(seed, 2_000_000_011 ^ number);
  const people = drawFolk(random);
  return {
    kind,
    people,
    address: drawAddress(random, random.chance(0.22)),
    phone: drawPhone(random),
    family: drawFamily(random, people),
    father: drawGiven(random, people, 'M'),
    fatherBorn: random.whole(1948, 1990),
  };
}

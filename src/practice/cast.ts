import type { PracticeAddress } from './addresses.ts';
import { drawCompanyNumber, drawPhone, drawPlate } from './identifiers.ts';
import type { Country } from './name-lists.ts';
import { drawName, type PracticeName } from './naming.ts';
import type { Random } from './random.ts';
import { type Setting, settings, type Theme } from './settings.ts';

/** An invented person of the practice county, as they really are; reports tell of them more or less rightly. */
export interface PracticePerson {
  id: string;
  name: PracticeName;
  nickname?: string;
  sex: 'female' | 'male';
  /** yyyy-mm-dd */
  dateOfBirth: string;
  country: Country;
  part: 'affected' | 'running-it';
  looks: string;
}

export interface PracticeVehicle {
  id: string;
  plate: string;
  make: string;
  colour: string;
  kind: 'car' | 'van' | 'minibus';
}

export interface PracticePhone {
  id: string;
  number: string;
  whose: string;
}

export interface PracticeBusiness {
  id: string;
  name: string;
  kind: string;
  website: string;
  companyNumber?: string;
  addressId: string;
}

/** Counts what has been made, so that every person and thing has an id of its own; `year` is the county's last. */
export interface Made {
  prefix: string;
  year: number;
  people: number;
  vehicles: number;
  phones: number;
}

const vans = [
  'Ford Transit',
  'Vauxhall Vivaro',
  'Mercedes Sprinter',
  'Renault Trafic',
  'Peugeot Boxer',
  'VW Transporter',
];
const cars = [
  'BMW 3 Series',
  'Audi A4',
  'VW Golf',
  'Ford Focus',
  'Mercedes C-Class',
  'Vauxhall Astra',
  'Skoda Octavia',
];
const colours = ['white', 'black', 'silver', 'grey', 'dark blue', 'red', 'green'];
const minibuses = ['Ford Transit minibus', 'Renault Master minibus', 'LDV minibus'];
const looksOf = [
  ...[
    'tattoo of a swallow on the neck',
    'scar through left eyebrow',
    'very thin',
    'heavy build, shaved head',
  ],
  ...[
    'limp, right leg',
    'missing front tooth',
    'gold tooth',
    'burn mark on forearm',
    'long dark hair tied back',
  ],
  ...[
    'short, stocky',
    'tall, stooping',
    'ginger beard',
    'walks with head down',
    'always in a grey tracksuit',
  ],
  ...[
    'star tattoo on right hand',
    'glasses mended with tape',
    'cough that does not go',
    'bleached hair, black roots',
  ],
];
const nicknames = [
  'Big Man',
  'Uncle',
  'Smiler',
  'Doc',
  'Shorty',
  'Boss',
  'Tiny',
  'Biz',
  'Zed',
  'Mister T',
  'Auntie',
  'Ghost',
];
const businessWords = [
  ...[
    'Wren & Spindle',
    'Zephyrine',
    'Blue Thistle',
    'Marbleway',
    'Quickstar',
    'Orbilux',
    'Palmetta',
    'Kestrel Nine',
  ],
  ...[
    'Sunvale Minster',
    'Golden Lattice',
    'Brightmoss',
    'Diamanta',
    'Royal Fennel',
    'Velvetine',
    'Northloop',
  ],
  ...[
    'Crystal Heron',
    'Tiger Lotus',
    'Silverquill',
    'Jadeleaf',
    'Peppermoor',
    'Hollowstone',
    'Amberlane',
    'Truebrook',
  ],
];
/** Draws a person whose age at the end of the county’s time lies between the two. */
export function drawPerson(
  random: Random,
  made: Made,
  kind: Pick<PracticePerson, 'country' | 'part'> & { ages: readonly [number, number]; women: number },
): PracticePerson {
  const sex = random.chance(kind.women) ? 'female' : 'male';
  const year = made.year - random.whole(...kind.ages);
  const month = String(random.whole(1, 12)).padStart(2, '0');
  return {
    id: nextId(made, 'people', 'person'),
    name: drawName(random, kind.country, sex),
    ...(random.chance(0.18) && { nickname: random.pick(nicknames) }),
    sex,
    dateOfBirth: `${year}-${month}-${String(random.whole(1, 28)).padStart(2, '0')}`,
    country: kind.country,
    part: kind.part,
    looks: random.pick(looksOf),
  };
}

/** Draws what those who run such a setting drive. */
export function drawVehicle(random: Random, made: Made, theme: Theme): PracticeVehicle {
  const wheels = {
    van: 5,
    minibus: settings[theme].use === 'home' ? 0.5 : 2,
    car: settings[theme].use === 'home' ? 9 : 3,
  };
  const kind = random.weighted(wheels);
  return {
    id: nextId(made, 'vehicles', 'vehicle'),
    plate: drawPlate(random),
    make: random.pick(kind === 'van' ? vans : kind === 'car' ? cars : minibuses),
    colour: random.pickEarly(colours),
    kind,
  };
}

/** Draws the business at a place of work. */
export function drawBusiness(
  random: Random,
  id: string,
  business: NonNullable<Setting['business']>,
  place: PracticeAddress,
): PracticeBusiness {
  const name = `${random.pick(businessWords)} ${random.pick(business.names)}`;
  return {
    id,
    name,
    kind: business.kind,
    website: `www.${name.toLowerCase().replace(/[^a-z]+/g, '')}.example`,
    ...(random.chance(0.5) && { companyNumber: drawCompanyNumber(random) }),
    addressId: place.id,
  };
}

/** Draws a phone of those who run it. */
export function drawPracticePhone(random: Random, made: Made): PracticePhone {
  return {
    id: nextId(made, 'phones', 'phone'),
    number: drawPhone(random),
    whose: random.pick(['the boss', 'on the advert', 'the man who collects them', 'rings all the time']),
  };
}

function nextId(made: Made, count: 'people' | 'vehicles' | 'phones', noun: string): string {
  made[count] += 1;
  return `${made.prefix}${noun}-${made[count]}`;
}

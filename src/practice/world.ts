import { drawAddress, type PracticeAddress } from './addresses.ts';
import { drawCompanyNumber, drawPhone, drawPlate } from './identifiers.ts';
import type { Country } from './name-lists.ts';
import { drawName, type PracticeName } from './naming.ts';
import type { Random } from './random.ts';
import { type Setting, settings, type Theme, themes } from './settings.ts';

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

/** Something that goes on for months: one setting, one place, the same people, vans and phones. */
export interface Situation {
  id: string;
  theme: Theme;
  place: PracticeAddress;
  /** Where those affected sleep, when it is another place. */
  lodging?: PracticeAddress;
  affected: PracticePerson[];
  runners: PracticePerson[];
  vehicles: PracticeVehicle[];
  phones: PracticePhone[];
  business?: PracticeBusiness;
  from: Date;
  until: Date;
  /** How much it is seen and told of, relative to others. */
  visible: number;
}

/** Those who run several situations: the same faces, vans and phones turn up in different towns. */
interface Group {
  country: Country;
  runners: PracticePerson[];
  vehicles: PracticeVehicle[];
  phones: PracticePhone[];
  moved: PracticePerson[];
}

const vans = ['Ford Transit', 'Vauxhall Vivaro', 'Mercedes Sprinter', 'Renault Trafic', 'Peugeot Boxer', 'VW Transporter'];
const cars = ['BMW 3 Series', 'Audi A4', 'VW Golf', 'Ford Focus', 'Mercedes C-Class', 'Vauxhall Astra', 'Skoda Octavia'];
const colours = ['white', 'black', 'silver', 'grey', 'dark blue', 'red', 'green'];
const minibuses = ['Ford Transit minibus', 'Renault Master minibus', 'LDV minibus'];
const looksOf = [
  ...['tattoo of a swallow on the neck', 'scar through left eyebrow', 'very thin', 'heavy build, shaved head'],
  ...['limp, right leg', 'missing front tooth', 'gold tooth', 'burn mark on forearm', 'long dark hair tied back'],
  ...['short, stocky', 'tall, stooping', 'ginger beard', 'walks with head down', 'always in a grey tracksuit'],
  ...['star tattoo on right hand', 'glasses mended with tape', 'cough that does not go', 'bleached hair, black roots'],
];
const nicknames = ['Big Man', 'Uncle', 'Smiler', 'Doc', 'Shorty', 'Boss', 'Tiny', 'Biz', 'Zed', 'Mister T', 'Auntie', 'Ghost'];
const businessWords = [
  ...['Wren & Spindle', 'Zephyrine', 'Blue Thistle', 'Marbleway', 'Quickstar', 'Orbilux', 'Palmetta', 'Kestrel Nine'],
  ...['Sunvale Minster', 'Golden Lattice', 'Brightmoss', 'Diamanta', 'Royal Fennel', 'Velvetine', 'Northloop'],
  ...['Crystal Heron', 'Tiger Lotus', 'Silverquill', 'Jadeleaf', 'Peppermoor', 'Hollowstone', 'Amberlane', 'Truebrook'],
];
const day = 86_400_000;

/** Makes the hidden truth: so many situations between two days, a third of them tied to others by those who run them. */
export function makeWorld(random: Random, from: Date, until: Date, situationCount: number): Situation[] {
  const made = { people: 0, vehicles: 0, phones: 0 };
  const groups: Group[] = [];
  return Array.from({ length: situationCount }, (_, number) => {
    const theme = random.weighted(shares);
    const group = random.chance(0.4) ? findGroup(random, groups, theme) : undefined;
    return makeSituation(random, { number, theme, from, until, made }, group ?? addGroup(random, groups, theme, made));
  });
}

const shares: Partial<Record<Theme, number>> = {};
for (const theme of themes) shares[theme] = settings[theme].share;

function findGroup(random: Random, groups: Group[], theme: Theme): Group | undefined {
  const able = groups.filter((group) => (settings[theme].runFrom[group.country] ?? 0) > 0);
  return able.length > 0 ? random.pick(able.slice(-40)) : undefined;
}

type Made = { people: number; vehicles: number; phones: number };

function addGroup(random: Random, groups: Group[], theme: Theme, made: Made): Group {
  const country = random.weighted<Country>(settings[theme].runFrom);
  const runners = Array.from({ length: random.whole(1, 3) }, () =>
    drawPerson(random, made, { country, part: 'running-it', ages: [23, 56], women: 0.22 }),
  );
  const group: Group = {
    country,
    runners,
    vehicles: Array.from({ length: random.whole(1, 3) }, () => drawVehicle(random, made, theme)),
    phones: Array.from({ length: random.whole(1, 2) }, () => ({
      id: `phone-${(made.phones += 1)}`,
      number: drawPhone(random),
      whose: random.pick(['the boss', 'on the advert', 'the man who collects them', 'rings all the time']),
    })),
    moved: [],
  };
  groups.push(group);
  return group;
}

interface Plan {
  number: number;
  theme: Theme;
  from: Date;
  until: Date;
  made: Made;
}

function makeSituation(random: Random, plan: Plan, group: Group): Situation {
  const { theme, number } = plan;
  const setting = settings[theme];
  const place = drawAddress(random, `address-${number}-a`, setting.use);
  const lodging = setting.use !== 'home' && random.chance(0.6);
  const affected = drawAffected(random, plan.made, setting, group);
  const start = plan.from.getTime() + (random.next() * 1.15 - 0.15) * (plan.until.getTime() - plan.from.getTime());
  return {
    id: `situation-${number}`,
    theme,
    place,
    ...(lodging && { lodging: drawAddress(random, `address-${number}-b`, 'home') }),
    affected,
    runners: group.runners,
    vehicles: group.vehicles,
    phones: group.phones,
    ...(setting.business && { business: drawBusiness(random, number, setting.business, place) }),
    from: new Date(start),
    until: new Date(start + random.whole(40, 420) * day),
    visible: 0.15 + random.next() ** 3 * 2,
  };
}

/** New people, and now and then one whom the group has moved here from another place. */
function drawAffected(random: Random, made: Made, setting: Setting, group: Group): PracticePerson[] {
  const country = random.weighted<Country>(setting.affectedFrom);
  const count = random.whole(...setting.howMany);
  const moved = random.some(group.moved, count > 1 && random.chance(0.5) ? 1 : 0);
  const fresh = Array.from({ length: count - moved.length }, () =>
    drawPerson(random, made, { country, part: 'affected', ages: setting.ages, women: setting.women }),
  );
  group.moved.push(...fresh);
  return [...moved, ...fresh];
}

function drawPerson(
  random: Random,
  made: Made,
  kind: Pick<PracticePerson, 'country' | 'part'> & { ages: readonly [number, number]; women: number },
): PracticePerson {
  const sex = random.chance(kind.women) ? 'female' : 'male';
  const year = 2025 - random.whole(...kind.ages);
  const month = String(random.whole(1, 12)).padStart(2, '0');
  return {
    id: `person-${(made.people += 1)}`,
    name: drawName(random, kind.country, sex),
    ...(random.chance(0.18) && { nickname: random.pick(nicknames) }),
    sex,
    dateOfBirth: `${year}-${month}-${String(random.whole(1, 28)).padStart(2, '0')}`,
    country: kind.country,
    part: kind.part,
    looks: random.pick(looksOf),
  };
}

function drawVehicle(random: Random, made: Made, theme: Theme): PracticeVehicle {
  const wheels = { van: 5, minibus: settings[theme].use === 'home' ? 0.5 : 2, car: settings[theme].use === 'home' ? 9 : 3 };
  const kind = random.weighted(wheels);
  return {
    id: `vehicle-${(made.vehicles += 1)}`,
    plate: drawPlate(random),
    make: random.pick(kind === 'van' ? vans : kind === 'car' ? cars : minibuses),
    colour: random.pickEarly(colours),
    kind,
  };
}

function drawBusiness(
  random: Random,
  number: number,
  business: NonNullable<Setting['business']>,
  place: PracticeAddress,
): PracticeBusiness {
  const name = `${random.pick(businessWords)} ${random.pick(business.names)}`;
  return {
    id: `business-${number}`,
    name,
    kind: business.kind,
    website: `www.${name.toLowerCase().replace(/[^a-z]+/g, '')}.example`,
    ...(random.chance(0.5) && { companyNumber: drawCompanyNumber(random) }),
    addressId: place.id,
  };
}

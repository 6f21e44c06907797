import type { Told } from '../matching/index.ts';
import { type Country, nameLists } from '../practice/name-lists.ts';
import { drawName, nationalityOf } from '../practice/naming.ts';
import { type Random, seededRandom } from '../practice/random.ts';

/** Something told once and then again by somebody else, with a slip of the hand; `thing` is equal for two tellings of one. */
export interface PlantedTelling {
  told: Told;
  thing: number;
}

const countries = Object.keys(nameLists) as Country[];

/** One slip of the hand somewhere within a text: a letter left out, doubled, changed, or two neighbours swapped. */
function slip(text: string, random: Random): string {
  const at = random.whole(1, Math.max(1, text.length - 2));
  const kind = random.next();
  if (kind < 0.25) return text.slice(0, at) + text.slice(at + 1);
  if (kind < 0.5) return text.slice(0, at) + text.slice(at - 1);
  if (kind < 0.75) return text.slice(0, at) + random.pick([...'aeinorstl']) + text.slice(at + 1);
  return text.slice(0, at) + text.slice(at + 1, at + 2) + text.slice(at, at + 1) + text.slice(at + 2);
}

const two = (value: number) => String(value).padStart(2, '0');

/**
 * People of the county's communities in households that share a family name, a telephone and a house, each told twice: once in full, once
 * with a slip in a name or a turned name, part of what is known left out.
 */
export function plantPeople(households: number, seed: number): PlantedTelling[] {
  const random = seededRandom(seed);
  const tellings: PlantedTelling[] = [];
  let thing = 0;
  for (let house = 0; house < households; house++) {
    const country = random.pick(countries);
    const phone = `07700 9${String(random.whole(0, 99_999)).padStart(5, '0')}`;
    const place = {
      text: `${random.whole(1, 90)} ${random.pick(STREETS)}`,
      postcode: `CW${random.whole(1, 9)} ${random.whole(1, 9)}${random.pick(LETTERS)}${random.pick(LETTERS)}`,
    };
    const family = drawName(random, country, 'male').family;
    const members = random.whole(1, 3);
    for (let member = 0; member < members; member++) {
      const sex = random.chance(0.5) ? ('female' as const) : ('male' as const);
      const drawn = drawName(random, country, sex);
      const full = drawn.full.replace(drawn.family, member > 0 && random.chance(0.5) ? family : drawn.family);
      const day = `${random.whole(1955, 2004)}-${two(random.whole(1, 12))}-${two(random.whole(1, 28))}`;
      const whole = {
        names: [{ full }],
        birth: { date: day },
        sex,
        nationality: nationalityOf(country),
        phones: [phone],
        places: [place],
      };
      const turned = random.chance(0.15) ? full.split(' ').reverse().join(' ') : full;
      const again = {
        names: [{ full: random.chance(0.7) ? slip(turned, random) : turned }],
        birth: { date: random.chance(0.15) ? slip(day, random) : day },
        sex,
        ...(random.chance(0.5) ? { nationality: nationalityOf(country) } : {}),
        ...(random.chance(0.4) ? { phones: [phone] } : {}),
        ...(random.chance(0.4) ? { places: [place] } : {}),
      };
      tellings.push(
        { told: { kind: 'person', value: whole }, thing },
        { told: { kind: 'person', value: again }, thing },
      );
      thing += 1;
    }
  }
  return tellings;
}

const LETTERS = [...'ABDEFGHJLNPQRSTUWXYZ'];
const STREETS =
  'High Street|Church Road|Mill Lane|Station Road|Nantwich Road|Hungerford Road|Victoria Avenue|Chapel Street|Edleston Road|Walthall Street'.split(
    '|',
  );
const MAKES =
  'Ford Transit|Vauxhall Vivaro|VW Transporter|Mercedes Sprinter|BMW|Audi A4|Toyota Prius|Renault Trafic'.split(
    '|',
  );
const COLOURS = 'white|silver|black|blue|grey|red'.split('|');
const LIKE: Readonly<Record<string, string>> = {
  O: '0',
  I: '1',
  S: '5',
  B: '8',
  '0': 'O',
  '1': 'I',
  '5': 'S',
  '8': 'B',
};

/** Vehicles told twice: the second time with a sign misread for one like it or the plate spaced otherwise. */
export function plantVehicles(count: number, seed: number): PlantedTelling[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, thing): PlantedTelling[] => {
    const letters = (size: number) =>
      Array.from({ length: size }, () => random.pick(LETTERS.filter((l) => l !== 'Q' && l !== 'Z'))).join('');
    const plate = `${letters(2)}${two(random.whole(2, 23))} ${letters(3)}`;
    const make = random.pick(MAKES);
    const colour = random.pick(COLOURS);
    const at = [...plate].findIndex((sign) => LIKE[sign] !== undefined);
    const misread =
      at < 0 ? plate : plate.slice(0, at) + (LIKE[plate.charAt(at)] ?? '') + plate.slice(at + 1);
    const again = random.chance(0.5)
      ? misread
      : plate.toLowerCase().replace(' ', random.pick(['', '-', ' . ']));
    return [
      { told: { kind: 'vehicle', value: { plate, make, colour } }, thing },
      {
        told: {
          kind: 'vehicle',
          value: { plate: again, make: make.split(' ')[0], colour: random.chance(0.5) ? colour : undefined },
        },
        thing,
      },
    ];
  }).flat();
}

/** Addresses told twice: the second time with a slip in the street, short words, or a misread sign in the postcode. */
export function plantPlaces(count: number, seed: number): PlantedTelling[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, thing): PlantedTelling[] => {
    const number = random.whole(1, 180);
    const street = random.pick(STREETS);
    const postcode = `CW${random.whole(1, 9)} ${random.whole(1, 9)}${random.pick(LETTERS)}${random.pick(LETTERS)}`;
    const worse = random.chance(0.5)
      ? postcode.replace('1', 'I').replace('0', 'O').replace(' ', '')
      : postcode;
    const short = street.replace('Street', 'St').replace('Road', 'Rd').replace('Avenue', 'Ave');
    const again = `${number} ${random.chance(0.5) ? slip(short, random) : short}, Crewe, ${worse}`;
    return [
      { told: { kind: 'place', value: { text: `${number} ${street}, ${postcode}` } }, thing },
      { told: { kind: 'place', value: { text: again } }, thing },
    ];
  }).flat();
}

const FIRM_WORDS =
  'Orchard|Kestrel|Shiny|Thornfield|Zenith|Bluebird|Copper|Maple|Falcon|Riverside|Lotus|Amber|Sparkle|Cedar|Hawthorn|Juniper|Silverdale|Marlow|Pelican|Quartz'.split(
    '|',
  );
const TRADES =
  'Hand Car Wash|Recruitment|Nails|Cleaning Services|Construction|Takeaway|Farms|Care Homes'.split('|');

/** Firms told twice: the second time with a slip, without "Limited", or with the words run together. */
export function plantFirms(count: number, seed: number): PlantedTelling[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, thing): PlantedTelling[] => {
    const name =
      `${random.pick(FIRM_WORDS)} ${slip(random.pick(FIRM_WORDS), random)}${thing} ${random.pick(TRADES)}`.replace(
        /\d+/,
        () =>
          'abcdefghij'.charAt(thing % 10) +
          'aeiou'.charAt(Math.floor(thing / 10) % 5) +
          'lmnrst'.charAt(Math.floor(thing / 50) % 6),
      );
    const again = random.chance(0.6) ? slip(name, random) : name.replace(' ', '');
    return [
      { told: { kind: 'business', value: { name: `${name} Ltd` } }, thing },
      { told: { kind: 'business', value: { name: random.chance(0.5) ? again : `${again} LIMITED` } }, thing },
    ];
  }).flat();
}

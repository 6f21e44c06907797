import { cheshireDistricts, findPlaces, findPostcode } from '../places/index.ts';
import type { Random } from './random.ts';

/** An address that is nobody's: a real town and ward, an invented street, a postcode that was never given out. */
export interface PracticeAddress {
  id: string;
  line: string;
  street: string;
  town: string;
  district: string;
  /** "CW1 3": the sector, which is real. */
  sector: string;
  /** Whole postcode, only in districts wholly in Cheshire, and only a unit that no address has. */
  postcode?: string;
  wardCode?: string;
  wardName?: string;
  councilCode: string;
  councilName: string;
}

/** Towns with their main postcode district and a sector of it; the first are the larger. */
const towns = [
  ['Warrington', 'WA1', 3],
  ['Crewe', 'CW1', 4],
  ['Chester', 'CH1', 4],
  ['Runcorn', 'WA7', 2],
  ['Widnes', 'WA8', 6],
  ['Ellesmere Port', 'CH65', 4],
  ['Macclesfield', 'SK11', 6],
  ['Warrington', 'WA5', 1],
  ['Runcorn', 'WA7', 5],
  ['Widnes', 'WA8', 7],
  ['Chester', 'CH2', 3],
  ['Winsford', 'CW7', 1],
  ['Northwich', 'CW9', 5],
  ['Congleton', 'CW12', 1],
  ['Crewe', 'CW2', 6],
  ['Sandbach', 'CW11', 1],
  ['Warrington', 'WA4', 1],
  ['Nantwich', 'CW5', 5],
  ['Middlewich', 'CW10', 9],
  ['Wilmslow', 'SK9', 5],
  ['Knutsford', 'WA16', 6],
  ['Frodsham', 'WA6', 7],
  ['Neston', 'CH64', 9],
  ['Lymm', 'WA13', 9],
  ['Alsager', 'ST7', 2],
  ['Poynton', 'SK12', 1],
  ['Tarporley', 'CW6', 0],
  ['Holmes Chapel', 'CW4', 7],
  ['Helsby', 'WA6', 0],
  ['Malpas', 'SY14', 8],
  ['Bollington', 'SK10', 5],
] as const;

/** Made-up words, so that no street of Cheshire bears the name as far as can be told. */
const stems = [
  ...['Quillfeather', 'Larkwhistle', 'Brindlequay', 'Mossgather', 'Tallowmere', 'Saltwhistle', 'Pennywhirl'],
  ...['Thrumble', 'Gorsewick Hollow', 'Ambertwist', 'Copperwren', 'Tansythorpe', 'Wickerlow', 'Nettlespire'],
  ...['Fernquill', 'Oatmarrow', 'Candlebeck', 'Ravelstock', 'Plumbarrow', 'Siskinfold', 'Cobblethrush'],
  ...[
    'Dewlantern',
    'Harrowspindle',
    'Maltquarry',
    'Bramblestitch',
    'Teaselwater',
    'Underplume',
    'Hobstarling',
  ],
  ...[
    'Wrenmallow',
    'Cindercroft End',
    'Loomfeather',
    'Kettlemarsh',
    'Pewterlily',
    'Threadneap',
    'Sorrelhythe',
  ],
  ...['Yarrowmint', 'Gallspar', 'Drovelark', 'Milkthistle Bank', 'Rushlantern', 'Ottersheaf', 'Barleywisp'],
];
const kinds = ['Street', 'Road', 'Close', 'Avenue', 'Lane', 'Terrace', 'Drive', 'Walk', 'Court', 'Grove'];
const workKinds = ['Trading Estate', 'Business Park', 'Yard', 'Works', 'Road', 'Lane', 'Parade', 'Street'];
/** The letters that may end a postcode: C, I, K, M, O and V never do. */
const unitLetters = [...'ABDEFGHJLNPQRSTUWXYZ'];

/** Draws an address: a home, a workplace or a farm out of town. */
export function drawAddress(random: Random, id: string, use: 'home' | 'work' | 'farm'): PracticeAddress {
  const [town, district, sectorDigit] = random.pickEarly(towns);
  const street = `${random.pick(stems)} ${random.pick(use === 'work' ? workKinds : kinds)}`;
  const sector = `${district} ${sectorDigit}`;
  const place = findPlaces(town, 1)[0];
  const postcode = wholeDistrict(district) && random.chance(0.7) ? unusedPostcode(random, sector) : undefined;
  if (!place?.councilCode || !place.councilName) throw new RangeError(`No town of Cheshire: ${town}`);
  return {
    id,
    line: numberedLine(random, street, use),
    street,
    town,
    district,
    sector,
    ...(postcode && { postcode }),
    ...wardSomewhereIn(random, sector),
    councilCode: place.councilCode,
    councilName: place.councilName,
  };
}

function numberedLine(random: Random, street: string, use: 'home' | 'work' | 'farm'): string {
  if (use === 'farm')
    return `${street.split(' ')[0]} ${random.pick(['Farm', 'Nurseries', 'Poultry Farm'])}, ${street}`;
  const number = random.whole(1, 180);
  if (use === 'work')
    return random.chance(0.5) ? `Unit ${random.whole(1, 24)}, ${street}` : `${number} ${street}`;
  return random.chance(0.22) ? `Flat ${random.whole(1, 9)}, ${number} ${street}` : `${number} ${street}`;
}

/** Only there can a unit missing from Cheshire's list not be somebody else's. */
function wholeDistrict(code: string): boolean {
  return cheshireDistricts.some((district) => district.code === code && district.share === 1);
}

function unusedPostcode(random: Random, sector: string): string {
  for (;;) {
    const postcode = `${sector}${random.pick(unitLetters)}${random.pick(unitLetters)}`;
    if (findPostcode(postcode)?.outside) return postcode;
  }
}

/** A ward that has real postcodes of the sector, the commoner the likelier. */
function wardSomewhereIn(random: Random, sector: string): Pick<PracticeAddress, 'wardCode' | 'wardName'> {
  for (let attempt = 0; attempt < 60; attempt += 1) {
    const found = findPostcode(`${sector}${random.pick(unitLetters)}${random.pick(unitLetters)}`);
    if (found && !found.outside) return { wardCode: found.wardCode, wardName: found.wardName };
  }
  return {};
}

import type { Random } from '../../src/practice/random.ts';
import type { Agency } from './agencies.ts';
import type { Spellings } from './community.ts';
import type { Person } from './people.ts';
import {
  byEar,
  dateForms,
  plain,
  slipOfDate,
  slipOfHand,
  tellAddress,
  tellPhone,
  tellPostcode,
} from './slips.ts';

/** The columns of the file, the truth apart. */
export const columns = [
  ...[
    'record_id',
    'source',
    'recorded_on',
    'full_name',
    'given_names',
    'family_name',
    'known_as',
    'date_of_birth',
  ],
  ...[
    'age',
    'sex',
    'nationality',
    'address',
    'postcode',
    'phone',
    'email',
    'document_no',
    'ni_number',
    'health_no',
  ],
] as const;
export type Row = Record<(typeof columns)[number], string>;

/** The number of an advice line, from Ofcom's range for drama. */
const helpline = '0808 157 0121';

const isLatin = (text: string) => /\p{Script=Latin}/u.test(text);

/** One name as this agency writes it. */
function tellName(
  random: Random,
  agency: Agency,
  name: Spellings,
  paper: number,
  native: boolean,
  slips: number,
): string {
  const latin = name.filter(isLatin);
  const other = native ? name.find((each) => !isLatin(each)) : undefined;
  if (other) return other;
  const spelt = random.chance(agency.papers)
    ? (latin[Math.min(paper, latin.length - 1)] ?? '')
    : random.pick(latin);
  const marked =
    agency.marks === 'kept' || (agency.marks === 'either' && random.chance(0.5)) ? spelt : plain(spelt);
  if (random.chance(agency.ear * slips)) return byEar(random, plain(marked));
  return random.chance(agency.slips * slips) ? slipOfHand(random, marked) : marked;
}

interface Told {
  readonly given: string;
  readonly family: string;
  readonly native: boolean;
}

function tellNames(random: Random, agency: Agency, person: Person, slips: number): Told {
  const native = random.chance(agency.native);
  const tell = (name: Spellings) => tellName(random, agency, name, person.paperSpelling, native, slips);
  const short = person.knownAs && random.chance(agency.short) ? person.knownAs : undefined;
  const second = person.second && random.chance(agency.papers * 0.55) ? ` ${tell(person.second)}` : '';
  const former = person.formerFamily && random.chance(0.4) ? person.formerFamily : person.family;
  const double = person.formerFamily && random.chance(0.06) ? ` ${tell(person.formerFamily)}` : '';
  const family =
    person.community.order === 'given-father' ? `${tell(former)}${second}` : `${tell(former)}${double}`;
  const given = short ?? `${tell(person.given)}${person.community.order === 'given-father' ? '' : second}`;
  const alone = random.chance(agency.name_in === 'one' ? 0.06 : 0.012);
  if (alone) return random.chance(0.7) ? { given, family: '', native } : { given: '', family, native };
  const turns = agency.swapped * slips * (person.community.order === 'family-given' ? 5 : 1);
  return random.chance(turns) ? { given: family, family: given, native } : { given, family, native };
}

function tellBirth(
  random: Random,
  agency: Agency,
  person: Person,
  slips: number,
  year: number,
): Pick<Row, 'date_of_birth' | 'age'> {
  const birth = random.chance(0.9) ? person.paperBirth : person.birth;
  const told = random.chance(0.07 * slips) ? slipOfDate(random, birth, 0.45) : birth;
  if (random.chance(agency.birth)) {
    const form = dateForms[random.pick(agency.forms)];
    if (random.chance(0.008 * slips))
      return { date_of_birth: form({ year: 1900, month: 1, day: 1 }), age: '' };
    return { date_of_birth: form(random.chance(0.02) ? { ...told, month: 1, day: 1 } : told), age: '' };
  }
  if (random.chance(agency.yearOnly))
    return { date_of_birth: String(told.year + (random.chance(0.2) ? random.pick([-1, 1]) : 0)), age: '' };
  if (!random.chance(agency.age)) return { date_of_birth: '', age: '' };
  const age = year - birth.year - random.whole(0, 1) + random.pick([0, 0, 0, 0, -1, 1, 2, -2]);
  return { date_of_birth: '', age: String(Math.max(0, age)) };
}

function tellSex(random: Random, agency: Agency, sex: 'F' | 'M', slips: number): string {
  const told = random.chance(0.008 * slips) ? (sex === 'F' ? 'M' : 'F') : sex;
  if (agency.sexWords === 'letter') return told;
  return told === 'F' ? 'Female' : 'Male';
}

/** Of whom, or the country, or its code; now and then not known, or another's. */
function tellNationality(random: Random, agency: Agency, person: Person, slips: number): string {
  const at = random.next();
  if (at < 0.02 * slips) return random.pick(['Unknown', 'Not stated', 'British', 'Romanian', 'Other']);
  const [ofWhom = '', country = '', code = ''] = person.nationality;
  if (agency.name === 'border') return code;
  return at > 0.9 ? country : ofWhom;
}

/** How this agency wrote this person down this time. */
export function tell(random: Random, agency: Agency, person: Person, id: string, slips: number): Row {
  const year = random.whole(2019, 2025);
  const { given, family, native } = tellNames(random, agency, person, slips);
  const easterly = person.community.order === 'family-given' && random.chance(0.6);
  const whole = [given, family].filter(Boolean);
  const inOrder =
    agency.name_in === 'family-first' && whole.length > 1
      ? `${family}, ${given}`
      : (easterly ? whole.toReversed() : whole).join(native && easterly ? '' : ' ');
  const set = (text: string) => (agency.capitals ? text.toUpperCase() : text);
  const apart = agency.name_in === 'parts';
  const home = person.homes[person.homes.length > 1 && random.chance(0.45) ? 1 : 0];
  const phone = person.phones[person.phones.length > 1 && random.chance(0.4) ? 1 : 0] ?? '';
  const line = random.chance(agency.line) ? helpline : '';
  const nowhere = random.chance(0.025);
  const mail = person.email && random.chance(agency.email * 2) ? person.email : '';
  const number = (value: string | undefined, share: number) =>
    value && random.chance(share) ? (random.chance(0.025 * slips) ? slipOfHand(random, value) : value) : '';
  return {
    record_id: id,
    source: agency.name,
    recorded_on: dateForms.iso({ year, month: random.whole(1, 12), day: random.whole(1, 28) }),
    full_name: apart ? '' : set(inOrder),
    given_names: apart ? set(given) : '',
    family_name: apart ? set(family) : '',
    known_as: person.knownAs && random.chance(agency.short) ? person.knownAs : '',
    ...tellBirth(random, agency, person, slips, year),
    sex: random.chance(agency.sex) ? tellSex(random, agency, person.sex, slips) : '',
    nationality: random.chance(agency.nationality) ? tellNationality(random, agency, person, slips) : '',
    address:
      home && random.chance(agency.address)
        ? nowhere
          ? 'No fixed abode'
          : tellAddress(random, home, slips)
        : '',
    postcode:
      home && !nowhere && random.chance(agency.postcode) ? tellPostcode(random, home.postcode, slips) : '',
    phone: line || (random.chance(agency.phone) ? tellPhone(random, phone, 0.03 * slips) : ''),
    email: random.chance(0.04 * slips) && mail ? slipOfHand(random, mail) : mail,
    document_no: number(person.document, agency.document),
    ni_number: number(person.insurance, agency.insurance),
    health_no: number(person.health, agency.health),
  };
}

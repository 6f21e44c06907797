import { blurBirth, blurPhone, blurPlate, misspell } from './blur.ts';
import type { PracticeBusiness, PracticePerson, PracticePhone, PracticeVehicle } from './cast.ts';
import { nationalityOf } from './naming.ts';
import type { TrueMention } from './practice-report.ts';
import type { Random } from './random.ts';
import type { BusinessTold, PersonTold, VehicleTold } from './told.ts';
import type { Situation } from './world.ts';

/** How well somebody knows what they tell, from 0 (saw it from the road) to 1 (has the papers in hand). */
export type Care = number;

/** Structured answers about people and things, the sentences that name some of them, and what is true of each. */
export interface Mentions {
  people: PersonTold[];
  vehicles: VehicleTold[];
  phones: { number: string; whose?: string }[];
  businesses: BusinessTold[];
  sentences: string[];
  truth: TrueMention[];
}

const wrongGuesses = [
  'Eastern European',
  'foreign',
  'Polish',
  'Asian',
  'not sure',
  'maybe Romanian',
  'Balkan',
];

/** Who tells: how well they know, whether in English sentences, and in which year (for ages). */
export interface Telling {
  care: Care;
  plainWords: boolean;
  year: number;
}

/** Chooses what this reporter noticed and tells it as well as they can. */
export function tellMentions(random: Random, situation: Situation, telling: Telling): Mentions {
  const { care, plainWords } = telling;
  const told: Mentions = { people: [], vehicles: [], phones: [], businesses: [], sentences: [], truth: [] };
  const runnerShare = 0.3 + care * 0.35;
  const people = [
    ...(random.chance(runnerShare) ? random.some(situation.runners, random.whole(1, 2)) : []),
    ...(random.chance(0.15 + care * 0.6)
      ? random.some(situation.affected, random.whole(1, care > 0.6 ? 3 : 1))
      : []),
  ];
  for (const person of people) addPerson(random, told, person, telling);
  const vehicle = random.chance(0.42) ? random.pick(situation.vehicles) : undefined;
  if (vehicle) addVehicle(random, told, vehicle, care, plainWords);
  const phone = random.chance(0.08 + care * 0.25) ? random.pick(situation.phones) : undefined;
  if (phone) addPhone(random, told, phone, care, plainWords);
  if (situation.business && random.chance(0.62)) addBusiness(random, told, situation.business, care);
  return told;
}

function addPerson(random: Random, told: Mentions, person: PracticePerson, telling: Telling): void {
  const { care, plainWords, year } = telling;
  const name = random.chance(0.25 + care * 0.6) ? writtenName(random, person, care) : undefined;
  const age = year - Number(person.dateOfBirth.slice(0, 4));
  const entry: PersonTold = {
    ...(name && { name }),
    ...(person.nickname && random.chance(0.5) && { otherNames: person.nickname }),
    ...(random.chance(0.7) && { approximateAge: writtenAge(random, age) }),
    ...(name && random.chance(care * 0.55) && { dateOfBirth: blurBirth(random, person.dateOfBirth) }),
    ...(random.chance(0.85) && { sex: person.sex }),
    ...(random.chance(0.6) && {
      nationality: random.chance(0.35 + care * 0.6)
        ? nationalityOf(person.country)
        : random.pick(wrongGuesses),
    }),
    role: random.chance(0.85)
      ? person.part === 'affected'
        ? 'may-be-affected'
        : 'may-be-causing'
      : 'unsure',
    ...(random.chance(0.5) && { description: person.looks }),
  };
  const spoken = name ?? entry.otherNames;
  if (spoken && random.chance(0.35)) {
    told.sentences.push(plainWords ? personSentence(random, person, spoken) : `${spoken}.`);
    told.truth.push({ kind: 'person', id: person.id, at: 'narrative', text: spoken });
    if (random.chance(0.6)) return;
  }
  told.truth.push({ kind: 'person', id: person.id, at: told.people.length, text: spoken ?? person.looks });
  told.people.push(entry);
}

function personSentence(random: Random, person: PracticePerson, name: string): string {
  return person.part === 'affected'
    ? random.pick([`One of them is called ${name}.`, `The name given was ${name}.`, `One goes by ${name}.`])
    : random.pick([
        `The one in charge is called ${name}.`,
        `They all answer to somebody named ${name}.`,
        `${name} runs it.`,
        `The name ${name} was heard more than once.`,
      ]);
}

/** Whole or in part, in this order or that, rightly spelt or as it sounded. */
function writtenName(random: Random, person: PracticePerson, care: Care): string {
  const { given, family, full } = person.name;
  const shape = random.weighted({
    full: 4 + care * 6,
    given: 4 - care * 2,
    swapped: 1,
    comma: care,
    nick: 1.2 - care,
  });
  const chosen =
    shape === 'given'
      ? given
      : shape === 'swapped'
        ? full.startsWith(given)
          ? `${family} ${given}`
          : `${given} ${family}`
        : shape === 'comma'
          ? `${family.toUpperCase()}, ${given}`
          : shape === 'nick' && person.nickname
            ? person.nickname
            : full;
  return random.chance(0.2 + care * 0.5) ? chosen : misspell(random, chosen);
}

function writtenAge(random: Random, age: number): string {
  const guess = Math.max(8, age + random.whole(-3, 3));
  return random.pick([
    `about ${guess}`,
    String(guess),
    `${Math.floor(guess / 10) * 10}s`,
    `${guess - 2} to ${guess + 3}`,
  ]);
}

function addVehicle(
  random: Random,
  told: Mentions,
  vehicle: PracticeVehicle,
  care: Care,
  plainWords: boolean,
): void {
  const plate = random.chance(0.45 + care * 0.4)
    ? blurPlate(random, vehicle.plate, 0.35 + care * 0.55)
    : undefined;
  const looks = `${vehicle.colour} ${vehicle.make}`;
  const text = plate ?? looks;
  if (random.chance(0.4)) {
    told.sentences.push(
      plainWords ? vehicleSentence(random, looks, plate) : [looks, plate].filter(Boolean).join(', '),
    );
    told.truth.push({ kind: 'vehicle', id: vehicle.id, at: 'narrative', text });
    if (random.chance(0.5)) return;
  }
  told.truth.push({ kind: 'vehicle', id: vehicle.id, at: told.vehicles.length, text });
  told.vehicles.push({
    ...(plate && { plate }),
    ...((!plate || random.chance(0.75)) && { make: random.chance(0.7) ? vehicle.make : vehicle.kind }),
    ...(random.chance(0.8) && { colour: vehicle.colour }),
    ...(random.chance(0.15) && {
      description: random.pick(['dent in the side door', 'roof rack', 'no back windows', 'tinted']),
    }),
  });
}

function vehicleSentence(random: Random, looks: string, plate: string | undefined): string {
  if (!plate)
    return random.pick([
      `They use a ${looks}.`,
      `A ${looks} is often outside.`,
      `It is always the same ${looks}.`,
    ]);
  return random.pick([
    `The van or car is a ${looks}, reg ${plate}.`,
    `${looks}, registration ${plate}.`,
    `Number plate ${plate} or very like it.`,
    `Wrote down the plate: ${plate} (${looks}).`,
  ]);
}

function addPhone(
  random: Random,
  told: Mentions,
  phone: PracticePhone,
  care: Care,
  plainWords: boolean,
): void {
  const number = blurPhone(random, phone.number, care);
  if (random.chance(0.35)) {
    const words = random.pick([
      'The number to ring is',
      'The number on the advert is',
      'They are called from',
      'Phone used:',
    ]);
    told.sentences.push(plainWords ? `${words} ${number}.` : `Tel: ${number}`);
    told.truth.push({ kind: 'phone', id: phone.id, at: 'narrative', text: number });
    return;
  }
  told.truth.push({ kind: 'phone', id: phone.id, at: told.phones.length, text: number });
  told.phones.push({ number, ...(random.chance(0.6) && { whose: phone.whose }) });
}

function addBusiness(random: Random, told: Mentions, business: PracticeBusiness, care: Care): void {
  const name = random.chance(0.5 + care * 0.4) ? business.name : misspell(random, business.name);
  told.truth.push({ kind: 'business', id: business.id, at: told.businesses.length, text: name });
  told.businesses.push({
    name,
    ...(random.chance(0.2) && { website: business.website }),
    ...(business.companyNumber && random.chance(care * 0.5) && { companyNumber: business.companyNumber }),
    ...(random.chance(0.6) && { kind: business.kind }),
  });
}

import { addDays, londonDay } from '../platform/working-days.ts';
import type { PracticeAddress } from './addresses.ts';
import { plain, slipOfHand } from './blur.ts';
import type { Reception } from './channels.ts';
import { drawPhone } from './identifiers.ts';
import type { Country } from './name-lists.ts';
import { drawName } from './naming.ts';
import type { Random } from './random.ts';
import type { ContactTold, ReportAnswers, WhenTold, WhereTold } from './told.ts';
import type { Voice } from './voices.ts';

/** The address as this reporter gives it; `exact` when it names street and number rightly. */
export function tellWhere(
  random: Random,
  address: PracticeAddress,
  care: number,
): { where: WhereTold; names: boolean } {
  const { line, street, town, postcode, sector, wardCode, councilCode } = address;
  const shape = random.weighted({ full: 3 + care * 4, street: 3, vague: 2 - care, code: 1, wrong: 0.6 });
  const looked = random.chance(0.5 + care * 0.3);
  const coded = { ...(wardCode && looked && { wardCode }), ...(looked && { councilCode }) };
  const withCode = postcode && random.chance(0.4 + care * 0.3) ? { postcode } : {};
  if (shape === 'vague') {
    const text = random.pick([
      town,
      `near the station, ${town}`,
      `${town} somewhere off the main road`,
      `${sector.split(' ')[0]} area`,
    ]);
    return { where: { text, ...(looked && { councilCode }) }, names: false };
  }
  if (shape === 'code')
    return { where: { text: postcode ?? sector, ...withCode, ...coded }, names: postcode !== undefined };
  if (shape === 'street')
    return { where: { text: `${slurred(random, street)}, ${town}`, ...coded }, names: true };
  const written =
    shape === 'wrong'
      ? line.replace(/\d+/, (number) => String(Number(number) + random.pick([-2, 2, 10])))
      : line;
  return { where: { text: `${slurred(random, written)}, ${town}`, ...withCode, ...coded }, names: true };
}

function slurred(random: Random, text: string): string {
  const kind = random.weighted({ right: 7, small: 2, slip: 2, short: 2 });
  if (kind === 'small') return text.toLowerCase();
  if (kind === 'slip') return slipOfHand(random, text);
  if (kind === 'short')
    return text.replace('Street', 'St').replace('Road', 'Rd').replace('Avenue', 'Ave').replace('Lane', 'Ln');
  return text;
}

/** When it was, if the reporter says. */
export function tellWhen(random: Random, receivedAt: Date): WhenTold | undefined {
  if (random.chance(0.25)) return undefined;
  const howOften = random.weighted({ once: 14, several: 24, daily: 26, ongoing: 24, unsure: 12 });
  const text = {
    once: ['last night', 'yesterday about 4pm', 'this morning', 'on Saturday', 'Tuesday I think'],
    several: ['three or four times', 'most weekends', 'on and off', 'a few nights last week'],
    daily: ['every day', 'each morning about 6', 'daily since the summer', 'every evening'],
    ongoing: ['for about two months', 'since they moved in', 'it has been a year', 'still going on'],
    unsure: ['not sure', 'can’t remember', 'a while back'],
  }[howOften];
  const back = howOften === 'once' ? random.whole(0, 6) : random.whole(3, 240);
  return {
    ...(random.chance(0.6) && { text: random.pick(text) }),
    ...(random.chance(0.45) && { from: addDays(londonDay(receivedAt), -back) }),
    howOften,
  };
}

type Closing = Pick<ReportAnswers, 'danger' | 'affected' | 'howKnow' | 'identity' | 'contact'>;

const knows: Readonly<Record<Voice, readonly string[]>> = {
  neighbour: ['I live close by', 'I see it from my window', 'neighbour', 'Heard it through the wall'],
  'passer-by': ['Saw it myself', 'Walking past', 'On my round', 'I was driving by'],
  customer: ['I was a customer', 'Used the place', 'saw when I was there'],
  colleague: ['I work there', 'Worked alongside them', 'They told me at break'],
  affected: ['It is me', 'I am there', 'It happens to me'],
  relative: ['They told me', 'family', 'A friend told me and I believe her', 'I know the person'],
  trade: ['Through my work', 'Our records', 'Inspection', 'Staff told me'],
  professional: ['Visit', 'Disclosure', 'Direct observation', 'Own records', 'Seen in person'],
};

/** Danger, part in it, how they know, and how they may be reached. */
export function tellRest(
  random: Random,
  { voice, channel }: Reception,
  urgent: boolean,
  country: Country = 'gb',
): Closing {
  const danger = urgent
    ? 'yes'
    : random.weighted({ no: voice === 'affected' ? 30 : 56, unsure: 32, left: 12 });
  const affected =
    voice === 'affected'
      ? 'me'
      : voice === 'relative'
        ? 'someone-i-know'
        : random.weighted({ no: 90, 'prefer-not': 10 });
  const identity = identityOf(random, voice, channel);
  return {
    danger: danger === 'left' ? undefined : danger,
    ...(random.chance(0.9) && { affected }),
    ...(random.chance(0.55) && { howKnow: random.pick(knows[voice]) }),
    identity,
    ...(identity !== 'anonymous' && { contact: drawContact(random, identity, voice, country) }),
  };
}

function identityOf(random: Random, voice: Voice, channel: Reception['channel']): ReportAnswers['identity'] {
  if (channel === 'crimestoppers') return 'anonymous';
  if (voice === 'professional') return random.chance(0.9) ? 'named' : 'confidential';
  if (channel === 'email') return random.chance(0.7) ? 'named' : 'confidential';
  return random.weighted({ anonymous: 52, confidential: 32, named: 16 });
}

function drawContact(
  random: Random,
  identity: 'confidential' | 'named',
  voice: Voice,
  country: Country,
): ContactTold {
  const name = drawName(random, country, random.chance(0.5) ? 'female' : 'male');
  const post = `${plain(name.given)}.${plain(name.family)}${random.whole(1, 99)}`
    .toLowerCase()
    .replaceAll(' ', '.');
  const careful = voice === 'affected' || voice === 'relative';
  const rings = random.chance(0.65);
  return {
    ...((identity === 'named' || random.chance(0.3)) && { name: name.full }),
    ...(rings && { phone: drawPhone(random, voice === 'professional' ? 'landline' : 'mobile') }),
    ...((!rings || random.chance(0.3)) && { email: `${post}@post.example` }),
    ...(careful && random.chance(0.7) && { safeTimes: random.pick(safeTimes) }),
    ...(careful && random.chance(0.5) && { safeWords: random.pick(safeWords) }),
    ...(careful && random.chance(0.6) && { neverVoicemail: true }),
  };
}

const safeTimes = [
  'weekdays 10 to 11',
  'only after 9pm',
  'Tuesday lunch time',
  'mornings when he is out',
  'not Fridays',
  'text first',
];
const safeWords = [
  'ask about the library book',
  'say it is the dentist',
  'say wrong number if a man answers',
  'parcel delivery',
  'ask for Rose',
];

import { hurried } from './blur.ts';
import type { Reception } from './channels.ts';
import { bunchOf, type OtherLanguageCode, otherLanguages } from './languages.ts';
import { nationalityOf } from './naming.ts';
import { capital, speak } from './phrase.ts';
import type { Random } from './random.ts';
import type { Theme } from './settings.ts';
import { placeNouns, topics } from './topics.ts';
import { closings, openings, standing } from './voices.ts';
import type { Situation } from './world.ts';

/** Sentences that speak of "I" or "we" do not fit where a call-taker sums up. */
const firstPerson = /\b(I|I’m|my|me|we|us|our)\b/i;
const counts = ['nobody', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];

/** The words that fill the templates for one situation, drawn once for each telling. */
function wordsFor(random: Random, situation: Situation): Record<string, string> {
  const { place, theme, business } = situation;
  const noun = random.pick(placeNouns[theme]);
  return {
    town: place.town,
    street: place.street,
    place: random.pick([
      `${noun} on ${place.street}`,
      place.line,
      `${noun} in ${place.town}`,
      `${place.line}, ${place.town}`,
      business?.name ?? `${noun} on ${place.street}`,
    ]),
    business: business?.name ?? 'the firm',
    people: peopleWords(random, situation),
  };
}

function peopleWords(random: Random, { affected }: Situation): string {
  const women = affected.filter((person) => person.sex === 'female').length;
  const count = Math.max(2, affected.length + random.whole(-1, 2));
  const who =
    women === affected.length
      ? ['women', 'young women']
      : women > 0
        ? ['people', 'men and women']
        : ['men', 'lads', 'young men'];
  const nation = random.chance(0.4) && affected[0] ? ` (${nationalityOf(affected[0].country)} I think)` : '';
  const shown = nation && random.chance(0.5) ? nation.replace(' I think', '?') : nation;
  return `${counts[count] ?? 'a lot of'} ${random.pick(who)}${shown}`;
}

/** What is told in English: opening, two to six things noticed, sentences naming names, a closing. */
export function englishNarrative(
  random: Random,
  situation: Situation,
  reception: Reception,
  naming: readonly string[],
  danger: boolean,
): string {
  const { voice, channel, agency } = reception;
  const words = wordsFor(random, situation);
  const summed = channel === 'crimestoppers' || (channel === 'helpline' && voice !== 'affected');
  const body = bodyTemplates(random, situation.theme, reception, summed);
  const urgent = danger ? [random.pick(topics[situation.theme].danger)] : [];
  const opening =
    voice === 'professional' ? random.pick(standing[agency.kind]) : random.pick(openings[voice]);
  const bare = random.chance(0.3);
  const parts = [
    summed ? summary(random, channel) : bare ? '' : opening,
    ...urgent,
    ...body,
    ...(voice === 'professional' && random.chance(0.3) ? [random.pick(openings.professional)] : []),
  ];
  const spoken = parts.map((part) => capital(speak(random, part, words))).filter(Boolean);
  const ending = summed || random.chance(0.35) ? '' : speak(random, random.pick(closings[voice]), words);
  const quick = voice !== 'professional' && channel !== 'crimestoppers' && random.chance(0.24);
  const running = spoken.join(random.chance(0.06) ? '\n\n' : ' ');
  return `${lead(random, reception, summed)}${[quick ? hurried(random, running) : running, ...naming, ending].filter(Boolean).join(' ')}`;
}

function bodyTemplates(random: Random, theme: Theme, { voice }: Reception, summed: boolean): string[] {
  const topic = topics[theme];
  const impersonal = topic.seen.filter((line) => !firstPerson.test(line));
  if (voice === 'affected') return random.some(topic.told, random.whole(2, 4));
  if (voice === 'professional') {
    return [...random.some(topic.close, random.whole(1, 3)), ...random.some(impersonal, random.whole(0, 2))];
  }
  const seen = random.some(summed ? impersonal : topic.seen, random.pick([1, 2, 2, 3, 3, 4, 5, 6]));
  return random.chance(0.12) ? [random.pick(topic.seen)] : seen;
}

function summary(random: Random, channel: Reception['channel']): string {
  return channel === 'crimestoppers'
    ? random.pick([
        'Information received:',
        'The following was given anonymously about $town.',
        '{Contact|Source} states:',
        '',
      ])
    : random.pick([
        'Caller to the helpline {wished to stay anonymous|agreed to sharing} and said:',
        'Helpline case about $town.',
      ]);
}

/** A 101 call-taker writes before the caller's words who is on the line. */
function lead(random: Random, { channel, voice }: Reception, summed: boolean): string {
  if (channel !== 'phone-101' || summed) return '';
  const who = voice === 'affected' ? 'person affected' : voice.replace('-', ' ');
  return random.pick([
    `Caller (${who}): `,
    'Caller states: ',
    '101 call, caller’s words: ',
    `${capital(who)} rang in. `,
    'INFT reports: ',
  ]);
}

/** What is told in another language, by the person or somebody close. */
export function otherNarrative(
  random: Random,
  code: OtherLanguageCode,
  situation: Situation,
  naming: readonly string[],
  danger: boolean,
): string {
  const language = otherLanguages[code];
  const { place } = situation;
  const words = {
    town: place.town,
    place: random.pick([
      `${place.street}, ${place.town}`,
      place.line,
      situation.business?.name ?? place.town,
    ]),
  };
  const lines = language[bunchOf(situation.theme)];
  const parts = [
    random.pick(language.open),
    ...(danger ? [random.pick(language.danger)] : []),
    ...random.some(lines, random.whole(2, 4)),
    random.pick(language.close),
  ].map((part) => speak(random, part, words));
  return [...parts, ...naming].filter(Boolean).join(code === 'zh' ? '' : ' ');
}

import { tellRest, tellWhen, tellWhere } from './answers.ts';
import { type Reception, receive } from './channels.ts';
import { drawConversation, drawDecision } from './follow-up.ts';
import { harmlessTopics } from './harmless.ts';
import { languageOfCountry, type OtherLanguageCode } from './languages.ts';
import { type Care, type Mentions, tellMentions } from './mentions.ts';
import { englishNarrative, otherNarrative } from './narrative.ts';
import { drawPictures } from './pictures.ts';
import type { PracticeReport, TrueMention } from './practice-report.ts';
import { type Random, seededRandom } from './random.ts';
import { settings, type Theme } from './settings.ts';
import { type Told, tellHarmless } from './tell-harmless.ts';
import { receivedTimes } from './timing.ts';
import type { Voice } from './voices.ts';
import { makeWorld, type Situation } from './world.ts';

/** What to make: the same four values always give the same county, to the letter. */
export interface PracticeOrder {
  seed: number;
  /** How many reports. */
  count: number;
  from: Date;
  until: Date;
}

/** The newest so many reports are left for the desk to decide. */
const waiting = 60;
const dangerShare = 0.06;
/** How many of the public's reports come with pictures: of those that wait, and of the others, so that a first start stays quick. */
const pictureShare = { waiting: 0.45, decided: 0.004 } as const;

/**
 * Makes the reports of the invented county one by one, oldest first. Each has its own stream of chance, so that no
 * change in one report disturbs the others. Pure: nothing is read but the gazetteer, nothing is written.
 */
export function* makeReports({ seed, count, from, until }: PracticeOrder): Generator<PracticeReport> {
  const situationCount = Math.max(8, Math.round(count / 20));
  const world = makeWorld(seededRandom(seed, 1), from, until, situationCount);
  const undecided = Math.min(waiting, Math.ceil(count / 10));
  let number = 0;
  for (const drawnAt of receivedTimes(seededRandom(seed, 2), from, until, count)) {
    const random = seededRandom(seed, 1000 + number);
    const decides = number < count - undecided;
    const receivedAt = decides ? drawnAt : lately(drawnAt, until, (count - 1 - number) / undecided);
    yield makeReport(random, world, { number, receivedAt, until, decides });
    number += 1;
  }
}

const longestWait = 40 * 3_600_000;
const newest = 2 * 60_000;

/**
 * What waits came in over the last two days, most of it today, so that the desk looks as a desk that keeps up does. `age` runs
 * from nearly 1 for the oldest that waits down to 0 for the newest.
 */
function lately(drawnAt: Date, until: Date, age: number): Date {
  return new Date(Math.max(drawnAt.getTime(), until.getTime() - newest - longestWait * age ** 2.2));
}

/** Immediate danger is decided within minutes: only what has just come in may still wait with it. */
const stillFresh = 12 * 60_000;

interface Turn {
  number: number;
  receivedAt: Date;
  until: Date;
  decides: boolean;
}

function makeReport(random: Random, world: Situation[], turn: Turn): PracticeReport {
  const kind = random.weighted({ situation: 64, once: 12, harmless: 24 });
  const known = kind === 'situation' ? ongoing(random, world, turn.receivedAt) : undefined;
  const situation = known ?? onlyOnce(random, turn);
  const drawn = receive(random, isOfficeTime(turn.receivedAt), situation.place.councilCode);
  const reception = { ...drawn, voice: fittingVoice(drawn.voice, situation.theme) };
  const harmless = kind === 'harmless' ? random.pick(harmlessTopics) : undefined;
  const mayBeUrgent = turn.decides || turn.until.getTime() - turn.receivedAt.getTime() < stillFresh;
  const urgent = !harmless && random.chance(dangerShare / 0.76) && mayBeUrgent;
  const told = harmless
    ? tellHarmless(random, harmless, situation, reception)
    : tellSituation(random, situation, reception, turn, urgent);
  const decision = turn.decides
    ? drawDecision(random, {
        ...turn,
        urgent,
        agency: reception.agency,
        councilCode: situation.place.councilCode,
        ...(harmless && { harmlessReason: harmless.reason }),
      })
    : undefined;
  const talks =
    told.language === 'en' && reception.channel === 'public-site' && !harmless && random.chance(0.2);
  const conversation = talks ? drawConversation(random, turn.receivedAt, turn.until) : [];
  const shows =
    reception.channel === 'public-site' &&
    !harmless &&
    random.chance(turn.decides ? pictureShare.decided : pictureShare.waiting);
  return {
    id: `practice-${String(turn.number + 1).padStart(6, '0')}`,
    channel: reception.channel,
    agencyId: reception.agency.id,
    receivedAt: turn.receivedAt,
    language: told.language,
    answers: told.answers,
    visibility: reception.visibility,
    conversation,
    pictures: shows ? drawPictures(random, turn.receivedAt, situation.place.wardCode ?? '') : [],
    ...(decision && { decision }),
    truth: told.truth,
  };
}

/** One of the situations that go on that day, the more visible the likelier. Tries a few dozen, then gives up. */
function ongoing(random: Random, world: Situation[], at: Date): Situation | undefined {
  for (let attempt = 0; attempt < 80; attempt += 1) {
    const drawn = random.pick(world);
    if (drawn.from <= at && at <= drawn.until && random.chance(drawn.visible / 2.2)) return drawn;
  }
  return undefined;
}

/** Something nobody else will tell of. */
function onlyOnce(random: Random, { receivedAt, number }: Turn): Situation {
  const [situation] = makeWorld(random, new Date(receivedAt.getTime() - 1), receivedAt, 1, `once-${number}-`);
  if (!situation) throw new Error('A world of one situation came out empty');
  return situation;
}

/** A home has neighbours where a shop has customers and workmates. */
function fittingVoice(voice: Voice, theme: Theme): Voice {
  if (settings[theme].use !== 'home') return voice;
  if (voice === 'customer') return theme === 'sexual-exploitation' ? voice : 'neighbour';
  return voice === 'colleague' && theme !== 'shared-house' ? 'passer-by' : voice;
}

function isOfficeTime(at: Date): boolean {
  const weekday = at.getUTCDay();
  return weekday > 0 && weekday < 6 && at.getUTCHours() >= 8 && at.getUTCHours() < 17;
}

const careOf: Readonly<Record<Voice, Care>> = {
  neighbour: 0.2,
  'passer-by': 0.1,
  customer: 0.2,
  colleague: 0.55,
  affected: 0.7,
  relative: 0.5,
  trade: 0.7,
  professional: 0.85,
};

function tellSituation(
  random: Random,
  situation: Situation,
  reception: Reception,
  turn: Turn,
  urgent: boolean,
): Told {
  const language = drawLanguage(random, situation, reception);
  const care = careOf[reception.voice];
  const mentions = tellMentions(random, situation, {
    care,
    plainWords: language === 'en',
    year: turn.receivedAt.getUTCFullYear(),
  });
  const address = situation.lodging && random.chance(0.25) ? situation.lodging : situation.place;
  const { where, names } = tellWhere(random, address, care);
  const when = tellWhen(random, turn.receivedAt);
  const whatSeen =
    language === 'en'
      ? englishNarrative(random, situation, reception, mentions.sentences, urgent)
      : otherNarrative(random, language, situation, mentions.sentences, urgent);
  const gives = random.chance(0.9);
  const placed: TrueMention[] =
    gives && names ? [{ kind: 'address', id: address.id, at: 'where', text: where.text }] : [];
  return {
    language,
    answers: {
      whatSeen,
      ...(gives && { where }),
      ...(when && { when }),
      ...listsOf(mentions),
      ...tellRest(
        random,
        reception,
        urgent,
        reception.voice === 'affected' ? situation.affected[0]?.country : 'gb',
      ),
    },
    truth: {
      harmless: false,
      theme: situation.theme,
      situationId: situation.id,
      mentions: [...mentions.truth, ...placed],
    },
  };
}

function listsOf({ people, vehicles, phones, businesses }: Mentions) {
  return { people, vehicles, phones, businesses };
}

function drawLanguage(
  random: Random,
  situation: Situation,
  { voice, channel }: Reception,
): PracticeReport['language'] {
  if (channel !== 'public-site' && channel !== 'email' && channel !== 'helpline') return 'en';
  const own: OtherLanguageCode | undefined =
    situation.affected[0] && languageOfCountry[situation.affected[0].country];
  const close = voice === 'affected' || voice === 'relative' || voice === 'colleague';
  if (own && close && random.chance(voice === 'affected' ? 0.7 : 0.3)) return own;
  return voice === 'neighbour' && random.chance(0.04) ? 'cy' : 'en';
}

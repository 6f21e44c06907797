/**
 * How somebody may be reached, in codes, and the one judgement that every send passes: by which way, when, and in which words. What
 * cannot be shown to be safe is not sent [X23]. Pure.
 */
import { addDays, type Day, londonDay, londonInstant } from '../../platform/working-days.ts';
import { type NeverTopic, neverWords } from './never-words.ts';

/** The ways to a person. `receipt`: an answer that waits until they come back with their receipt, and goes nowhere by itself. */
export const contactWays = ['call', 'text', 'email', 'letter', 'visit', 'receipt'] as const;
export type ContactWay = (typeof contactWays)[number];
/** A message left on a phone is no way of its own to choose: whether it may be left is asked of the phone. */
export type SendWay = ContactWay | 'voicemail';
export const sendWays: readonly SendWay[] = [
  'call',
  'voicemail',
  'text',
  'email',
  'letter',
  'visit',
  'receipt',
];

/** What is judged besides: words on the person's own page, which goes nowhere and is opened by a code that they were given in person. */
type JudgedWay = SendWay | 'own-page';

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** Codes alone: what of the rule may stand unsealed, so that whoever may not read the case is bound by it too. */
export interface ContactRule {
  /** `ended`: support ended so that nobody reaches them any more, whatever was settled before. */
  readonly safe: 'as-written' | 'not-at-all' | 'not-settled' | 'ended';
  /** Null: never said in codes, so that no way is known to be safe. */
  readonly ways: readonly ContactWay[] | null;
  /** None named: every day. */
  readonly days: readonly Weekday[];
  /** `HH:MM` in London; both or neither. */
  readonly from: string | null;
  readonly until: string | null;
  readonly shared: 'yes' | 'no' | 'unsure';
  readonly voicemail: 'never' | 'may';
  readonly never: readonly NeverTopic[];
  /** Keyed hashes of the words that the person named: to be met with, not to be read. */
  readonly hashes: readonly string[];
}

/** The rule of somebody whom nobody reaches any more. */
export const contactEnded: ContactRule = {
  ...{ safe: 'ended', ways: null, days: [], from: null, until: null },
  ...{ shared: 'unsure', voicemail: 'never', never: [], hashes: [] },
};

export const blockReasons = [
  'not-settled',
  'not-at-all',
  'ended',
  'not-coded',
  'way',
  'voicemail',
  'shared-phone',
  'time',
  'word',
  /** What a record says that whoever asks may not open: nothing more of it is told. */
  'another-record',
] as const;
export type BlockReason = (typeof blockReasons)[number];

export interface Send {
  readonly way: JudgedWay;
  readonly at: Date;
  /** What is written, said into a machine or put on paper; empty for a talk. */
  readonly text: string;
}
export type Verdict =
  | { readonly passes: true }
  | {
      readonly passes: false;
      readonly reason: BlockReason;
      readonly word?: string;
      readonly nextAt?: Date;
      /** It is what another case of theirs says. */
      readonly inAnother?: true;
    };

/** Lower case letters and digits, one space between words, marks gone: `Poliţia!` is met as `politia`. */
export const foldWords = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Most words in a phrase that somebody may name. */
const longestPhrase = 4;

/** Every run of one to four words, as they follow each other. */
export function phrasesOf(text: string): string[] {
  const words = foldWords(text).split(' ').filter(Boolean);
  return words.flatMap((_, at) =>
    Array.from({ length: Math.min(longestPhrase, words.length - at) }, (__, more) =>
      words.slice(at, at + more + 1).join(' '),
    ),
  );
}

/** The words that somebody named, apart by commas, semicolons or lines, as they are kept: hashed. */
export const hashesOf = (named: string, hash: (text: string) => string): string[] =>
  named
    .split(/[,;\n]/)
    .map((each) => foldWords(each).split(' ').slice(0, longestPhrase).join(' '))
    .filter(Boolean)
    .map(hash);

function wordIn(rule: ContactRule, text: string, hash: (text: string) => string): string | undefined {
  const topics = new Set<string>(rule.never.flatMap((topic) => neverWords[topic]));
  const hashes = new Set(rule.hashes);
  return phrasesOf(text).find((phrase) => topics.has(phrase) || hashes.has(hash(phrase)));
}

const weekdayOf = (day: Day): Weekday =>
  weekdays[(new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7] ?? 'mon';
const instantOf = (day: Day, time: string): Date => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return londonInstant(day, hours, minutes);
};
const holds = (rule: ContactRule, day: Day): boolean =>
  rule.days.length === 0 || rule.days.includes(weekdayOf(day));

/** Is it a safe time? Both ends of a stretch count; one that ends before it begins goes past midnight. */
function isTime(rule: ContactRule, at: Date): boolean {
  const day = londonDay(at);
  if (rule.from === null || rule.until === null) return holds(rule, day);
  const [from, until] = [instantOf(day, rule.from), instantOf(day, rule.until)];
  if (rule.from <= rule.until) return holds(rule, day) && from <= at && at <= until;
  return (holds(rule, day) && at >= from) || (holds(rule, addDays(day, -1)) && at <= until);
}

/** The next moment that is a safe time. */
function nextTime(rule: ContactRule, at: Date): Date | undefined {
  const today = londonDay(at);
  for (let ahead = 0; ahead <= 7; ahead += 1) {
    const day = addDays(today, ahead);
    const begins = instantOf(day, rule.from ?? '00:00');
    if (holds(rule, day) && begins > at) return begins;
  }
  return undefined;
}

const bound: ReadonlySet<JudgedWay> = new Set(['call', 'voicemail', 'text', 'email', 'visit']);
const stop = (reason: BlockReason): Verdict => ({ passes: false, reason });

/** Is the way itself open, whatever the hour and the words? */
function judgeWay(rule: ContactRule | null, way: JudgedWay): Verdict {
  if (rule?.safe === 'ended') return stop('ended');
  if (way === 'own-page') return rule?.safe === 'not-at-all' ? stop('not-at-all') : { passes: true };
  // A reporter chose their receipt themselves: it stays open until they say otherwise.
  const waits = way === 'receipt';
  if (rule === null || rule.safe === 'not-settled') return waits ? { passes: true } : stop('not-settled');
  if (rule.safe === 'not-at-all') return stop('not-at-all');
  if (rule.ways === null) return waits ? { passes: true } : stop('not-coded');
  if (!rule.ways.includes(way === 'voicemail' ? 'call' : way)) return stop('way');
  if (way === 'voicemail' && rule.voicemail === 'never') return stop('voicemail');
  // What is written stays on a phone, and whoever else holds it reads it.
  if (rule.shared !== 'no' && (way === 'text' || way === 'voicemail')) return stop('shared-phone');
  return { passes: true };
}

/** May this be sent to the person of whom this is the rule? `hash`: how the words that they named were hashed. */
export function judgeContact(
  rule: ContactRule | null,
  { way, at, text }: Send,
  hash: (text: string) => string,
): Verdict {
  const open = judgeWay(rule, way);
  if (!open.passes || rule === null) return open;
  const word = wordIn(rule, text, hash);
  if (word !== undefined) return { passes: false, reason: 'word', word };
  if (!bound.has(way) || isTime(rule, at)) return { passes: true };
  const nextAt = nextTime(rule, at);
  return { passes: false, reason: 'time', ...(nextAt === undefined ? {} : { nextAt }) };
}

/** What other cases of somebody have settled: those that whoever asks may open, and all there are, of which no more is told than that they stop something. */
export interface OtherRules {
  readonly open: readonly ContactRule[];
  readonly all: readonly ContactRule[];
}

/** A case where nothing is settled yet stops nothing in another. */
const settles = ({ safe, ways }: ContactRule): boolean =>
  safe === 'not-at-all' || safe === 'ended' || (safe === 'as-written' && ways !== null);

/**
 * The same by every rule that is known of a person: that of the case itself, and what their other cases have settled, whoever holds these. The first that
 * stops it is told; of a case that whoever asks may not open only that there is one.
 */
export function judgeByAll(
  rule: ContactRule | null,
  others: OtherRules,
  send: Send,
  hash: (text: string) => string,
): Verdict {
  const own = judgeContact(rule, send, hash);
  if (!own.passes) return own;
  const stopping = (rules: readonly ContactRule[]) =>
    rules
      .filter(settles)
      .map((each) => judgeContact(each, send, hash))
      .find((each) => !each.passes);
  const theirs = stopping(others.open);
  if (theirs !== undefined && !theirs.passes) return { ...theirs, inAnother: true };
  return stopping(others.all) === undefined ? own : stop('another-record');
}

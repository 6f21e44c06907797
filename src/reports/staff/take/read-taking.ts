/** From what a call-taker typed to the report it makes, or to what is wrong with which field. Pure. */
import type { z } from 'zod';
import { whereFrom } from '../../find-where.ts';
import { businessForm } from '../../public/businesses/form.ts';
import { personForm } from '../../public/people/form.ts';
import { phoneForm } from '../../public/phones/form.ts';
import { isEmpty } from '../../public/read-form.ts';
import { vehicleForm } from '../../public/vehicles/form.ts';
import { takenChannels } from '../../report.ts';
import { earliestReceived } from '../../report-rules.ts';
import type { Taking } from '../../take-report.ts';
import {
  affectedAnswers,
  type ContactTold,
  dangerAnswers,
  howOftenAnswers,
  identityChoices,
  longestLine,
  longestText,
  type Told,
} from '../../told.ts';
import { readDay, readTimeOfDay, receivedAt } from './received-at.ts';
import { spokenLanguages } from './spoken-languages.ts';
import { type Group, groupNames, onesOf, type SingleField, type Typed } from './typed.ts';

/** What can be wrong; each is a word of the form. */
export type TakingProblem =
  | 'noChannel'
  | 'nothingTold'
  | 'nowOrEarlier'
  | 'anonymousWithContact'
  | 'notADay'
  | 'notATime'
  | 'receivedAhead'
  | 'receivedTooOld'
  | 'dayAhead'
  | 'tooLongText'
  | 'tooLongLine';

export interface FieldProblem {
  /** The name of the field, which is its id on the page. */
  readonly field: string;
  readonly problem: TakingProblem;
}

/** A report as typed; `places`: several places fit the words, and one may still be chosen. */
export interface ReadTaking extends Omit<Taking, 'reportId'> {
  readonly placeUnsettled: boolean;
  readonly place: string | undefined;
}

export type Reading = { readonly value: ReadTaking } | { readonly problems: readonly FieldProblem[] };

const longFields: readonly string[] = ['told', 'observed', 'where', 'when', 'how-know', 'description'];
const choice = <const T extends readonly string[]>(
  choices: T,
  text: string | undefined,
): T[number] | undefined => choices.find((each) => each === text);

/** Reads the whole form. `begunAt`: when the taker began to type, which is when it was received unless they say otherwise. */
export function readTaking(typed: Typed, begunAt: Date, now: Date): Reading {
  const problems: FieldProblem[] = [];
  const wrong = (field: string, problem: TakingProblem) => void problems.push({ field, problem });
  const said = (name: SingleField): string | undefined => {
    const text = typed[name];
    return text === undefined || text.trim() === '' ? undefined : text;
  };

  const channel = choice(takenChannels, said('channel'));
  if (channel === undefined) wrong('channel', 'noChannel');
  const received = readReceived(said, begunAt, now, wrong);
  const whatSeen = said('told');
  if (whatSeen === undefined) wrong('told', 'nothingTold');
  const from = readFrom(said, now, wrong);
  const identity = choice(identityChoices, said('identity')) ?? 'anonymous';
  const contact = contactOf(said);
  // Neither is thrown away in silence: what they said of reaching them, nor that they would rather not be known.
  if (identity === 'anonymous' && contact !== undefined) wrong('identity', 'anonymousWithContact');
  checkLengths(typed, wrong);
  if (problems.length > 0 || channel === undefined || received === undefined || whatSeen === undefined)
    return { problems };

  const found = said('where') === undefined ? undefined : whereFrom(said('where') ?? '');
  const { place, settled, ...where } = found ?? { text: '', settled: true, place: undefined };
  const told: Told = {
    danger: choice(dangerAnswers, said('danger')),
    whatSeen,
    where: found === undefined ? undefined : where,
    when: orNothing({ text: said('when'), from, howOften: choice(howOftenAnswers, said('how-often')) }),
    people: itemsOf(typed, 'people', personForm),
    vehicles: itemsOf(typed, 'vehicles', vehicleForm),
    phones: itemsOf(typed, 'phones', phoneForm),
    businesses: itemsOf(typed, 'businesses', businessForm),
    affected: choice(affectedAnswers, said('affected')),
    howKnow: said('how-know'),
    identity,
    taken: orNothing({
      observed: said('observed'),
      partner: said('partner'),
      theirReference: said('their-reference'),
      interpreter: said('interpreter') === undefined ? undefined : true,
      interpreterWish: said('interpreter-wish'),
    }),
  };
  const language = spokenLanguages.find((tag) => tag === said('language')) ?? 'en';
  return {
    value: { told, contact, channel, language, receivedAt: received, placeUnsettled: !settled, place },
  };
}

type Said = (name: SingleField) => string | undefined;
type Wrong = (field: string, problem: TakingProblem) => void;

function readReceived(said: Said, begunAt: Date, now: Date, wrong: Wrong): Date | undefined {
  const boxes = ['received-day', 'received-month', 'received-year', 'received-time'] as const;
  if (said('received') !== 'earlier') {
    if (boxes.some((box) => said(box) !== undefined)) wrong('received', 'nowOrEarlier');
    return begunAt;
  }
  const day = readDay(said('received-day') ?? '', said('received-month') ?? '', said('received-year') ?? '');
  const time = readTimeOfDay(said('received-time') ?? '');
  if (day === undefined) wrong('received-day', 'notADay');
  if (time === undefined) wrong('received-time', 'notATime');
  if (day === undefined || time === undefined) return undefined;
  const at = receivedAt(day, time);
  if (at > now) wrong('received-day', 'receivedAhead');
  else if (at < earliestReceived(now)) wrong('received-day', 'receivedTooOld');
  return at;
}

/** The day from which it happened; any day up to today. */
function readFrom(said: Said, now: Date, wrong: Wrong): string | undefined {
  const boxes = [said('from-day'), said('from-month'), said('from-year')] as const;
  if (boxes.every((box) => box === undefined)) return undefined;
  const day = readDay(boxes[0] ?? '', boxes[1] ?? '', boxes[2] ?? '');
  if (day === undefined) wrong('from-day', 'notADay');
  else if (receivedAt(day, [0, 0]) > now) wrong('from-day', 'dayAhead');
  return day;
}

function checkLengths(typed: Typed, wrong: Wrong): void {
  for (const [name, text] of Object.entries(typed)) {
    const own = name.split('-').at(-1) ?? '';
    const isLong = longFields.includes(name) || (isInGroup(name) && longFields.includes(own));
    if (text.length > (isLong ? longestText : longestLine))
      wrong(name, isLong ? 'tooLongText' : 'tooLongLine');
  }
}

const isInGroup = (name: string) => groupNames.some((group) => name.startsWith(`${group}-`));

/** The ones of a group as they are kept. Their choices and lengths have been looked at, so whatever is no answer falls away. */
function itemsOf<T extends object>(typed: Typed, group: Group, shape: z.ZodType<T>): T[] {
  return onesOf(typed, group)
    .map((one) => shape.parse(one))
    .filter((item) => !isEmpty(item));
}

function contactOf(said: Said): ContactTold | undefined {
  return orNothing({
    name: said('name'),
    phone: said('phone'),
    email: said('email'),
    safeTimes: said('safe-times'),
    safeWords: said('safe-words'),
    neverVoicemail: said('never-voicemail') === undefined ? undefined : true,
  });
}

const orNothing = <T extends object>(values: T): T | undefined => (isEmpty(values) ? undefined : values);

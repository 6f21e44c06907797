/** What is asked of a service, and what is wrong with answers that are each right by themselves. */
import { needDomainCodes, needInWords } from '../../../support/index.ts';
import {
  accessKinds,
  ages,
  answers,
  costs,
  genders,
  placeCodes,
  waitings,
  workerGenders,
} from '../../directory/service.ts';
import { placeInWords, say } from '../say.ts';
import type { FieldRule, Problem } from './write-words.ts';

const optionsOf = <V extends string>(values: readonly V[], text: (value: V) => string) =>
  values.map((value) => ({ value, text: text(value) }));
const answer = (each: (typeof answers)[number]): string => say(`answer.${each}`);

export const serviceFields: readonly FieldRule[] = [
  { name: 'name', type: 'text', label: 'name', needed: 'name.needed' },
  { name: 'provider', type: 'text', label: 'provider', hint: 'provider.hint' },
  { name: 'about', type: 'long', label: 'about', hint: 'about.hint', needed: 'about.needed' },
  {
    name: 'needs',
    type: 'ticks',
    label: 'needs',
    options: optionsOf(needDomainCodes, needInWords),
    needed: 'needs.needed',
  },
  {
    name: 'places',
    type: 'ticks',
    label: 'places',
    hint: 'places.hint',
    options: optionsOf(placeCodes, placeInWords),
    needed: 'places.needed',
  },
  {
    name: 'ages',
    type: 'ticks',
    label: 'ages',
    options: optionsOf(ages, (each) => say(`age.${each}`)),
    needed: 'ages.needed',
  },
  {
    name: 'genders',
    type: 'choice',
    label: 'genders',
    options: optionsOf(genders, (each) => say(`gender.${each}`)),
    start: 'anyone',
    needed: 'problem.choice',
  },
  {
    name: 'dependants',
    type: 'choice',
    label: 'dependants',
    options: optionsOf(answers, answer),
    start: 'unknown',
    needed: 'problem.choice',
  },
  { name: 'languages', type: 'text', label: 'languages', hint: 'languages.hint' },
  {
    name: 'interpreters',
    type: 'choice',
    label: 'interpreters',
    options: optionsOf(answers, answer),
    start: 'unknown',
    needed: 'problem.choice',
  },
  {
    name: 'workers',
    type: 'ticks',
    label: 'workers',
    hint: 'workers.hint',
    options: optionsOf(workerGenders, (each) => say(`worker.${each}`)),
  },
  {
    name: 'accessKinds',
    type: 'ticks',
    label: 'accessKinds',
    options: optionsOf(accessKinds, (each) => say(`access.${each}`)),
  },
  { name: 'accessWords', type: 'text', label: 'accessWords' },
  {
    name: 'cost',
    type: 'choice',
    label: 'cost',
    options: optionsOf(costs, (each) => say(`cost.${each}`)),
    needed: 'problem.choice',
  },
  { name: 'costWords', type: 'text', label: 'costWords' },
  { name: 'capacity', type: 'text', label: 'capacity', hint: 'capacity.hint' },
  {
    name: 'waiting',
    type: 'list',
    label: 'waiting',
    options: optionsOf(waitings, (each) => say(`waiting.${each}`)),
    needed: 'waiting.needed',
  },
  {
    name: 'waitingOn',
    type: 'day',
    label: 'waitingOn',
    hint: 'waitingOn.hint',
    startsToday: true,
    needed: 'problem.day',
  },
  { name: 'fundedBy', type: 'text', label: 'fundedBy' },
  { name: 'fundingEndsOn', type: 'day', label: 'fundingEndsOn', hint: 'fundingEndsOn.hint' },
  { name: 'reach', type: 'long', label: 'reach', hint: 'reach.hint', needed: 'reach.needed' },
];

/** What is asked when a service ends. */
export const endFields: readonly FieldRule[] = [
  { name: 'endedOn', type: 'day', label: 'endedOn', startsToday: true, needed: 'problem.day' },
  { name: 'endedWhy', type: 'long', label: 'endedWhy', hint: 'endedWhy.hint', needed: 'endedWhy.needed' },
];

type Body = Readonly<Record<string, unknown>>;
const isAfter = (value: unknown, today: string): boolean => typeof value === 'string' && value > today;

/** The field, and what is said of it. */
export function problemOfService(body: Body, today: string): readonly [string, Problem] | undefined {
  const { capacity, waitingOn } = body;
  if (capacity !== undefined && !/^\d{1,5}$/.test(String(capacity))) return ['capacity', 'capacity.number'];
  return isAfter(waitingOn, today) ? ['waitingOn', 'notYet'] : undefined;
}
export const problemOfEnd = (body: Body, today: string): readonly [string, Problem] | undefined =>
  isAfter(body['endedOn'], today) ? ['endedOn', 'notYet'] : undefined;

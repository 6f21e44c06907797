/** The shape of what is written of an order: what the court ordered, each condition by itself, and what became of it. Pure. */
import { z } from 'zod';
import { day, said, text } from '../../entries/index.ts';
import { orderKinds } from './order-kinds.ts';

/** What a condition forbids or asks. */
export const conditionKinds = [
  'not-enter',
  'not-contact',
  'not-use-vehicle',
  'not-use-phone',
  'not-work',
  'not-house',
  'not-travel',
  'give-up-passport',
  'live-at',
  'tell-police',
  'other',
] as const;
export const conditionStates = ['stands', 'ended'] as const;

/** How somebody looked whether a condition is kept, and what they found. */
export const checkWays = ['visit', 'call', 'records', 'camera', 'partner', 'other'] as const;
export const checkResults = ['kept', 'not-clear', 'broken'] as const;
export const breachStates = ['suspected', 'passed-on', 'charged', 'no-breach'] as const;
export const changes = ['varied', 'renewed', 'discharged', 'quashed'] as const;

/**
 * Whom an order binds, and whom a condition names: the categories of the Data Protection Act 2018, section 38(3), told apart; or what it binds that is nobody:
 * a business (a labour market enforcement order), or premises (a closure order).
 */
export const subjectCategories = ['suspect', 'convicted', 'other', 'business', 'premises'] as const;
export const namedCategories = ['victim', 'witness', 'other'] as const;
/** Whether what is written is a fact or what somebody thinks (section 38(2)). */
export const natures = ['fact', 'opinion'] as const;

const condition = z.strictObject({
  what: z.enum(conditionKinds),
  /** As the court put it. */
  words: text,
  place: text.optional(),
  postcode: text.optional(),
  person: text.optional(),
  /** What that person is; not asked of conditions that were written before. */
  personIs: z.enum(namedCategories).optional(),
  born: text.optional(),
  plate: text.optional(),
  phone: text.optional(),
  business: text.optional(),
  from: day.optional(),
  until: day.optional(),
  state: z.enum(conditionStates),
});

export const bodies = {
  order: z.strictObject({
    kind: z.enum(orderKinds),
    subject: text,
    /** What they are; not asked of orders that were written before. */
    subjectIs: z.enum(subjectCategories).optional(),
    otherNames: text.optional(),
    born: said,
    court: text,
    number: text.optional(),
    madeOn: day,
    /** The day on which whom it binds was first handed it; not asked of orders that were written before. */
    servedOn: day.optional(),
    /** Left out: until further order. */
    expiresOn: day.optional(),
    words: text.optional(),
  }),
  condition,
  /** One that names whom it protects, or where they are: shown to those who hold the order, and to agencies to which that part is opened. */
  'protected-condition': condition,
  notified: z.strictObject({ name: text.optional(), address: text, on: day }),
  check: z.strictObject({
    condition: z.uuid().optional(),
    how: z.enum(checkWays),
    result: z.enum(checkResults),
    words: text,
    nature: z.enum(natures).optional(),
    on: day,
  }),
  breach: z.strictObject({
    /** The condition, or that they told the police late: the notice. */
    condition: z.uuid().optional(),
    words: text,
    nature: z.enum(natures).optional(),
    state: z.enum(breachStates),
    on: day,
  }),
  change: z.strictObject({
    what: z.enum(changes),
    words: text,
    expiresOn: day.optional(),
    on: day,
  }),
  /** Who answered for it, and who does from then on; about: the one who does. Why stands in the book. */
  handed: z.strictObject({ from: z.uuid(), to: z.uuid() }),
} as const;

export type Kind = keyof typeof bodies;

/** One of its kind, one for each of several things, or added each time beside what is there. */
export const kindRules: Readonly<Record<Kind, 'one' | 'several' | 'added'>> = {
  order: 'one',
  condition: 'several',
  'protected-condition': 'several',
  notified: 'added',
  check: 'added',
  breach: 'several',
  change: 'added',
  handed: 'added',
};

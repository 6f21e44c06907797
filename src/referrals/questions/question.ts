/** The noun: one question of the national form, and a set of them that is in force from a day. All of it is data in `sets/`. */
import { z } from 'zod';

export const routes = ['child-nrm', 'adult-nrm', 'duty-to-notify'] as const;
export type Route = (typeof routes)[number];

/** Holds when, for every key, the answer (or one of the ticked values) is among the values. Keys are question ids, or `route`. */
const condition = z.record(z.string(), z.array(z.string()));
export type Condition = z.infer<typeof condition>;

export const questionTypes = [
  'text',
  'long-text',
  'email',
  'phone',
  'date',
  'radio',
  'checkbox',
  'autocomplete',
  'file',
] as const;

const listNames = [
  'first-responder-organisations',
  'uk-local-authorities',
  'uk-police-forces',
  'uk-towns',
  'uk-regions',
  'countries',
  'nationalities',
] as const;
export type ListName = (typeof listNames)[number];

export const checkNames = [
  'email',
  'allowed-domain',
  'international-phone',
  'whole-number',
  'no-url',
  'real-date',
  'not-in-future',
  'after-1900-01-01',
] as const;

const question = z.strictObject({
  id: z.string(),
  label: z.string(),
  hint: z.string().optional(),
  type: z.enum(questionTypes),
  /** The page of the national form on which it stands. */
  page: z.string(),
  required: z.boolean(),
  routes: z.array(z.enum(routes)),
  /** Asked when one of these holds; always when absent. */
  when: z.array(condition).optional(),
  maxLength: z.int().positive().optional(),
  options: z
    .array(z.strictObject({ value: z.string(), label: z.string(), group: z.string().optional() }))
    .optional(),
  list: z.enum(listNames).optional(),
  /** Values of the list that the national form leaves out here. */
  without: z.array(z.string()).optional(),
  repeat: z.strictObject({ min: z.int(), max: z.int() }).optional(),
  minSelected: z.int().optional(),
  checks: z.array(z.enum(checkNames)).optional(),
  file: z
    .strictObject({ maxFiles: z.int(), maxBytesEach: z.int(), extensions: z.array(z.string()) })
    .optional(),
  setsRoute: z.literal(true).optional(),
  /** Asked by the national service for itself; not part of what is sent. */
  notSent: z.literal(true).optional(),
  /** The value that the national form itself has for what nobody knows. */
  whenUnknown: z.string().optional(),
});
export type Question = z.infer<typeof question>;

const section = z.strictObject({ id: z.string(), title: z.string(), questions: z.array(question) });
export type Section = z.infer<typeof section>;

export const questionSet = z.strictObject({
  /** Its name in the database; never changes once referrals were begun under it. */
  version: z.string(),
  /** yyyy-mm-dd: referrals begun from this day on are begun under it. */
  fromOn: z.iso.date(),
  name: z.string(),
  sources: z.array(z.string()),
  limits: z.strictObject({
    longTextMax: z.int(),
    maxFiles: z.int(),
    maxFileMegabytes: z.int(),
    /** How long the national service keeps an unsent draft. Ours are kept until somebody decides. */
    draftDays: z.int(),
  }),
  routes: z.array(z.strictObject({ route: z.enum(routes), when: condition })),
  /** The pages of the national form in its own order. */
  pageOrder: z.record(z.enum(routes), z.array(z.string())),
  sections: z.array(section),
});
export type QuestionSet = z.infer<typeof questionSet>;

/** Every question of a set, in its order. */
export const questionsOf = (set: QuestionSet): Question[] => set.sections.flatMap((each) => each.questions);

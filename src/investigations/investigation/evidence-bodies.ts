/** The shapes of what is kept as evidence and told as a fact. Lists of codes stand here; what they are called stands with the pages. Pure. */
import { z } from 'zod';
import { day, text } from '../../entries/index.ts';
import { sourced } from './source.ts';

export const itemCategories = [
  'document',
  'phone',
  'device',
  'picture',
  'recording',
  'statement',
  'money',
  'clothing',
  'vehicle',
  'sample',
  'other',
] as const;
/** How it came into the investigation. */
export const itemOrigins = ['seized', 'produced', 'received', 'made'] as const;
export const itemStates = ['held', 'returned', 'destroyed', 'entered-in-error'] as const;

/** What becomes of something on the schedule for disclosure. `sensitive`: unused, and listed apart with the reason. */
export const uses = ['used', 'unused', 'sensitive'] as const;
export type Use = (typeof uses)[number];
/** Whether it might undermine the prosecution's case or assist the defence (Criminal Procedure and Investigations Act 1996, section 3). */
export const assistances = ['yes', 'no', 'not-judged'] as const;

const time = z.string().regex(/^\d\d:\d\d$/);

/** How exactly it is known when something was. */
export const precisions = ['exact', 'about', 'range'] as const;
export type Precision = (typeof precisions)[number];

const file = {
  name: z.string(),
  type: z.string(),
  size: z.int(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
};

export const evidenceBodies = {
  item: z.strictObject({
    what: text,
    /** The mark under which a court would know it, such as KM/1. */
    exhibit: text.optional(),
    category: z.enum(itemCategories),
    origin: z.enum(itemOrigins),
    byWhom: text,
    fromWhom: text.optional(),
    where: text,
    on: day,
    at: time.optional(),
    power: text.optional(),
    seal: text.optional(),
    storage: text,
    keepUntil: day.optional(),
    keepWhy: text.optional(),
    state: z.enum(itemStates),
    /** When it was given back or destroyed, by whom, and to whom or how; items that were written before it was asked have none. */
    stateOn: day.optional(),
    stateBy: text.optional(),
    stateHow: text.optional(),
  }),
  movement: z.strictObject({
    from: text,
    to: text,
    on: day,
    at: time.optional(),
    why: text,
    seal: text.optional(),
    storage: text.optional(),
  }),
  /** A file of an item, as it was when it came. `report`: it hangs on that report, and is opened there by the rights of whoever does. `copyOf`: the file of a report of which it is a copy, kept here. */
  'item-file': z.strictObject({
    file: z.uuid(),
    ...file,
    report: z.uuid().optional(),
    copyOf: z.uuid().optional(),
  }),
  /** What became of a file that was found not to be as it came: why, and what was done. */
  explained: z.strictObject({ file: z.uuid(), what: text, on: day }),
  /** A Word file with places to be filled from the record; what it is about is its file. */
  template: z.strictObject(file),
  fact: z.strictObject({
    what: text,
    when: z.enum(precisions),
    from: day,
    until: day.optional(),
    at: time.optional(),
    /** Whom it is about: people of the investigation. */
    about: z.array(z.uuid()),
    ...sourced,
  }),
  /** What was decided about something on the schedule. */
  judgement: z.strictObject({
    use: z.enum(uses),
    assists: z.enum(assistances),
    why: text.optional(),
    on: day,
  }),
} as const;

/** Kinds that are listed by themselves, since there may be thousands of them: they are no part of what every page opens. */
export const evidenceKinds = [
  'item',
  'movement',
  'item-file',
  'explained',
  'fact',
  'judgement',
  'template',
] as const;

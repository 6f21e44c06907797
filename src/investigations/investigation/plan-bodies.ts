/** The shape of what is planned, decided and risked: strategy, lines of enquiry, steps, decisions, overt steps. Pure. */
import { z } from 'zod';
import { day, text } from '../../entries/index.ts';
import { tellGrounds } from '../court/court-bodies.ts';

/** The four strands of the national strategy on serious and organised crime, as partnerships use them. */
export const strands = ['pursue', 'prevent', 'protect', 'prepare'] as const;
export type Strand = (typeof strands)[number];
export const planStates = ['open', 'done', 'dropped'] as const;
export const priorities = ['high', 'usual', 'low'] as const;
/** What others will notice: from then on somebody may be made to pay for it. */
export const overtKinds = [
  'arrest',
  'search',
  'visit',
  'interview',
  'seizure',
  'publicity',
  'charge',
  'other',
] as const;
/** Whether it is known what the victims wish; that nobody asked is an answer, and a reason to wait. */
export const wishes = ['known', 'partly', 'not-known', 'not-asked', 'no-victim-known'] as const;
/** Why somebody goes on although nobody knows what the victims wish; a list of our own. */
export const withoutWishes = [
  'danger-now',
  'would-be-lost',
  'asking-endangers',
  'not-reached',
  'other-reason',
] as const;
export const overtChoices = ['not-decided', 'go', 'wait', 'stop'] as const;

export const planBodies = {
  strategy: z.strictObject({
    aim: text,
    how: text.optional(),
    seenBy: text.optional(),
    state: z.enum(planStates),
    reviewOn: day,
  }),
  line: z.strictObject({
    what: text,
    why: text.optional(),
    priority: z.enum(priorities),
    dueOn: day,
    state: z.enum(planStates),
    result: text.optional(),
  }),
  step: z.strictObject({
    what: text,
    /** The usual step that it came from: a template and the step in it. */
    usual: text.optional(),
    dueOn: day,
    state: z.enum(planStates),
    result: text.optional(),
  }),
  decision: z.strictObject({ decided: text, options: text.optional(), why: text, on: day }),
  overt: z.strictObject({
    what: text,
    kind: z.enum(overtKinds),
    on: day,
    risk: text,
    lessens: text,
    wishes: z.enum(wishes),
    wishesWords: text.optional(),
    /** How their wishes are known; steps that were written before it was asked have none. */
    ground: z.enum(tellGrounds).optional(),
    groundWords: text.optional(),
    /** Asked where their wishes are not known and somebody goes on; steps that were written before it was asked have none. */
    without: z.enum(withoutWishes).optional(),
    withoutWords: text.optional(),
    asked: text,
    choice: z.enum(overtChoices),
    choiceWhy: text.optional(),
    state: z.enum(planStates),
  }),
} as const;

/** The shape of an action that disrupts and of a joint visit: each written whole and anew, until it is done. Pure. */
import { z } from 'zod';
import { day, text } from '../../entries/index.ts';
import { partners, powerCodes, safeguards } from './powers.ts';

export const actionKinds = [
  'visit',
  'inspection',
  'notice',
  'licence',
  'closure',
  'order',
  'money',
  'prosecution',
  'publicity',
  'talk',
  'other',
] as const;
/** What nobody whom it is aimed at can miss: from then on somebody may be made to pay for it. */
export const noticedKinds: readonly (typeof actionKinds)[number][] = [
  'visit',
  'inspection',
  'notice',
  'licence',
  'closure',
  'order',
  'prosecution',
  'publicity',
];
export const aims = ['place', 'trade', 'network'] as const;
export const actionStates = ['planned', 'done', 'dropped'] as const;
/** What became of what it was aimed at. `moved`: it goes on elsewhere; `worse`: people are worse off for it. */
export const results = ['not-known', 'stopped', 'less', 'moved', 'no-change', 'worse'] as const;
/** What became of people there who may be victims. */
export const meetings = ['not-known', 'nobody-met', 'safe', 'declined', 'not-safe'] as const;
export const followStates = ['open', 'done', 'dropped'] as const;
export const readinesses = ['not-settled', 'not-needed', 'arranged'] as const;

/** The overt step in which the risk to victims was thought through; or that nobody will notice, or that it is still to be thought of. */
const risk = z.union([z.uuid(), z.enum(['unseen', 'not-yet'])]);
/** Which safeguards are answered, and how. */
const guarded = { safeguards: z.array(z.enum(safeguards)), safeguardsWords: text.optional() };

export const disruptionBodies = {
  disruption: z.strictObject({
    what: text,
    kind: z.enum(actionKinds),
    partner: z.enum(partners),
    partnerWords: text.optional(),
    /** No power: by agreement, advice or talk. */
    power: z.enum([...powerCodes, 'none']),
    ...guarded,
    aim: z.enum(aims),
    /** The thing it is aimed at. */
    of: z.uuid().optional(),
    trade: text.optional(),
    risk,
    on: day,
    state: z.enum(actionStates),
    result: z.enum(results),
    met: z.enum(meetings),
    resultWords: text.optional(),
    follow: text.optional(),
    followOn: day.optional(),
    followState: z.enum(followStates),
  }),
  visit: z.strictObject({
    of: z.uuid(),
    why: text,
    on: day,
    at: text.optional(),
    partners: z.array(z.enum(partners)).min(1),
    ...guarded,
    risk,
    /** What those who come along are told of the risk to people there: written for them, and on their briefing. */
    riskTold: text.optional(),
    lookOut: text.optional(),
    leads: text,
    speaksFirst: text.optional(),
    safeguardingLead: text.optional(),
    evidence: text.optional(),
    roles: text.optional(),
    reception: z.enum(readinesses),
    receptionWords: text.optional(),
    interpreter: z.enum(readinesses),
    language: text.optional(),
    state: z.enum(actionStates),
    met: z.enum(meetings),
    resultWords: text.optional(),
  }),
} as const;

/** The shape of what is written on the way through court. Each is a dated step that is added and never changed; care for a witness is written anew. Pure. */
import { z } from 'zod';
import { day, text } from '../../entries/index.ts';
import { offenceCodes } from './offences.ts';
import { specialMeasures } from './special-measures.ts';

export const adviceKinds = ['early', 'charging'] as const;
export const adviceAnswers = [
  'asked',
  'charge',
  'more-work',
  'no-charge-evidence',
  'no-charge-public-interest',
] as const;
/** Whether the prosecutor thought of section 45 and of a decision under the NRM. */
export const adviceDefences = ['considered', 'not-considered', 'does-not-arise'] as const;
export const chargeWays = ['charged', 'requisition'] as const;
export const hearingKinds = [
  'first',
  'plea',
  'case-management',
  'trial',
  'sentence',
  'confiscation',
  'appeal',
  'other',
] as const;
export const heardAs = ['went-ahead', 'adjourned', 'not-held'] as const;
export const pleas = ['guilty', 'not-guilty', 'none'] as const;
/** `quashed`: on appeal. `no-verdict`: the jury could not agree. */
export const verdicts = ['guilty', 'not-guilty', 'no-verdict', 'quashed'] as const;
export const sentenceKinds = [
  'custody',
  'suspended',
  'community',
  'hospital',
  'fine',
  'discharge',
  'other',
] as const;
export const payments = ['compensation', 'confiscation', 'reparation'] as const;
export const madeOrNot = ['made', 'not-made'] as const;
/** `mistake`: it was never brought, and is told to nobody and counted nowhere. */
export const chargeEnds = [
  'discontinued',
  'withdrawn',
  'stayed',
  'left-on-file',
  'other',
  'mistake',
] as const;

export const witnessWishes = ['willing', 'unsure', 'not-willing', 'not-asked'] as const;
export const measureStates = ['not-thought-of', 'not-wanted', 'asked-for', 'granted', 'refused'] as const;
export const arrangements = ['not-known', 'not-needed', 'needed', 'arranged'] as const;
/** May they be told what comes of it, and has the way been agreed? */
export const tellings = ['not-settled', 'agreed', 'wants-not-to-know'] as const;
export const tellWays = ['supporter', 'in-person', 'call', 'text', 'email', 'letter'] as const;
export type TellWay = (typeof tellWays)[number];
/** How it is known here what is safe for them. Nothing of a support case crosses but by these. */
export const tellGrounds = ['they-said', 'supporter-with-consent', 'supporter-by-law'] as const;

export const courtBodies = {
  advice: z.strictObject({
    of: z.uuid(),
    stage: z.enum(adviceKinds),
    answer: z.enum(adviceAnswers),
    defence: z.enum(adviceDefences),
    words: text.optional(),
    on: day,
  }),
  charge: z.strictObject({
    of: z.uuid(),
    offence: z.enum(offenceCodes),
    particulars: text.optional(),
    from: day.optional(),
    until: day.optional(),
    how: z.enum(chargeWays),
    /** The overt step in which the risk to victims was decided on; charges that were written before it was asked have none. */
    risk: z.union([z.uuid(), z.literal('not-yet')]).optional(),
    on: day,
  }),
  hearing: z.strictObject({
    charge: z.uuid(),
    what: z.enum(hearingKinds),
    court: text,
    at: text.optional(),
    on: day,
  }),
  heard: z.strictObject({ as: z.enum(heardAs), words: text.optional(), on: day }),
  plea: z.strictObject({ charge: z.uuid(), plea: z.enum(pleas), words: text.optional(), on: day }),
  verdict: z.strictObject({ charge: z.uuid(), verdict: z.enum(verdicts), words: text.optional(), on: day }),
  sentence: z.strictObject({
    charge: z.uuid(),
    kinds: z.array(z.enum(sentenceKinds)).min(1),
    length: text.optional(),
    words: text.optional(),
    on: day,
  }),
  payment: z.strictObject({
    charge: z.uuid(),
    what: z.enum(payments),
    made: z.enum(madeOrNot),
    /** Pounds: figures with no sign and no comma. */
    amount: text.optional(),
    why: text.optional(),
    on: day,
  }),
  'charge-ended': z.strictObject({ charge: z.uuid(), how: z.enum(chargeEnds), why: text, on: day }),
  /** An order against somebody, charged or not; written anew where it was wrong. The order itself stands under Orders. */
  ordered: z.strictObject({
    of: z.uuid(),
    made: z.enum(madeOrNot),
    words: text.optional(),
    on: day,
  }),
  care: z.strictObject({
    wishes: z.enum(witnessWishes),
    wishesWords: text.optional(),
    measures: z.array(z.enum(specialMeasures)),
    measuresState: z.enum(measureStates),
    interpreter: z.enum(arrangements),
    language: text.optional(),
    travel: z.enum(arrangements),
    travelWords: text.optional(),
    tell: z.enum(tellings),
    ways: z.array(z.enum(tellWays)),
    tellWords: text.optional(),
    ground: z.enum(tellGrounds).optional(),
    groundWords: text.optional(),
    on: day,
  }),
  told: z
    .strictObject({
      of: z.uuid(),
      /** Of what: a charge, the prosecutor's advice that there will be none, or the closing. */
      outcome: z.union([z.uuid(), z.literal('closing')]).optional(),
      /** As it was written while charges alone were told of. */
      charge: z.uuid().optional(),
      way: z.enum(tellWays),
      words: text.optional(),
      on: day,
    })
    .refine(({ outcome, charge }) => (outcome === undefined) !== (charge === undefined)),
} as const;

/** What somebody was told of: the id of a charge or of an advice, or `closing`. */
export const toldOfWhat = ({ outcome, charge }: z.infer<typeof courtBodies.told>): string =>
  outcome ?? charge ?? '';

/**
 * The noun: what somebody wrote of a case, whole each time. The last of a kind and what it is about stands; all before it stays. Pure.
 */
import { z } from 'zod';
import type { CaseSection } from '../../access/index.ts';
import { type Day, isDay } from '../../platform/working-days.ts';
import { needDomainCodes, needLevels } from '../needs/need-domains.ts';
import { confidences, riskDomains, riskLevels } from '../risk/risk-domains.ts';

/** Not known, refused and not asked are answers. */
export const noAnswers = ['unknown', 'refused', 'not-asked'] as const;
export type NoAnswer = (typeof noAnswers)[number];

const text = z.string().max(15_000);
const said = z.union([text, z.strictObject({ none: z.enum(noAnswers) })]);
export type Said = z.infer<typeof said>;
const day = z.iso.date().transform((written, context): Day => {
  if (isDay(written)) return written;
  context.addIssue('no day');
  return z.NEVER;
});

/** Where something comes from: the person themselves, what was seen or judged, somebody else, a paper, or a record here. */
export const sources = ['person', 'worker', 'professional', 'document', 'report', 'referral'] as const;
const sourced = { source: z.enum(sources), sourceNote: text.optional(), on: day };

export const agreements = ['agreed', 'agreed-partly', 'refused', 'not-asked'] as const;
export const warningKinds = [
  'danger-nearby',
  'do-not-visit-alone',
  'self-harm',
  'controlled-phone',
  'child-at-risk',
  'health',
  'other',
] as const;
export const tieRoles = [
  'child',
  'parent',
  'partner',
  'sibling',
  'other-family',
  'cares-for',
  'friend',
  'worked-beside',
  'other',
] as const;
export const outcomes = [
  'moved-on-safely',
  'moved-to-other-support',
  'left-the-area',
  'chose-to-end',
  'contact-lost',
  'died',
  'other',
] as const;

const bodies = {
  person: z.strictObject({
    name: said,
    otherNames: text.optional(),
    born: said,
    gender: said,
    nationality: said,
    language: said,
    dialect: text.optional(),
    interpreter: z.enum(['not-needed', 'any', 'woman', 'man', 'not-asked']),
    ...sourced,
  }),
  'safe-contact': z.strictObject({
    safe: z.enum(['as-written', 'not-at-all', 'not-settled']),
    channels: text.optional(),
    times: text.optional(),
    say: text.optional(),
    neverSay: text.optional(),
    shared: z.enum(['yes', 'no', 'unsure']),
    voicemail: z.enum(['never', 'may']),
    on: day,
  }),
  warning: z.strictObject({
    what: z.enum(warningKinds),
    words: text,
    reviewOn: day,
    state: z.enum(['stands', 'ended']),
    why: text.optional(),
  }),
  appointment: z.strictObject({
    on: day,
    time: text.optional(),
    what: text,
    where: text.optional(),
    state: z.enum(['coming', 'kept', 'missed', 'cancelled']),
  }),
  'safety-plan': z.strictObject({
    dangers: text,
    signs: text.optional(),
    helps: text.optional(),
    people: text.optional(),
    place: text.optional(),
    agreed: z.enum(agreements),
    reviewOn: day,
  }),
  tie: z.strictObject({
    role: z.enum(tieRoles),
    name: said,
    caseReference: text.optional(),
    from: day.optional(),
    until: day.optional(),
    words: text.optional(),
  }),
  need: z.strictObject({
    level: z.enum(needLevels),
    words: text.optional(),
    strengths: text.optional(),
    judgement: text.optional(),
    ...sourced,
  }),
  goal: z.strictObject({
    domain: z.enum(needDomainCodes),
    goal: text,
    words: text.optional(),
    agreed: z.enum(agreements),
    agreedWords: text.optional(),
    state: z.enum(['open', 'reached', 'given-up']),
    reviewOn: day,
  }),
  step: z.strictObject({
    goal: z.uuid(),
    what: text,
    who: z.enum(['worker', 'person', 'other']),
    whoName: text.optional(),
    dueOn: day,
    state: z.enum(['open', 'done', 'dropped']),
    why: text.optional(),
  }),
  review: z.strictObject({
    on: day,
    tookPart: text,
    personSaid: text.optional(),
    othersSaid: text.optional(),
    changed: text,
    nextOn: day,
  }),
  risk: z.strictObject({
    level: z.enum(riskLevels),
    evidence: text,
    protective: text.optional(),
    confidence: z.enum(confidences),
    asked: text,
    why: text.optional(),
    on: day,
  }),
  note: z.strictObject({ words: text, on: day, withWhom: text.optional() }),
  'note-added': z.strictObject({ words: text }),
  handed: z.strictObject({ from: z.uuid(), to: z.uuid(), words: text.optional() }),
  standing: z.strictObject({
    state: z.enum(['closed', 'open']),
    outcome: z.enum(outcomes).optional(),
    why: text,
    on: day,
  }),
} as const;

export type Kind = keyof typeof bodies;
export type Body<K extends Kind> = z.infer<(typeof bodies)[K]>;

interface KindRule {
  /** In which part of a case it stands, and so who may read it. */
  readonly section: CaseSection;
  /** One of its kind, one for each domain, one for each of several things, or added each time beside what is there. */
  readonly each: 'one' | 'domain' | 'several' | 'added';
}

export const kindRules: Readonly<Record<Kind, KindRule>> = {
  person: { section: 'person', each: 'one' },
  'safe-contact': { section: 'safety', each: 'one' },
  warning: { section: 'safety', each: 'several' },
  appointment: { section: 'person', each: 'several' },
  'safety-plan': { section: 'risk', each: 'one' },
  tie: { section: 'person', each: 'several' },
  need: { section: 'needs', each: 'domain' },
  goal: { section: 'plan', each: 'several' },
  step: { section: 'plan', each: 'several' },
  review: { section: 'plan', each: 'several' },
  risk: { section: 'risk', each: 'domain' },
  note: { section: 'notes', each: 'several' },
  'note-added': { section: 'notes', each: 'added' },
  handed: { section: 'person', each: 'added' },
  standing: { section: 'person', each: 'one' },
};
export const isKind = (word: string): word is Kind => Object.hasOwn(kindRules, word);

const writing = <K extends Kind, B extends z.ZodType>(kind: K, body: B) =>
  z.object({ kind: z.literal(kind), about: z.string(), body });

/** What is written: its kind, which of the kind it is about, and all that is said of it. */
export const writtenShape = z.discriminatedUnion('kind', [
  writing('person', bodies.person),
  writing('safe-contact', bodies['safe-contact']),
  writing('warning', bodies.warning),
  writing('appointment', bodies.appointment),
  writing('safety-plan', bodies['safety-plan']),
  writing('tie', bodies.tie),
  writing('need', bodies.need),
  writing('goal', bodies.goal),
  writing('step', bodies.step),
  writing('review', bodies.review),
  writing('risk', bodies.risk),
  writing('note', bodies.note),
  writing('note-added', bodies['note-added']),
  writing('handed', bodies.handed),
  writing('standing', bodies.standing),
]);
export type Written = z.infer<typeof writtenShape>;

/** What is written, with its place in the case, who wrote it and when. */
export type Entry = Written & {
  readonly place: number;
  readonly by: string;
  readonly at: Date;
};
export type EntryOf<K extends Kind> = Extract<Entry, { kind: K }>;

/** Can this be what an entry of the kind is about? */
export function isAbout(kind: Kind, about: string): boolean {
  const { each } = kindRules[kind];
  if (each === 'one') return about === '';
  if (each !== 'domain') return z.uuid().safeParse(about).success;
  const domains: readonly string[] = kind === 'risk' ? riskDomains : needDomainCodes;
  return domains.includes(about);
}
